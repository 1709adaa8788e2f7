using PurePipeline.Python.Objects;
using PurePipeline.Python.Syntax;

namespace PurePipeline.Python.Runtime;

/// <summary>A function that the recipe defines, with the scope it was defined in.</summary>
internal sealed class PyFunction(FunctionCode code, Scope scope, Signature signature) : PyCallable
{
    private static readonly PyType s_type = new("function");

    public FunctionCode Code { get; } = code;

    public Scope Scope { get; } = scope;

    public Signature Signature { get; } = signature;

    /// <summary>The class whose body defines it; null outside of classes.</summary>
    public PyClass? Owner { get; set; }

    /// <summary>The value of a parameter's type hint; null if it has none.</summary>
    public object? Hint(Interpreter run, int parameter) =>
        parameter < Code.Parameters.Count && Code.Parameters[parameter].Hint is { } hint ? run.EvaluateHint(hint, Scope) : null;

    public override string FullName => Signature.Name;

    public override PyType Type => s_type;

    public override string Repr() => $"<function {Signature.Name}>";

    public override object? GetAttribute(string name) => name switch
    {
        "__name__" => Code.Name,
        "__doc__" => Code.Body?.Documentation ?? (object)PyNone.Value,
        _ => base.GetAttribute(name),
    };

    public override object Invoke(Interpreter run, CallArguments arguments) => run.Call(this, Signature.Bind(arguments));
}
