namespace PurePipeline.Python.Objects;

/// <summary><c>start:stop:step</c>; None where nothing stands.</summary>
internal sealed record PySlice(object Start, object Stop, object Step)
{
    /// <summary>The indices that the slice takes of a sequence: first, step and how many.</summary>
    public (long First, long Step, long Count) Resolve(long length)
    {
        long step = Step is PyNone ? 1 : Clamp(Index(Step));
        if (step == 0)
        {
            throw PythonError.Value("slice step cannot be zero");
        }

        (long low, long high) = step > 0 ? (0, length) : (-1, length - 1);
        long first = Start is PyNone ? (step > 0 ? low : high) : Bound(Start, length, low, high);
        long last = Stop is PyNone ? (step > 0 ? high : low) : Bound(Stop, length, low, high);
        long count = step > 0 ? (last > first ? ((last - first - 1) / step) + 1 : 0) : (first > last ? ((first - last - 1) / -step) + 1 : 0);
        return (first, step, count);
    }

    private static long Bound(object bound, long length, long low, long high)
    {
        long value = Clamp(Index(bound));
        return Math.Clamp(value < 0 ? value + length : value, low, high);
    }

    private static object Index(object bound) => PyInteger.TryIndex(bound)
        ?? throw PythonError.Type("slice indices must be integers or None or have an __index__ method");

    // Far beyond any length, and far from overflow.
    private static long Clamp(object value) => Math.Clamp(value as long? ?? (PyInteger.IsNegative(value) ? long.MinValue : long.MaxValue), -(1L << 60), 1L << 60);
}
