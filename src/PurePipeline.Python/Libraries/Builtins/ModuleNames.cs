using PurePipeline.Python.Objects;
using PurePipeline.Python.Runtime;

namespace PurePipeline.Python.Libraries.Builtins;

/// <summary><c>globals()</c>: the names of the recipe's module as a dict that shows them as they are, and sets them.</summary>
internal sealed class ModuleNames(Scope module) : PyObject
{
    private static readonly PyType s_type = new("dict");

    static ModuleNames() => s_type.Members
        .Method("get(self, key, default=None, /)", static call => Values(call).GetValueOrDefault(call.Text("key"), call["default"]))
        .Method("keys(self, /)", static call => new PyList([.. Values(call).Keys]))
        .Method("values(self, /)", static call => new PyList([.. Values(call).Values]))
        .Method("items(self, /)", static call => new PyList([.. Values(call).Select(static pair => PyTuple.Of(pair.Key, pair.Value))]))
        .Method("copy(self, /)", static call => Snapshot(((ModuleNames)call.Self).Module));

    public Scope Module => module;

    public override PyType Type => s_type;

    public override object GetItem(Interpreter run, object key) =>
        key is string name && module.Values.TryGetValue(name, out object? value) ? value : throw new PythonError("KeyError", Representation.Repr(key));

    public override bool SetItem(Interpreter run, object key, object value)
    {
        module.Set(key as string ?? throw PythonError.Type("names are strings"), value);
        return true;
    }

    public override IEnumerable<object> Iterate(Interpreter run) => [.. module.Values.Keys];

    /// <summary>The names that a scope has now, as <c>locals()</c> gives them.</summary>
    public static PyDict Snapshot(Scope scope)
    {
        PyDict names = new();
        foreach ((string name, object value) in scope.Values)
        {
            names.Items[name] = value;
        }

        return names;
    }

    private static IReadOnlyDictionary<string, object> Values(NativeCall call) => ((ModuleNames)call.Self).Module.Values;
}
