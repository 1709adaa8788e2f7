using System.Globalization;
using PurePipeline.Python.Runtime;
using PurePipeline.Python.Syntax;

namespace PurePipeline.Python.Objects;

/// <summary>A library's named int, such as <c>Resampling.BILINEAR</c>: an int in all it does, but it remembers its name.</summary>
internal sealed class PyEnum(PyType type, string name, long value) : PyObject, IIndex
{
    public override PyType Type => type;

    public override string Repr() => name;

    public object ToIndex() => value;

    public override bool Truth() => value != 0;

    public override object? GetAttribute(string attribute) => attribute switch
    {
        "name" => name[(name.LastIndexOf('.') + 1)..],
        "value" => value,
        _ => base.GetAttribute(attribute),
    };

    public override object? Binary(Interpreter run, BinaryOperator op, object other, bool reflected)
    {
        object right = other is PyEnum ? ((PyEnum)other).ToIndex() : other;
        return reflected ? Numbers.Binary(op, right, value) : Numbers.Binary(op, value, right);
    }

    public override bool Equals(object? obj) => 
        obj is not null && PyInteger.TryIndex(obj)?.Equals(value) == true;

    public override int GetHashCode() => value.GetHashCode();

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{name} = {value}");
}
