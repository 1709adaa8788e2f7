using PurePipeline.Python.Objects;
using PurePipeline.Python.Runtime;

namespace PurePipeline.Python.Libraries.Torch;

/// <summary><c>torch.no_grad()</c> and the like: a context and a decorator that change nothing here.</summary>
internal sealed class NoGradient : PyCallable, IContext
{
    public static readonly NoGradient Instance = new();

    private static readonly PyType s_type = new("no_grad", "torch.no_grad");

    public override string FullName => "torch.no_grad";

    public override PyType Type => s_type;

    public object Enter() => PyNone.Value;

    public override object Invoke(Interpreter run, CallArguments arguments) => arguments.Positional.Count == 1
        ? arguments.Positional[0]
        : throw PythonError.Type("torch.no_grad() decorates one function");
}
