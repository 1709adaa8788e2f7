using PurePipeline.Python.Runtime;
using PurePipeline.Python.Syntax;

namespace PurePipeline.Python.Objects;

/// <summary>An instance of a class of the recipe's own. What it can do, its class's special methods do.</summary>
internal sealed class PyInstance(PyClass type, Interpreter run) : PyCallable
{
    private readonly Dictionary<string, object> _attributes = [];

    public override PyClass Type => type;

    public override string FullName => type.FullName;

    /// <summary>The attributes that the instance itself has.</summary>
    public IEnumerable<string> OwnNames => _attributes.Keys;

    public IEnumerable<string> AllNames => _attributes.Keys.Concat(type.AllNames);

    public bool IsCallable => type.Find("__call__") is not null;

    /// <summary>A method of that name, bound; null if the class has none.</summary>
    public PyCallable? Method(string name) => type.Find(name) is { } found ? type.Bind(run, found, this) as PyCallable : null;

    public override string Repr() =>
        Method("__repr__") is { } method ? Text(method, "__repr__") : $"<{type.FullName} object>";

    public string Str() => Method("__str__") is { } method ? Text(method, "__str__") : Repr();

    public override bool Truth() => Method("__bool__") is not { } method || method.Invoke(run, new CallArguments()) switch
    {
        bool truth => truth,
        var other => throw PythonError.Type($"__bool__ should return bool, returned {PyTypes.NameOf(other)}"),
    };

    public override long? Length() => Method("__len__") is { } method
        ? PyInteger.TryIndex(method.Invoke(run, new CallArguments())) as long? ?? throw PythonError.Type("'__len__' should return an integer")
        : null;

    public override object? GetAttribute(string name)
    {
        object? found = type.Find(name);
        return found is PyDecorated { Kind: DecoratedKind.Property } ? type.Bind(run, found, this)
            : _attributes.TryGetValue(name, out object? value) ? value
            : name == "__class__" ? type
            : found is null ? null : type.Bind(run, found, this);
    }

    public override void SetAttribute(string name, object value)
    {
        if (type.Find(name) is PyDecorated { Kind: DecoratedKind.Property })
        {
            throw PythonError.Attribute($"property '{name}' of '{type.Name}' object has no setter");
        }

        _attributes[name] = value;
    }

    public override object Invoke(Interpreter interpreter, CallArguments arguments) =>
        Method("__call__") is { } method
            ? method.Invoke(interpreter, arguments)
            : throw PythonError.Type($"'{type.Name}' object is not callable");

    public override object? Binary(Interpreter interpreter, BinaryOperator op, object other, bool reflected) =>
        Method(op.Method(reflected ? "r" : ""))?.Invoke(interpreter, CallArguments.Of(other));

    public override object? InPlace(Interpreter interpreter, BinaryOperator op, object other) =>
        Method(op.Method("i"))?.Invoke(interpreter, CallArguments.Of(other));

    public override object? Unary(Interpreter interpreter, UnaryOperator op) => Method(op.Method())?.Invoke(interpreter, new CallArguments());

    public override object? Compare(Interpreter interpreter, CompareOperator op, object other) =>
        op.Method() is { } name ? Method(name)?.Invoke(interpreter, CallArguments.Of(other)) : null;

    public override object? GetItem(Interpreter interpreter, object key) => Method("__getitem__")?.Invoke(interpreter, CallArguments.Of(key));

    public override bool SetItem(Interpreter interpreter, object key, object value) =>
        Method("__setitem__")?.Invoke(interpreter, CallArguments.Of(key, value)) is not null;

    public override IEnumerable<object>? Iterate(Interpreter interpreter) =>
        Method("__iter__") is { } method ? Sequences.Iterate(interpreter, method.Invoke(interpreter, new CallArguments())) : null;

    private string Text(PyCallable method, string name) => method.Invoke(run, new CallArguments()) as string
        ?? throw PythonError.Type($"{name} returned non-string");
}
