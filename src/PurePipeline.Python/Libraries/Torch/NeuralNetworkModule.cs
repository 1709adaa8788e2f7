using PurePipeline.Python.Objects;
using PurePipeline.Python.Runtime;

namespace PurePipeline.Python.Libraries.Torch;

/// <summary><c>torch.nn</c>: what transforms are written with. Networks are not run here.</summary>
internal static class NeuralNetworkModule
{
    /// <summary>A base class whose instances, called, do what their <c>forward</c> says.</summary>
    public static readonly PyType ModuleType = new("Module", "torch.nn.modules.module.Module");

    /// <summary><c>torch.utils.data.Dataset</c>, a base class of which nothing is asked.</summary>
    public static readonly PyType Dataset = new("Dataset", "torch.utils.data.Dataset");

    public static readonly PyModule Data = new(new MemberTable("torch.utils.data").Constant("Dataset", Dataset).Constant("DataLoader", DataLoader.LoaderType));

    public static readonly PyModule Module = new(new MemberTable("torch.nn")
        .Constant("Module", ModuleType)
        .Function("Sequential(*args)", static call => new PySequence(call.Star("args").Items))
        .Function("Identity(*args, **kwargs)", static _ => new PySequence([])));

    static NeuralNetworkModule() => ModuleType.Members
        .Method("__init__(self, *args, **kwargs)", static _ => PyNone.Value)
        .Method("__call__(self, *args, **kwargs)", Forward)
        .Method("eval(self)", static call => call.Self)
        .Method("to(self, *args, **kwargs)", static call => call.Self)
        .Method("register_buffer(self, name, tensor, persistent=True)", static call =>
        {
            ((PyInstance)call.Self).SetAttribute(call.Text("name"), call["tensor"]);
            return PyNone.Value;
        });

    private static object Forward(NativeCall call) => ((PyInstance)call.Self).Method("forward") is { } forward
        ? forward.Invoke(call.Run, CallArguments.Of(call.Star("args").Items, (PyDict)call["kwargs"]))
        : throw new PythonError("NotImplementedError", $"Module [{PyTypes.NameOf(call.Self)}] is missing the required \"forward\" function");
}
