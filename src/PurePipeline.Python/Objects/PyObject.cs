using PurePipeline.Python.Runtime;
using PurePipeline.Python.Syntax;

namespace PurePipeline.Python.Objects;

/// <summary>
/// What all values have that are no plain .NET value: modules, functions, pictures, arrays. Integers are long or BigInteger (only where
/// long is too small), floats double, strings string. Null from an operator method stands for Python's NotImplemented.
/// </summary>
internal abstract class PyObject
{
    public abstract PyType Type { get; }

    public virtual string Repr() => $"<{Type.Name} object>";

    /// <summary>What <c>str()</c> and f-strings make of it.</summary>
    public virtual string Str() => Repr();

    public virtual bool Truth() => true;

    public virtual long? Length() => null;

    /// <summary>The attribute, or null if there is none of that name.</summary>
    public virtual object? GetAttribute(string name) => Type.GetAttribute(this, name);

    /// <summary>Whether Python's object, too, has no such attribute.</summary>
    public virtual bool Lacks(string name) => false;

    public virtual void SetAttribute(string name, object value) =>
        throw PythonError.Attribute($"'{Type.Name}' object attribute '{name}' is read-only");

    /// <summary><c>this op other</c>, or <c>other op this</c> if <paramref name="reflected"/>.</summary>
    public virtual object? Binary(Interpreter run, BinaryOperator op, object other, bool reflected) => null;

    /// <summary><c>this op= other</c>: changes this object and returns it.</summary>
    public virtual object? InPlace(Interpreter run, BinaryOperator op, object other) => null;

    public virtual object? Unary(Interpreter run, UnaryOperator op) => null;

    public virtual object? Compare(Interpreter run, CompareOperator op, object other) => null;

    public virtual object? GetItem(Interpreter run, object key) => null;

    public virtual bool SetItem(Interpreter run, object key, object value) => false;

    public virtual IEnumerable<object>? Iterate(Interpreter run) => null;
}
