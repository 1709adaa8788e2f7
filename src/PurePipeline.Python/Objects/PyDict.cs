namespace PurePipeline.Python.Objects;

/// <summary>A dict, in the order of insertion.</summary>
internal sealed class PyDict
{
    public OrderedDictionary<object, object> Items { get; } = new(PyEquality.Instance);
}
