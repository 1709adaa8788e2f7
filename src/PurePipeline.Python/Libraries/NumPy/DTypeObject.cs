using PurePipeline.Numerics;
using PurePipeline.Python.Objects;
using PurePipeline.Python.Runtime;
using PurePipeline.Python.Syntax;

namespace PurePipeline.Python.Libraries.NumPy;

/// <summary><c>array.dtype</c>: equal to everything that names the same dtype.</summary>
internal sealed class DTypeObject(DType value) : PyObject
{
    public static readonly PyType DTypeType = new(
        "dtype", "numpy.dtype", signature: "(dtype)", construct: static call => new DTypeObject(DTypeNames.Parse(call["dtype"])));

    static DTypeObject() => DTypeType.Members
        .Property("name", static self => ((DTypeObject)self).Value.NumPyName())
        .Property("itemsize", static self => (long)((DTypeObject)self).Value.ItemSize())
        .Property("kind", static self => ((DTypeObject)self).Value.NumPyKind())
        .Property("type", static self => ScalarTypes.TypeOf(((DTypeObject)self).Value));

    public DType Value { get; } = value;

    public override PyType Type => DTypeType;

    public override string Str() => Value.NumPyName();

    public override string Repr() => $"dtype('{Value.NumPyName()}')";

    public override object? Compare(Interpreter run, CompareOperator op, object other) => op switch
    {
        CompareOperator.Equal => DTypeNames.TryParse(other) == Value,
        CompareOperator.NotEqual => DTypeNames.TryParse(other) != Value,
        _ => null,
    };

    public override bool Equals(object? obj) => obj is DTypeObject other && other.Value == Value;

    public override int GetHashCode() => Value.GetHashCode();
}
