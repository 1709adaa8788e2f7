using PurePipeline.Numerics;
using PurePipeline.Numerics.Kernels;
using PurePipeline.Python.Objects;
using PurePipeline.Python.Runtime;
using PurePipeline.Python.Syntax;

namespace PurePipeline.Python.Libraries.NumPy;

/// <summary>An array of <c>numpy.ma</c> with the elements that are left out, as histograms are equalized with. What the masked elements hold is nobody's business.</summary>
internal sealed class MaskedArrayObject(NdArray data, NdArray mask) : PyObject
{
    private static readonly PyType s_type = new("MaskedArray", "numpy.ma.MaskedArray");

    // _DomainSafeDivide of numpy.ma: a quotient is masked where |a| times this is not below |b|.
    private const double Tolerance = 2.2250738585072014e-308;

    static MaskedArrayObject() => s_type.Members
        .Property("mask", static self => new ArrayObject(((MaskedArrayObject)self).Mask))
        .Property("shape", static self => new PyTuple([.. ((MaskedArrayObject)self).Data.Shape.ToArray().Select(static side => (object)(long)side)]))
        .Property("dtype", static self => new DTypeObject(((MaskedArrayObject)self).Data.DType))
        .Property("size", static self => (long)((MaskedArrayObject)self).Data.Length)
        .Property("ndim", static self => (long)((MaskedArrayObject)self).Data.Rank)
        .Method("filled(self, fill_value)", static call => ((MaskedArrayObject)call.Self).Filled(call))
        .Method("compressed(self)", static call => new ArrayObject(Of(call).Kept(call.Run)))
        .Method("count(self)", static call => Of(call).Count)
        .Method("astype(self, dtype)", static call => new MaskedArrayObject(Of(call).Data.AsType(DTypeNames.Parse(call["dtype"])), Of(call).Mask))
        .Method("min(self)", static call => ArrayReductions.Scalar(Of(call).Some(call).Min()))
        .Method("max(self)", static call => ArrayReductions.Scalar(Of(call).Some(call).Max()))
        .Method("sum(self)", static call => Of(call).Sum(call))
        .Method("mean(self)", static call => Of(call).Mean(call));

    public NdArray Data { get; } = data;

    /// <summary>True where an element is left out.</summary>
    public NdArray Mask { get; } = mask;

    public override PyType Type => s_type;

    private long Count => Data.Length - Mask.NonzeroPlaces().Length;

    public override long? Length() => Data.Rank > 0 ? Data.Shape[0] : null;

    public override object? Binary(Interpreter run, BinaryOperator op, object other, bool reflected)
    {
        if (op is not (BinaryOperator.Add or BinaryOperator.Subtract or BinaryOperator.Multiply or BinaryOperator.Divide or BinaryOperator.FloorDivide))
        {
            throw new Refusal("This operator of a masked array is not supported.", "numpy.ma.MaskedArray");
        }

        MaskedArrayObject? masked = other as MaskedArrayObject;
        object second = masked is null ? other : new ArrayObject(masked.Data);
        ArrayObject first = new(Data.WithVersions(run.Options.Versions));
        if (first.Binary(run, op, second, reflected) is not ArrayObject result)
        {
            return null;
        }

        NdArray left = masked is null ? Mask : Either(Mask, masked.Mask);
        if (op is BinaryOperator.Divide or BinaryOperator.FloorDivide)
        {
            (NdArray a, NdArray b) = (Data.AsType(DType.Float64), ArrayMaking.AsArray(run, second, null).Data.AsType(DType.Float64));
            (a, b) = reflected ? (b, a) : (a, b);
            NdArray outside = NdArray.Compare(ComparisonOperation.GreaterOrEqual, a.Abs() * Tolerance, b.Abs());
            NdArray difference = result.Data - result.Data;
            left = Either(Either(left, outside), NdArray.Compare(ComparisonOperation.NotEqual, difference, difference));
        }

        return new MaskedArrayObject(result.Data, left.BroadcastTo([.. result.Data.Shape]).Copy());
    }

    /// <summary>The elements, with a value for those that are left out.</summary>
    public ArrayObject Filled(NativeCall call)
    {
        NdArray value = ArrayMaking.AsArray(call.Run, call["fill_value"], null).Data.AsType(Data.DType);
        return new ArrayObject(NdArray.Where(Mask, value, Data));
    }

    private static MaskedArrayObject Of(NativeCall call) => (MaskedArrayObject)call.Self;

    private static NdArray Either(NdArray one, NdArray other) => NdArray.Operate(BinaryOperation.BitwiseOr, one, other);

    private NdArray Kept(Interpreter run) =>
        ((ArrayObject)new ArrayObject(Data).GetItem(run, new ArrayObject(NdArray.Operate(BinaryOperation.BitwiseXor, Mask, (Scalar)true)))!).Data.WithVersions(run.Options.Versions);

    private NdArray Some(NativeCall call) => Count > 0 ? Kept(call.Run) : throw call.Unsupported("an array of which all is masked");

    private object Sum(NativeCall call)
    {
        NdArray kept = NdArray.Where(Mask, NdArray.Full([], 0L, DType.Int64).AsType(Data.DType), Data).WithVersions(call.Run.Options.Versions);
        return Count > 0 ? ArrayReductions.Scalar(kept.Reduce(ReductionOperation.Sum, NdArray.SumType(kept.DType), [])) : throw call.Unsupported("an array of which all is masked");
    }

    // With something masked it is sum * 1. / count, as numpy.ma computes it.
    private object Mean(NativeCall call)
    {
        if (Count == Data.Length)
        {
            return ArrayReductions.Scalar(Data.WithVersions(call.Run.Options.Versions).Mean());
        }

        if (Data.DType == DType.Float16)
        {
            throw call.Unsupported("float16");
        }

        object sum = Operators.Binary(call.Run, BinaryOperator.Multiply, Sum(call), 1.0);
        return Operators.Binary(call.Run, BinaryOperator.Divide, sum, new ArrayObject(NdArray.Full([], Count, DType.Int64), isScalar: true));
    }
}
