using PurePipeline.Python.Libraries.Standard;
using PurePipeline.Python.Runtime;
using PurePipeline.Python.Syntax;

namespace PurePipeline.Python.Objects;

/// <summary>A member of an enum of the recipe's own. Where the enum is a kind of str or int too (<paramref name="isPlain"/> false), it compares as its value.</summary>
internal class PyEnumMember(PyEnumClass type, string name, object value, bool isPlain, Interpreter run) : PyObject
{
    public string Name => name;

    public object Value => value;

    /// <summary>Whether it compares as itself alone.</summary>
    public bool IsPlain => isPlain;

    public override PyType Type => type;

    public override string Repr() => $"<{type.Name}.{name}: {Representation.Repr(value)}>";

    /// <summary>What the enum's own <c>__str__</c> says; or else its value, of <c>StrEnum</c> and <c>IntEnum</c>, or the name with the enum's.</summary>
    public override string Str() => type.Find("__str__") is PyFunction own ? (string)own.Invoke(run, CallArguments.Of(this))
        : type.IsSubtypeOf(EnumModule.StrEnum) || type.IsSubtypeOf(EnumModule.IntEnum) ? Representation.Str(value)
        : $"{type.Name}.{name}";

    public override object? GetAttribute(string attribute) => attribute switch
    {
        "name" or "_name_" => name,
        "value" or "_value_" => value,
        "__class__" => type,
        _ => type.Find(attribute) is { } found ? type.Bind(run, found, this) : null,
    };

    public override bool Lacks(string attribute) => true;

    public override object? Compare(Interpreter interpreter, CompareOperator op, object other) =>
        isPlain ? null : Operators.Compare(interpreter, op, value, other is PyEnumMember member ? member.Value : other);
}
