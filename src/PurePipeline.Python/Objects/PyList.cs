namespace PurePipeline.Python.Objects;

/// <summary>A list.</summary>
internal sealed class PyList(List<object> items)
{
    public List<object> Items { get; } = items;
}
