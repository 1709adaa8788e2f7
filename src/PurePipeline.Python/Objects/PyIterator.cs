namespace PurePipeline.Python.Objects;

/// <summary>Values that are made one by one and can be walked once: generator expressions, <c>zip</c>, <c>map</c>.</summary>
internal class PyIterator(string typeName, IEnumerable<object> values)
{
    private readonly IEnumerator<object> _values = values.GetEnumerator();

    public string TypeName { get; } = typeName;

    public virtual bool TryNext(out object value)
    {
        bool found = _values.MoveNext();
        value = found ? _values.Current : PyNone.Value;
        return found;
    }

    public IEnumerable<object> Rest()
    {
        while (TryNext(out object value))
        {
            yield return value;
        }
    }
}
