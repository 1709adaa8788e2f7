using PurePipeline.Python.Objects;

namespace PurePipeline.Python.Runtime;

/// <summary>
/// The names of the module, of one call of a function, or of a comprehension, and the scope around. <paramref name="locals"/> are the names
/// that belong here, <paramref name="globals"/> those declared <c>global</c>; the module owns whatever reaches it.
/// </summary>
internal sealed class Scope(Scope? parent, IReadOnlySet<string>? locals, IReadOnlySet<string>? globals = null)
{
    private readonly Dictionary<string, object> _values = [];

    /// <summary>The dotted name of the function that this is a call of; null for the module.</summary>
    public string? QualifiedName { get; init; } = parent?.QualifiedName;

    public bool IsModule => parent is null;

    /// <summary>The body of a class, whose names the functions in it do not see.</summary>
    public bool IsClass { get; init; }

    /// <summary>What a function that is defined here sees.</summary>
    public Scope Closure => IsClass ? parent! : this;

    /// <summary>The names that have a value here.</summary>
    public IReadOnlyDictionary<string, object> Values => _values;

    /// <summary>All names in sight.</summary>
    public IEnumerable<string> Names => _values.Keys.Concat(parent?.Names ?? []);

    /// <summary>All names in sight with their values.</summary>
    public IEnumerable<(string Name, object Value)> Bindings =>
        _values.Select(pair => (pair.Key, pair.Value)).Concat(parent?.Bindings.Where(binding => !_values.ContainsKey(binding.Name)) ?? []);

    private Scope Module => parent is null ? this : parent.Module;

    public object? Find(string name)
    {
        if (_values.TryGetValue(name, out object? value))
        {
            return value;
        }

        if (!IsClass && locals is not null && locals.Contains(name))
        {
            throw new PythonError("UnboundLocalError", $"cannot access local variable '{name}' where it is not associated with a value");
        }

        return globals is not null && globals.Contains(name) ? Module.Find(name) : parent?.Find(name);
    }

    public void Set(string name, object value) => OwnerOf(name)._values[name] = value;

    public bool Remove(string name) => OwnerOf(name)._values.Remove(name);

    // A comprehension owns only its loop variables (:= goes to the function around it); global and nonlocal names belong further out.
    private Scope OwnerOf(string name)
    {
        if (parent is null || (locals is not null && locals.Contains(name)))
        {
            return this;
        }

        return globals is not null && globals.Contains(name) ? Module : parent.OwnerOf(name);
    }
}
