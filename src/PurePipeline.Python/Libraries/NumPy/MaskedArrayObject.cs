using PurePipeline.Numerics;
using PurePipeline.Numerics.Kernels;
using PurePipeline.Python.Objects;
using PurePipeline.Python.Runtime;
using PurePipeline.Python.Syntax;

namespace PurePipeline.Python.Libraries.NumPy;

/// <summary>An array of <c>numpy.ma</c>.</summary>
internal sealed class MaskedArrayObject(MaskedArray array) : PyObject
{
    public static readonly PyType MaskedType = new("MaskedArray", "numpy.ma.MaskedArray");

    static MaskedArrayObject() => MaskedType.Members
        .Property("mask", static self => new ArrayObject(((MaskedArrayObject)self).Array.Mask))
        .Property("shape", static self => new PyTuple([.. ((MaskedArrayObject)self).Array.Data.Shape.ToArray().Select(static side => (object)(long)side)]))
        .Property("dtype", static self => new DTypeObject(((MaskedArrayObject)self).Array.Data.DType))
        .Property("size", static self => (long)((MaskedArrayObject)self).Array.Data.Length)
        .Property("ndim", static self => (long)((MaskedArrayObject)self).Array.Data.Rank)
        .Method("filled(self, fill_value)", static call => ((MaskedArrayObject)call.Self).Filled(call))
        .Method("compressed(self)", static call => new ArrayObject(Of(call).Compressed()))
        .Method("count(self)", static call => (long)Of(call).Count)
        .Method("astype(self, dtype)", static call => new MaskedArrayObject(Of(call).AsType(DTypeNames.Parse(call["dtype"]))))
        .Method("min(self)", static call => ArrayReductions.Scalar(Of(call).Min()))
        .Method("max(self)", static call => ArrayReductions.Scalar(Of(call).Max()))
        .Method("sum(self)", static call => ArrayReductions.Scalar(Of(call).Sum()))
        .Method("mean(self)", static call => ArrayReductions.Scalar(Of(call).Mean()));

    public MaskedArray Array => array;

    public override PyType Type => MaskedType;

    public override long? Length() => Array.Data.Rank > 0 ? Array.Data.Shape[0] : null;

    public override object? Binary(Interpreter run, BinaryOperator op, object other, bool reflected)
    {
        BinaryOperation operation = op switch
        {
            BinaryOperator.Add => BinaryOperation.Add,
            BinaryOperator.Subtract => BinaryOperation.Subtract,
            BinaryOperator.Multiply => BinaryOperation.Multiply,
            BinaryOperator.Divide => BinaryOperation.Divide,
            BinaryOperator.FloorDivide => BinaryOperation.FloorDivide,
            _ => throw new Refusal("This operator of a masked array is not supported.", "numpy.ma.MaskedArray"),
        };
        if (other is MaskedArrayObject masked)
        {
            ArrayShapes.RequireRoom(run, Array.Data, masked.Array.Data);
            return new MaskedArrayObject(reflected ? MaskedArray.Operate(operation, masked.Array, Array) : MaskedArray.Operate(operation, Array, masked.Array));
        }

        if (ArrayOperators.ToScalar(other) is { } number)
        {
            return new MaskedArrayObject(reflected ? MaskedArray.Operate(operation, number, Array) : MaskedArray.Operate(operation, Array, number));
        }

        if (other is not (ArrayObject or PyList or PyTuple))
        {
            return null;
        }

        NdArray second = ArrayMaking.AsArray(run, other, null).Data.WithVersions(run.Options.Versions);
        ArrayShapes.RequireRoom(run, Array.Data, second);
        return new MaskedArrayObject(reflected ? MaskedArray.Operate(operation, second, Array) : MaskedArray.Operate(operation, Array, second));
    }

    /// <summary>The elements, with a value for those that are left out.</summary>
    public ArrayObject Filled(NativeCall call) => new(Array.Filled(ArrayMaking.AsArray(call.Run, call["fill_value"], null).Data));

    private static MaskedArray Of(NativeCall call) => ((MaskedArrayObject)call.Self).Array;
}
