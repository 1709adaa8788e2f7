namespace PurePipeline.Python.Objects;

/// <summary>
/// A set. Python's order of its elements depends on hashes; here it is the order of insertion, so nothing may depend on it.
/// </summary>
internal sealed class PySet
{
    public OrderedDictionary<object, object> Items { get; } = new(PyEquality.Instance);
}
