using PurePipeline.Python.Libraries.Builtins;
using PurePipeline.Python.Objects;
using PurePipeline.Python.Runtime;

namespace PurePipeline.Python.Libraries.Standard;

/// <summary><c>collections</c>: ordered dicts, which all dicts are, those with a default, and named tuples.</summary>
internal static class CollectionsModule
{
    public static readonly PyModule Module = new(new MemberTable("collections")
        .Constant("OrderedDict", DictType.Type)
        .Function("defaultdict(default_factory=None, /)", static call => new PyDict { DefaultFactory = call.OrNull("default_factory") as PyCallable })
        .Function("namedtuple(typename, field_names, *, rename=False, defaults=None, module=None)", NamedTuple));

    private static PyType NamedTuple(NativeCall call)
    {
        string[] fields = call["field_names"] is string text
            ? text.Split([' ', ','], StringSplitOptions.RemoveEmptyEntries)
            : [.. Sequences.ToList(call.Run, call["field_names"]).Cast<string>()];
        object[] defaults = call.OrNull("defaults") is null ? [] : [.. Sequences.ToList(call.Run, call["defaults"])];
        string name = call.Text("typename");
        PyType type = new(name, name, signature: "(*args, **kwargs)", construct: made => new Record(made.Run, name, fields, Fields.Bind(made, name, fields, defaults)));
        return type;
    }

    /// <summary>A tuple whose items have names.</summary>
    private sealed class Record(Interpreter run, string name, string[] fields, object[] values) : PyObject
    {
        private static readonly PyType s_type = new("namedtuple");

        public override PyType Type => s_type;

        public override string Repr() => $"{name}({string.Join(", ", fields.Zip(values, (field, value) => $"{field}={Representation.Repr(value)}"))})";

        public override long? Length() => values.Length;

        public override object? GetAttribute(string attribute) =>
            Array.IndexOf(fields, attribute) is >= 0 and var index ? values[index] : attribute == "_fields" ? new PyTuple(fields) : base.GetAttribute(attribute);

        public override object? GetItem(Interpreter interpreter, object key) => Sequences.GetItem(run, new PyTuple(values), key);

        public override IEnumerable<object>? Iterate(Interpreter interpreter) => values;
    }
}
