using PurePipeline.Python.Runtime;
using PurePipeline.Python.Syntax;

namespace PurePipeline.Python.Objects;

/// <summary>A member of an <c>IntEnum</c>: an int in all it does.</summary>
internal sealed class PyIntEnumMember(PyEnumClass type, string name, object value, Interpreter run) : PyEnumMember(type, name, value, isPlain: false, run), IIndex
{
    public object ToIndex() => Value;

    public override bool Truth() => Sequences.Truth(Value);

    public override object? Binary(Interpreter interpreter, BinaryOperator op, object other, bool reflected)
    {
        object right = other is PyIntEnumMember member ? member.Value : other;
        return reflected ? Numbers.Binary(op, right, Value) : Numbers.Binary(op, Value, right);
    }
}
