namespace PurePipeline.Python.Objects;

/// <summary>A dict, in the order of insertion.</summary>
internal class PyDict
{
    public OrderedDictionary<object, object> Items { get; } = new(PyEquality.Instance);

    /// <summary>A defaultdict's factory: makes the value of a key that is asked for and not there. Null in other dicts.</summary>
    public PyCallable? DefaultFactory { get; init; }
}
