namespace PurePipeline.Python.Objects;

/// <summary>A tuple.</summary>
internal sealed class PyTuple(object[] items)
{
    public static readonly PyTuple Empty = new([]);

    public object[] Items { get; } = items;

    public static PyTuple Of(params ReadOnlySpan<object> items) => new(items.ToArray());

    public static PyTuple OfInts(params ReadOnlySpan<int> items)
    {
        object[] values = new object[items.Length];
        for (int i = 0; i < values.Length; i++)
        {
            values[i] = (long)items[i];
        }

        return new PyTuple(values);
    }
}
