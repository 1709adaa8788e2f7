namespace PurePipeline.Resampling;

/// <summary>A few values by key, the most recently used ones: the tables of the sizes that a recipe keeps asking for.</summary>
internal sealed class RecentlyUsed<TKey, TValue>(int capacity)
    where TKey : IEquatable<TKey>
    where TValue : class
{
    private readonly Lock _lock = new();
    private readonly List<(TKey Key, TValue Value)> _entries = new(capacity);

    /// <summary>
    /// The value kept for <paramref name="key"/>, or a new one. Two threads may compute the same value at once; the values are equal.
    /// </summary>
    public TValue GetOrAdd(TKey key, Func<TKey, TValue> create)
    {
        if (Find(key) is { } kept)
        {
            return kept;
        }

        TValue value = create(key);
        lock (_lock)
        {
            if (_entries.Count == capacity)
            {
                _entries.RemoveAt(capacity - 1);
            }

            _entries.Insert(0, (key, value));
        }

        return value;
    }

    private TValue? Find(TKey key)
    {
        lock (_lock)
        {
            for (int i = 0; i < _entries.Count; i++)
            {
                (TKey Key, TValue Value) entry = _entries[i];
                if (entry.Key.Equals(key))
                {
                    _entries.RemoveAt(i);
                    _entries.Insert(0, entry);
                    return entry.Value;
                }
            }
        }

        return null;
    }
}
