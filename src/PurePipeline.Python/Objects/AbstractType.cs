using PurePipeline.Python.Libraries.Builtins;
using PurePipeline.Python.Runtime;
using PurePipeline.Python.Syntax;

namespace PurePipeline.Python.Objects;

/// <summary>A type that stands for others, of <c>typing</c>, <c>collections.abc</c> or <c>numbers</c>: a hint, which can be subscripted and joined.</summary>
/// <param name="name">The short name.</param>
/// <param name="fullName">The name as its repr shows it.</param>
/// <param name="includes">Whether a value is an instance of it; null where Python does not answer that either.</param>
internal sealed class AbstractType(string name, string fullName, Func<object, bool>? includes = null) : PyType(name, fullName)
{
    private static readonly string[] s_bases = ["Protocol", "Generic", "TypedDict"];

    public Func<object, bool>? Includes => includes;

    /// <summary>Whether a class may be based on it, which adds nothing to the class.</summary>
    public bool IsBase => includes is not null || Array.IndexOf(s_bases, Name) >= 0;

    public override string Repr() => FullName;

    public override object GetItem(Interpreter run, object key) => this;

    /// <summary>What is an instance of either; None stands for its type.</summary>
    public static AbstractType Union(object first, object second)
    {
        string name = $"{NameOf(first)} | {NameOf(second)}";
        return IsAsked(first) && IsAsked(second)
            ? new AbstractType("Union", name, value => Has(first, value) || Has(second, value))
            : new AbstractType("Union", name);
    }

    public override object? Binary(Interpreter run, BinaryOperator op, object other, bool reflected) => op != BinaryOperator.Or ? null
        : other is PyType or PyNone ? Union(reflected ? other : this, reflected ? this : other) : this;

    private static bool Has(object type, object value) => type is PyNone ? value is PyNone : BuiltinFunctions.IsInstance(value, type);

    private static bool IsAsked(object type) => type is not AbstractType { Includes: null };

    private static string NameOf(object type) => type is PyType { FullName: var name } ? name : "None";
}
