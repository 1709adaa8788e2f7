using PurePipeline.Python.Libraries.Standard;
using PurePipeline.Python.Runtime;
using PurePipeline.Python.Syntax;

namespace PurePipeline.Python.Objects;

/// <summary>An instance of a class of the recipe's own. What it can do, its class's special methods do.</summary>
internal sealed class PyInstance(PyClass type, Interpreter run) : PyCallable
{
    private PyDict _attributes = new();

    /// <summary>The dict, list, str or tuple that an instance of a class based on one of these is; null in others.</summary>
    public object? Value { get; set; }

    public override PyClass Type => type;

    public override string FullName => type.FullName;

    /// <summary>The attributes that the instance itself has.</summary>
    public IEnumerable<string> OwnNames => _attributes.Items.Keys.OfType<string>();

    public IEnumerable<string> AllNames => OwnNames.Concat(type.AllNames);

    public bool IsCallable => type.Find("__call__") is not null;

    /// <summary>A method of that name, bound; null if the class has none.</summary>
    public PyCallable? Method(string name) => type.Find(name) is { } found ? type.Bind(run, found, this) as PyCallable : null;

    public override string Repr() =>
        Method("__repr__") is { } method ? Text(method, "__repr__") : Value is { } value ? NamedTupleClass.Repr(this) ?? Representation.Repr(value) : $"<{type.FullName} object>";

    public override string Str() => Method("__str__") is { } method ? Text(method, "__str__") : Value is string text ? text : Repr();

    public override bool Truth() => Method("__bool__") is not { } method ? Value is null || Sequences.Truth(Value) : method.Invoke(run, new CallArguments()) switch
    {
        bool truth => truth,
        var other => throw PythonError.Type($"__bool__ should return bool, returned {PyTypes.NameOf(other)}"),
    };

    public override long? Length() => Method("__len__") is { } method
        ? PyInteger.TryIndex(method.Invoke(run, new CallArguments())) as long? ?? throw PythonError.Type("'__len__' should return an integer")
        : Value is { } value ? Sequences.Length(value) : null;

    public override object? GetAttribute(string name)
    {
        object? found = type.Find(name);
        return found is PyDecorated { Kind: DecoratedKind.Property } ? type.Bind(run, found, this)
            : _attributes.Items.TryGetValue(name, out object? value) ? value
            : name == "__class__" ? type
            : name == "__dict__" ? _attributes
            : found is PyDecorated { Kind: DecoratedKind.CachedProperty } cached ? _attributes.Items[name] = cached.Function.Invoke(run, CallArguments.Of(this))
            : found is not null ? type.Bind(run, found, this)
            : name.StartsWith("__", StringComparison.Ordinal) ? null : Invented(name);
    }

    // __getattr__ is asked for what is not there; an AttributeError says that it is not there either.
    private object? Invented(string name)
    {
        try
        {
            return type.Find("__getattr__") switch
            {
                null => null,
                NativeFunction inherited => inherited.Invoke(run, CallArguments.Of(Value ?? this, name)),
                var own => (type.Bind(run, own, this) as PyCallable)?.Invoke(run, CallArguments.Of(name)),
            };
        }
        catch (PythonError error) when (error.Kind == "AttributeError")
        {
            return null;
        }
    }

    public override void SetAttribute(string name, object value)
    {
        if (name == "__dict__")
        {
            _attributes = value as PyDict ?? (value as PyInstance)?.Value as PyDict ?? throw PythonError.Type("__dict__ must be set to a dictionary");
        }
        else if (type.Find("__setattr__") is NativeFunction inherited)
        {
            inherited.Invoke(run, CallArguments.Of(Value ?? this, name, value));
        }
        else if (Method("__setattr__") is { } method)
        {
            method.Invoke(run, CallArguments.Of(name, value));
        }
        else
        {
            SetOwnAttribute(name, value);
        }
    }

    /// <summary>What <c>object.__setattr__</c> does.</summary>
    public void SetOwnAttribute(string name, object value)
    {
        if (type.Find(name) is not PyDecorated { Kind: DecoratedKind.Property } property)
        {
            _attributes.Items[name] = value;
            return;
        }

        PyCallable setter = property.Setter ?? throw PythonError.Attribute($"property '{name}' of '{type.Name}' object has no setter");
        setter.Invoke(run, CallArguments.Of(this, value));
    }

