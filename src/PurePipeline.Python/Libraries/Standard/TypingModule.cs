using PurePipeline.Python.Libraries.Builtins;
using PurePipeline.Python.Libraries.NumPy;
using PurePipeline.Python.Libraries.Torch;
using PurePipeline.Python.Objects;

namespace PurePipeline.Python.Libraries.Standard;

/// <summary><c>typing</c>: hints say nothing here, but they can be written and subscripted.</summary>
internal static class TypingModule
{
    private static readonly string[] s_names =
    [
        "Any", "Optional", "Union", "Literal", "Final", "ClassVar", "Text", "AnyStr", "NoReturn", "Protocol", "Generic", "Annotated", "TypeAlias", "Self",
        "TypedDict", "TypeGuard", "Awaitable", "Coroutine", "Concatenate", "Required", "NotRequired", "Never", "LiteralString", "Unpack", "IO", "BinaryIO",
        "SupportsFloat", "SupportsInt", "SupportsIndex", "SupportsAbs",
    ];

    // Those that isinstance can be asked about.
    private static readonly (string Name, Func<object, bool> Includes)[] s_kinds =
    [
        ("List", static value => BuiltinFunctions.IsInstance(value, ListType.Type)), ("Tuple", static value => BuiltinFunctions.IsInstance(value, TupleType.Type)),
        ("Dict", static value => BuiltinFunctions.IsInstance(value, DictType.Type)), ("Set", static value => value is PySet),
        ("FrozenSet", static value => value is PySet), ("Type", static value => value is PyType), ("Deque", static value => value is PyDeque),
        ("DefaultDict", static value => value is PyDict), ("OrderedDict", static value => value is PyDict),
        ("Mapping", static value => BuiltinFunctions.IsInstance(value, DictType.Type)), ("MutableMapping", static value => BuiltinFunctions.IsInstance(value, DictType.Type)),
        ("Sequence", IsSequence), ("MutableSequence", static value => value is PyDeque || BuiltinFunctions.IsInstance(value, ListType.Type)),
        ("Iterable", IsIterable), ("Collection", static value => IsIterable(value) && IsSized(value)), ("Container", IsSized), ("Sized", IsSized),
        ("Iterator", static value => value is PyIterator || (value is PyInstance instance && instance.Type.Find("__next__") is not null && IsIterable(value))),
        ("Generator", static value => value is PyIterator { TypeName: "generator" }), ("Callable", BuiltinFunctions.IsCallable),
        ("Hashable", static value => value is not (PyList or PyDict or PySet)),
    ];

    public static readonly PyModule Module = new(Make());

    /// <summary><c>numpy.typing</c>.</summary>
    public static readonly PyModule NumPy = new(new MemberTable("numpy.typing")
        .Constant("NDArray", new AbstractType("NDArray", "numpy.typing.NDArray"))
        .Constant("ArrayLike", new AbstractType("ArrayLike", "numpy.typing.ArrayLike"))
        .Constant("DTypeLike", new AbstractType("DTypeLike", "numpy.typing.DTypeLike")));

    private static MemberTable Make()
    {
        MemberTable table = new MemberTable("typing")
            .Constant("TYPE_CHECKING", false)
            .Constant("NamedTuple", NamedTupleClass.Any)
            .Function("overload(func)", static call => call["func"])
            .Function("runtime_checkable(cls)", static call => call["cls"])
            .Function("final(f)", static call => call["f"])
            .Function("NewType(name, tp)", static call => call["tp"])
            .Function("TypeVar(name, *constraints, **options)", static call => new AbstractType(call.Text("name"), "~" + call.Text("name")))
            .Function("ParamSpec(name, **options)", static call => new AbstractType(call.Text("name"), "~" + call.Text("name")))
            .Function("cast(typ, val)", static call => call["val"]);
        foreach (string name in s_names)
        {
            table.Constant(name, new AbstractType(name, "typing." + name));
        }

        foreach ((string name, Func<object, bool> includes) in s_kinds)
        {
            table.Constant(name, new AbstractType(name, "typing." + name, includes));
        }

        return table;
    }

    private static bool IsIterable(object value) => value switch
    {
        PyInstance instance => instance.Value is not null || instance.Type.Find("__iter__") is not null,
        ArrayObject array => ReferenceEquals(array.Type, ArrayType.Type),
        PyIterator or PySet => true,
        _ => IsSequence(value) || value is PyDict or TensorObject or PyDeque or PyEnumClass,
    };

    private static bool IsSequence(object value) => (value is PyInstance { Value: { } own } ? own : value) is string or PyList or PyTuple or PyRange or PyBytes or PyDeque;

    private static bool IsSized(object value) => value switch
    {
        PyInstance instance => instance.Value is not null || instance.Type.Find("__len__") is not null,
        _ => IsIterable(value) && value is not PyIterator,
    };
}
