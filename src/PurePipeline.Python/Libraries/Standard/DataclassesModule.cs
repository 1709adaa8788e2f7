using PurePipeline.Python.Objects;
using PurePipeline.Python.Runtime;

namespace PurePipeline.Python.Libraries.Standard;

/// <summary><c>dataclasses</c>: an <c>__init__</c> from the names with a type hint.</summary>
internal static class DataclassesModule
{
    private static readonly NativeFunction s_decorator = new("dataclasses.dataclass", "(cls, /)", static call =>
        Complete(call["cls"] as PyClass ?? throw PythonError.Type("dataclass() decorates a class")));

    public static readonly PyModule Module = new(new MemberTable("dataclasses")
        .Function("dataclass(cls=None, /, **options)", static call => call["cls"] is PyClass type ? Complete(type) : s_decorator)
        .Function("field(*, default=..., default_factory=None, **options)", static call => new FieldDefault(call["default"], call.OrNull("default_factory") as PyCallable)));

    private static PyClass Complete(PyClass type)
    {
        List<string> fields = [.. (type.Base as PyClass)?.Find("__dataclass_fields__") is FieldNames inherited ? inherited.Names : []];
        fields.AddRange(type.Fields.Where(field => !fields.Contains(field)));
        type.SetAttribute("__dataclass_fields__", new FieldNames(fields));
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
        return type;
    }

    private static object Default(Interpreter run, object value) => value is not FieldDefault field ? value
        : field.Factory is { } factory ? factory.Invoke(run, new CallArguments())
        : field.Value;

    private sealed class FieldNames(List<string> names) : PyObject
    {
        private static readonly PyType s_type = new("mappingproxy");

        public List<string> Names { get; } = names;

        public override PyType Type => s_type;
    }

    private sealed class FieldDefault(object value, PyCallable? factory) : PyObject
    {
        private static readonly PyType s_type = new("Field", "dataclasses.Field");

        public object Value { get; } = value;

        public PyCallable? Factory { get; } = factory;

        public override PyType Type => s_type;
    }
}
