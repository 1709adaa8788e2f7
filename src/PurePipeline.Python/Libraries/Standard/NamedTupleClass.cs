using PurePipeline.Python.Libraries.Builtins;
using PurePipeline.Python.Objects;
using PurePipeline.Python.Runtime;

namespace PurePipeline.Python.Libraries.Standard;

/// <summary><c>collections.namedtuple</c>, and classes based on <c>typing.NamedTuple</c>: tuples whose items have names.</summary>
internal sealed class NamedTupleClass : PyClass
{
    /// <summary><c>typing.NamedTuple</c>, the base that stands for all of them.</summary>
    public static readonly PyType Any = new("NamedTuple", "typing.NamedTuple");

    private readonly IReadOnlyList<string> _fields;
    private readonly object[] _defaults;
    private readonly NativeFunction _bind;

    /// <param name="name">The name.</param>
    /// <param name="fullName">The name with the scope it is defined in.</param>
    /// <param name="fields">The names of the items.</param>
    /// <param name="defaults">The values of the last ones.</param>
    /// <param name="attributes">What else the class's body defines.</param>
    public NamedTupleClass(string name, string fullName, IReadOnlyList<string> fields, object[] defaults, Dictionary<string, object> attributes)
        : base(name, fullName, [TupleType.Type], attributes)
    {
        (_fields, _defaults) = (fields, defaults);
        _bind = new NativeFunction(name, "(*args, **kwargs)", call => new PyTuple(Standard.Fields.Bind(call, name, fields, defaults)));
        SetAttribute("_fields", new PyTuple([.. fields]));
        foreach ((string declaration, Func<NativeCall, object> body) in new (string, Func<NativeCall, object>)[]
        {
            ("_asdict(self)", static call => Dict((PyInstance)call.Self)),
            ("_replace(self, /, **kwargs)", static call =>
            {
                CallArguments arguments = new();
                PyDict values = Dict((PyInstance)call.Self);
                foreach ((object key, object value) in ((PyDict)call["kwargs"]).Items)
                {
                    values.Items[key] = values.Items.ContainsKey(key) ? value : throw PythonError.Value($"Got unexpected field names: ['{key}']");
                }

                arguments.Keywords.AddRange(values.Items.Select(pair => ((string)pair.Key, pair.Value)));
                return ((PyInstance)call.Self).Type.Invoke(call.Run, arguments);
            }),
        })
        {
            string method = declaration[..declaration.IndexOf('(', StringComparison.Ordinal)];
            SetAttribute(method, new Member(MemberKind.Method, new NativeFunction($"{name}.{method}", declaration[method.Length..], body)));
        }
    }

    public IReadOnlyList<string> FieldNames => _fields;

    /// <summary>What an item has where nothing is given for it; null for one that has no default.</summary>
    public object? DefaultOf(int index) => _fields.Count - index <= _defaults.Length ? _defaults[^(_fields.Count - index)] : null;

    /// <summary>The text of an instance: <c>Box(x=3, y=4)</c>.</summary>
    public static string? Repr(PyInstance instance) => Of(instance.Type) is { } named && instance.Value is PyTuple tuple
        ? $"{instance.Type.Name}({string.Join(", ", named._fields.Zip(tuple.Items, (field, value) => $"{field}={Representation.Repr(value)}"))})"
        : null;

    /// <summary>Makes the items of an instance from the arguments.</summary>
    public PyTuple Bind(Interpreter run, PyInstance instance, CallArguments arguments)
    {
        var values = (PyTuple)_bind.Invoke(run, arguments);
        for (int i = 0; i < _fields.Count; i++)
        {
            instance.SetOwnAttribute(_fields[i], values.Items[i]);
        }

        return values;
    }

    /// <summary>The named tuple that a class is, or is based on.</summary>
    public static NamedTupleClass? Of(PyClass type) => type as NamedTupleClass ?? (type.Base is PyClass other ? Of(other) : null);

    private static PyDict Dict(PyInstance instance)
    {
        PyDict dict = new();
        IReadOnlyList<string> fields = Of(instance.Type)!._fields;
        for (int i = 0; i < fields.Count; i++)
        {
            dict.Items[fields[i]] = ((PyTuple)instance.Value!).Items[i];
        }

        return dict;
    }
}
