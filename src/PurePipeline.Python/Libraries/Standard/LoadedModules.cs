using PurePipeline.Python.Objects;
using PurePipeline.Python.Runtime;

namespace PurePipeline.Python.Libraries.Standard;

/// <summary><c>sys.modules</c>, of which a recipe finds its own module, to look names up in it.</summary>
internal sealed class LoadedModules : PyObject
{
    public static readonly LoadedModules Instance = new();

    private static readonly PyType s_type = new("dict");

    public override PyType Type => s_type;

    public override object GetItem(Interpreter run, object key) => key is string name && name == (string)run.Module.Find("__name__")!
        ? new OwnModule(run.Module)
        : throw new Refusal($"sys.modules[{Representation.Repr(key)}] is not supported; a recipe's own module, sys.modules[__name__], is.", "sys.modules");

    private sealed class OwnModule(Scope module) : PyObject
    {
        public override PyType Type => PyModule.ModuleType;

        public override object? GetAttribute(string name) => name == "__dict__" ? new Builtins.ModuleNames(module) : module.Values.GetValueOrDefault(name);

        public override bool Lacks(string name) => true;

        public override void SetAttribute(string name, object value) => module.Set(name, value);
    }
}
