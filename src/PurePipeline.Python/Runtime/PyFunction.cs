using PurePipeline.Python.Objects;
using PurePipeline.Python.Syntax;

namespace PurePipeline.Python.Runtime;

/// <summary>A function that the recipe defines, with the scope it was defined in.</summary>
internal sealed class PyFunction(FunctionCode code, Scope scope, Signature signature) : PyCallable
{
    private static readonly PyType s_type = new("function");

    // What the recipe has set: a function's calls are counted in one.
    private Dictionary<string, object>? _attributes;

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

    public override object? GetAttribute(string name) => _attributes?.GetValueOrDefault(name) ?? name switch
    {
        "__name__" or "__qualname__" => Code.Name,
        "__module__" => "recipe",
        "__doc__" => Code.Body?.Documentation ?? (object)PyNone.Value,
        _ => base.GetAttribute(name),
    };

    public override void SetAttribute(string name, object value) => (_attributes ??= [])[name] = value;

    public override bool Lacks(string name) => true;

    /// <summary>Takes over what <c>functools.wraps</c> does of another function.</summary>
    public void Wrap(PyCallable wrapped)
    {
        foreach (string name in (ReadOnlySpan<string>)["__name__", "__qualname__", "__doc__"])
        {
            if (wrapped.GetAttribute(name) is { } value)
            {
                SetAttribute(name, value);
            }
        }

        foreach ((string name, object value) in (wrapped as PyFunction)?._attributes ?? [])
        {
            SetAttribute(name, value);
        }

        SetAttribute("__wrapped__", wrapped);
    }

    public override object Invoke(Interpreter run, CallArguments arguments) => run.Call(this, Signature.Bind(arguments));
}
