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
        long reach = step > 0 ? last - first : first - last;
        return (first, step, reach <= 0 ? 0 : ((reach - 1) / Math.Abs(step)) + 1);
    }

    /// <summary><c>slice.indices(length)</c>: where it starts, where it ends, and its step.</summary>
    public PyTuple Indices(long length)
    {
        (long first, long step, _) = Resolve(length);
        (long low, long high) = step > 0 ? (0, length) : (-1, length - 1);
        return PyTuple.Of(first, Stop is PyNone ? (step > 0 ? high : low) : Bound(Stop, length, low, high), step);
    }

    private static long Bound(object bound, long length, long low, long high)
    {
        long value = Clamp(Index(bound));
        return Math.Clamp(value < 0 ? value + length : value, low, high);
    }

    private static object Index(object bound) => PyInteger.TryIndex(bound)
        ?? throw PythonError.Type("slice indices must be integers or None or have an __index__ method");

    // Far beyond any length, and far from overflow.
    private static long Clamp(object value)
    {
        const long far = 1L << 60;
        return value is long number ? Math.Clamp(number, -far, far) : PyInteger.IsNegative(value) ? -far : far;
    }
}
