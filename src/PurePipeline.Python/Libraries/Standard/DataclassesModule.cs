using PurePipeline.Python.Objects;
using PurePipeline.Python.Runtime;
using PurePipeline.Python.Syntax;

namespace PurePipeline.Python.Libraries.Standard;

/// <summary><c>dataclasses</c>: an <c>__init__</c> from the names with a type hint.</summary>
internal static class DataclassesModule
{
    public static readonly PyModule Module = new(new MemberTable("dataclasses")
        .Function("dataclass(cls=None, /, **options)", static call => call["cls"] is PyClass type ? Complete(type, (PyDict)call["options"]) : Decorator((PyDict)call["options"]))
        .Function("field(*, default=..., default_factory=None, **options)", static call => new FieldDefault(call["default"], call.OrNull("default_factory") as PyCallable))
        .Function("fields(class_or_instance)", static call => (ClassOf(call["class_or_instance"]) is { } type && type.Find(FieldsName) is FieldNames names)
            ? new PyTuple([.. names.Names.Select(name => (object)new FieldObject(name))])
            : throw PythonError.Type("must be called with a dataclass type or instance"))
        .Function("asdict(obj, *, dict_factory=None)", static call => Plain(call, call["obj"], asDict: true))
        .Function("astuple(obj, *, tuple_factory=None)", static call => Plain(call, call["obj"], asDict: false))
        .Function("replace(obj, /, **changes)", static call =>
        {
            CallArguments arguments = new();
            var changes = (PyDict)call["changes"];
            foreach (string name in NamesOf(call, call["obj"]))
            {
                arguments.Keywords.Add((name, changes.Items.TryGetValue(name, out object? value) ? value : ((PyInstance)call["obj"]).GetAttribute(name)!));
            }

            return ((PyInstance)call["obj"]).Type.Invoke(call.Run, arguments);
        })
        .Function("is_dataclass(obj, /)", static call => ClassOf(call["obj"])?.Find(FieldsName) is FieldNames));

    private const string FieldsName = "__dataclass_fields__";

    /// <summary>The names of a dataclass's fields; null for any other class.</summary>
    public static IReadOnlyList<string>? FieldsOf(PyClass type) => (type.Find(FieldsName) as FieldNames)?.Names;

    /// <summary>What a field has where nothing is given for it; null for one that has no default.</summary>
    public static object? DefaultOf(Interpreter run, PyClass type, string field) => type.Find(field) is { } usual ? Default(run, usual) : null;

    private static PyClass? ClassOf(object value) => value as PyClass ?? (value as PyInstance)?.Type;

    private static List<string> NamesOf(NativeCall call, object value) => value is PyInstance instance && instance.Type.Find(FieldsName) is FieldNames fields
        ? fields.Names
        : throw PythonError.Type($"{call.FunctionName[(call.FunctionName.LastIndexOf('.') + 1)..]}() should be called on dataclass instances");

    // Dataclasses in fields, lists, tuples and dicts are taken apart as well.
    private static object Plain(NativeCall call, object value, bool asDict)
    {
        call.Run.Budget.Charge();
        switch (value)
        {
            case PyInstance instance when instance.Type.Find(FieldsName) is FieldNames fields:
                object[] values = [.. fields.Names.Select(name => Plain(call, instance.GetAttribute(name)!, asDict))];
                PyDict dict = new();
                for (int i = 0; i < values.Length; i++)
                {
                    dict.Items[fields.Names[i]] = values[i];
                }

                return asDict ? dict : new PyTuple(values);
            case PyList list:
                return new PyList([.. list.Items.Select(item => Plain(call, item, asDict))]);
            case PyTuple tuple:
                return new PyTuple([.. tuple.Items.Select(item => Plain(call, item, asDict))]);
            case PyDict source:
                PyDict copy = new();
                foreach ((object key, object item) in source.Items)
                {
                    copy.Items[key] = Plain(call, item, asDict);
                }

                return copy;
            default:
                return value;
        }
    }

    private static NativeFunction Decorator(PyDict options) => new("dataclasses.dataclass", "(cls, /)", call =>
        Complete(call["cls"] as PyClass ?? throw PythonError.Type("dataclass() decorates a class"), options));