    public override object Invoke(Interpreter interpreter, CallArguments arguments) =>
        Method("__call__") is { } method
            ? method.Invoke(interpreter, arguments)
            : throw PythonError.Type($"'{type.Name}' object is not callable");

    public override object? Binary(Interpreter interpreter, BinaryOperator op, object other, bool reflected) =>
        Method(op.Method(reflected ? "r" : "")) is { } method ? method.Invoke(interpreter, CallArguments.Of(other))
        : Value is null ? null
        : reflected ? Operators.Binary(interpreter, op, other, Value) : Operators.Binary(interpreter, op, Value, Plain(other));

    public override object? InPlace(Interpreter interpreter, BinaryOperator op, object other) =>
        Method(op.Method("i"))?.Invoke(interpreter, CallArguments.Of(other));

    public override object? Unary(Interpreter interpreter, UnaryOperator op) => Method(op.Method())?.Invoke(interpreter, new CallArguments());

    public override object? Compare(Interpreter interpreter, CompareOperator op, object other) =>
        op.Method() is { } name && Method(name) is { } method ? method.Invoke(interpreter, CallArguments.Of(other))
        : Value is not null && op is not (CompareOperator.Is or CompareOperator.IsNot) ? Operators.Compare(interpreter, op, Value, Plain(other))
        : null;

    /// <summary>What a value is without its class: the dict behind a class based on dict.</summary>
    public static object Plain(object value) => value is PyInstance { Value: { } plain } ? plain : value;

    public override object? GetItem(Interpreter interpreter, object key) => Method("__getitem__") is { } method
        ? method.Invoke(interpreter, CallArguments.Of(key))
        : Value is null ? null
        : Value is PyDict dict && !dict.Items.ContainsKey(key) && Method("__missing__") is { } missing ? missing.Invoke(interpreter, CallArguments.Of(key))
        : Sequences.GetItem(interpreter, Value, key);

    public override bool SetItem(Interpreter interpreter, object key, object value)
    {
        if (Method("__setitem__") is not { } method)
        {
            return Value is not null && SetOwnItem(interpreter, key, value);
        }

        method.Invoke(interpreter, CallArguments.Of(key, value));
        return true;
    }

    private bool SetOwnItem(Interpreter interpreter, object key, object value)
    {
        Sequences.SetItem(interpreter, Value!, key, value);
        return true;
    }

    /// <summary>What <c>__iter__</c> gives; without it the items from 0 on, until there is no more.</summary>
    public override IEnumerable<object>? Iterate(Interpreter interpreter) =>
        Method("__iter__") is { } method ? Walked(interpreter, method.Invoke(interpreter, new CallArguments()))
        : Value is { } value ? Sequences.Iterate(interpreter, value)
        : Method("__getitem__") is { } items ? Taken(at => items.Invoke(interpreter, CallArguments.Of(at)), "IndexError")
        : null;

    /// <summary>The next value of an iterator of the recipe's own; false at its end.</summary>
    public bool TryNext(Interpreter interpreter, out object value)
    {
        IEnumerator<object> one = Taken(_ => Method("__next__")!.Invoke(interpreter, new CallArguments()), "StopIteration").GetEnumerator();
        bool found = one.MoveNext();
        value = found ? one.Current : PyNone.Value;
        return found;
    }

    private static IEnumerable<object> Walked(Interpreter interpreter, object iterator) => iterator is PyInstance own && own.Method("__next__") is { } next
        ? Taken(_ => next.Invoke(interpreter, new CallArguments()), "StopIteration")
        : Sequences.Iterate(interpreter, iterator);

    private static IEnumerable<object> Taken(Func<long, object> take, string end)
    {
        for (long at = 0; ; at++)
        {
            object item;
            try
            {
                item = take(at);
            }
            catch (PythonError error) when (error.Kind == end)
            {
                yield break;
            }

            yield return item;
        }
    }

    private string Text(PyCallable method, string name) => method.Invoke(run, new CallArguments()) as string
        ?? throw PythonError.Type($"{name} returned non-string");
}
