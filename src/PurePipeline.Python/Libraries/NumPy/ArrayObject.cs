using System.Globalization;
using PurePipeline.Numerics;
using PurePipeline.Python.Objects;
using PurePipeline.Python.Runtime;
using PurePipeline.Python.Syntax;

namespace PurePipeline.Python.Libraries.NumPy;

/// <summary>A NumPy array, or a NumPy scalar: an array of no axes that <paramref name="isScalar"/>.</summary>
/// <param name="data">The elements.</param>
/// <param name="isScalar">Whether it is what indexing an element gives rather than <c>np.array(5)</c>.</param>
/// <param name="isReadOnly">As <c>np.asarray</c> of a PIL image is.</param>
internal sealed class ArrayObject(NdArray data, bool isScalar = false, bool isReadOnly = false) : PyObject, IArrayValue, IIndex, IFloat
{
    public NdArray Data { get; } = data;

    public bool IsReadOnly { get; } = isReadOnly;

    public override PyType Type => isScalar ? ScalarTypes.TypeOf(Data.DType) : ArrayType.Type;

    public NdArray ToNdArray() => Data;

    /// <summary>An array that shares this one's elements.</summary>
    public ArrayObject View(NdArray view) => new(view, isReadOnly: IsReadOnly);

    public override string Repr() => isScalar
        ? Representation.Repr(ArrayElements.Item(Data))
        : string.Create(CultureInfo.InvariantCulture, $"array({Data.DType.NumPyName()} {string.Join('x', Data.Shape.ToArray())})");

    public override long? Length() => Data.Rank > 0 ? Data.Shape[0] : null;

    public override bool Truth() => Data.Length == 1
        ? Sequences.Truth(ArrayElements.Item(Data))
        : Data.Length == 0
            ? false
            : throw PythonError.Value("The truth value of an array with more than one element is ambiguous. Use a.any() or a.all()");

    public object? ToIndex() => Data is { Rank: 0 } && !Data.DType.IsFloat() && Data.DType != DType.Bool
        ? ArrayElements.Item(Data)
        : null;

    public double ToFloat() => Data.Length == 1
        ? Numbers.ToDouble(ArrayElements.Item(Data))
        : throw PythonError.Type("only size-1 arrays can be converted to Python scalars");

    public override object? Binary(Interpreter run, BinaryOperator op, object other, bool reflected) =>
        ArrayOperators.Binary(run, op, this, other, reflected);

    public override object? InPlace(Interpreter run, BinaryOperator op, object other) =>
        isScalar ? null : ArrayOperators.InPlace(run, op, this, other);

    public override object? Unary(Interpreter run, UnaryOperator op) => ArrayOperators.Unary(run, op, this);

    public override object? Compare(Interpreter run, CompareOperator op, object other) => ArrayOperators.Compare(run, op, this, other);

    public override object? GetItem(Interpreter run, object key)
    {
        ArrayIndex[] indices = ArrayIndices.Of(run, key);
        NdArray part = ArrayIndices.Part(run, Data, indices);
        if (ArrayIndices.ArePicking(indices))
        {
            return new ArrayObject(part);
        }

        bool element = part.Rank == 0 && !ArrayIndices.HasEllipsis(key);
        return new ArrayObject(element ? part.Copy() : part, element, IsReadOnly);
    }

    public override bool SetItem(Interpreter run, object key, object value)
    {
        if (isScalar)
        {
            return false;
        }

        if (IsReadOnly)
        {
            throw PythonError.Value("assignment destination is read-only");
        }

        ArrayIndices.Assign(run, Data, key, ArrayMaking.AsArray(run, value, null).Data);
        return true;
    }

    public override IEnumerable<object>? Iterate(Interpreter run)
    {
        if (Data.Rank == 0)
        {
            throw PythonError.Type(isScalar ? $"'{Type.FullName}' object is not iterable" : "iteration over a 0-d array");
        }

        return Enumerable.Range(0, Data.Shape[0]).Select(i => GetItem(run, (long)i)!);
    }
}