    private static PyClass Complete(PyClass type, PyDict options)
    {
        List<string> fields = [.. (type.Base as PyClass)?.Find(FieldsName) is FieldNames inherited ? inherited.Names : []];
        fields.AddRange(type.Fields.Where(field => !fields.Contains(field)));
        type.SetAttribute(FieldsName, new FieldNames(fields));
        type.SetAttribute("__init__", new Member(MemberKind.Method, new NativeFunction($"{type.Name}.__init__", "(self, *args, **kwargs)", call =>
        {
            var self = (PyInstance)call.Self;
            object[] defaults = [.. fields.SkipWhile(field => type.Find(field) is null).Select(field => Default(call.Run, type.Find(field)!))];
            object[] values = Fields.Bind(call, type.Name, fields, defaults);
            for (int i = 0; i < values.Length; i++)
            {
                self.SetAttribute(fields[i], values[i]);
            }

            self.Method("__post_init__")?.Invoke(call.Run, new CallArguments());
            return PyNone.Value;
        })));
        AddComparisons(type, fields, options);
        return type;
    }

    // Instances are compared and shown by their fields, where the class has no such method of its own.
    private static void AddComparisons(PyClass type, List<string> fields, PyDict options)
    {
        PyTuple values(object self) => new([.. fields.Select(field => ((PyInstance)self).GetAttribute(field)!)]);
        bool wants(string option, bool usual) => options.Items.TryGetValue(option, out object? given) ? Sequences.Truth(given) : usual;
        void add(string name, string declaration, Func<NativeCall, object> body)
        {
            if (!type.Has(name))
            {
                type.SetAttribute(name, new Member(MemberKind.Method, new NativeFunction($"{type.Name}.{name}", declaration, body)));
            }
        }

        if (wants("repr", true))
        {
            add("__repr__", "(self)", call => $"{type.Name}({string.Join(", ", fields.Select(field => $"{field}={Representation.Repr(((PyInstance)call.Self).GetAttribute(field)!)}"))})");
        }

        CompareOperator[] equal = wants("eq", true) ? [CompareOperator.Equal, CompareOperator.NotEqual] : [];
        CompareOperator[] ordered = wants("order", false) ? [CompareOperator.Less, CompareOperator.LessOrEqual, CompareOperator.Greater, CompareOperator.GreaterOrEqual] : [];
        foreach (CompareOperator op in equal.Concat(ordered))
        {
            add(op.Method()!, "(self, other, /)", call => call["other"] is PyInstance other && ReferenceEquals(other.Type, ((PyInstance)call.Self).Type)
                ? Operators.Compare(call.Run, op, values(call.Self), values(other))
                : op is CompareOperator.Equal or CompareOperator.NotEqual
                    ? op == CompareOperator.NotEqual
                    : throw PythonError.Type($"'{op.Symbol()}' not supported between instances of '{type.Name}' and '{PyTypes.NameOf(call["other"])}'"));
        }
    }

    private static object Default(Interpreter run, object value) => value is not FieldDefault field ? value
        : field.Factory is { } factory ? factory.Invoke(run, new CallArguments())
        : field.Value;

    // The fields by name, as __dataclass_fields__ has them.
    private sealed class FieldNames : PyDict
    {
        public FieldNames(List<string> names)
        {
            Names = names;
            foreach (string name in names)
            {
                Items[name] = new FieldObject(name);
            }
        }

        public List<string> Names { get; }
    }

    private sealed class FieldObject(string name) : PyObject
    {
        private static readonly PyType s_type = new("Field", "dataclasses.Field");

        static FieldObject() => s_type.Members.Property("name", static self => ((FieldObject)self).Name);

        public override PyType Type => s_type;

        private string Name => name;
    }

    private sealed class FieldDefault(object value, PyCallable? factory) : PyObject
    {
        private static readonly PyType s_type = new("Field", "dataclasses.Field");

        public object Value { get; } = value;

        public PyCallable? Factory { get; } = factory;

        public override PyType Type => s_type;
    }
}
