using PurePipeline.Python.Libraries.Builtins;
using PurePipeline.Python.Runtime;

namespace PurePipeline.Python.Objects;

/// <summary>A dict, in the order of insertion.</summary>
internal class PyDict
{
    public OrderedDictionary<object, object> Items { get; } = new(PyEquality.Instance);

    public virtual PyType Type => DictType.Type;

    /// <summary>A defaultdict's factory: makes the value of a key that is asked for and not there. Null in other dicts.</summary>
    public PyCallable? DefaultFactory { get; init; }

    /// <summary>What <c>dict[key]</c> is where there is no such key; null for a KeyError.</summary>
    public virtual object? Missing(Interpreter run, object key) =>
        DefaultFactory is { } factory ? Items[key] = factory.Invoke(run, new CallArguments()) : null;
}
