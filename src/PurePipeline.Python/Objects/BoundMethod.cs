using PurePipeline.Python.Runtime;

namespace PurePipeline.Python.Objects;

/// <summary>A method with its instance.</summary>
internal sealed class BoundMethod(object self, PyCallable function) : PyCallable
{
    public static readonly PyType MethodType = new("method");

    public object Self { get; } = self;

    public PyCallable Function { get; } = function;

    public override string FullName => Function.FullName;

    public override PyType Type => MethodType;

    public override string Repr() => $"<bound method {FullName}>";

    public override object Invoke(Interpreter run, CallArguments arguments) => Function.Invoke(run, arguments.Behind(Self));
}
