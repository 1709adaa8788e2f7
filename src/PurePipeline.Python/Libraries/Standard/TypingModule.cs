using PurePipeline.Python.Objects;
using PurePipeline.Python.Runtime;

namespace PurePipeline.Python.Libraries.Standard;

/// <summary><c>typing</c>: hints say nothing here, but they can be written and subscripted.</summary>
internal static class TypingModule
{
    private static readonly string[] s_names =
    [
        "Any", "Optional", "Union", "List", "Tuple", "Dict", "Set", "Sequence", "Iterable", "Iterator", "Callable", "Type", "Literal", "Mapping",
        "Generator", "Final", "ClassVar", "Text", "AnyStr", "NoReturn", "Protocol", "Generic", "Annotated", "TypeAlias", "Self",
    ];

    public static readonly PyModule Module = new(Make());

    private static MemberTable Make()
    {
        MemberTable table = new MemberTable("typing")
            .Constant("TYPE_CHECKING", false)
            .Constant("NamedTuple", NamedTupleClass.Any)
            .Function("overload(func)", static call => call["func"])
            .Function("TypeVar(name, *constraints, **options)", static call => new Hint(call.Text("name")))
            .Function("cast(typ, val)", static call => call["val"]);
        foreach (string name in s_names)
        {
            table.Constant(name, new Hint(name));
        }

        return table;
    }

    /// <summary>A hint's name; a subscript of it is a hint, too.</summary>
    private sealed class Hint(string name) : PyObject
    {
        private static readonly PyType s_type = new("_SpecialForm", "typing._SpecialForm");

        public override PyType Type => s_type;

        public override string Repr() => "typing." + name;

        public override object? GetItem(Interpreter run, object key) => this;

        public override object? Binary(Interpreter run, Syntax.BinaryOperator op, object other, bool reflected) =>
            op == Syntax.BinaryOperator.Or ? this : null;
    }
}
