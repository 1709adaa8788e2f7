namespace PurePipeline.Python.Objects;

/// <summary><c>range(Start, stop, Step)</c> with <see cref="Count"/> numbers, none of which is stored.</summary>
internal sealed record PyRange(long Start, long Step, long Count)
{
    public long this[long index] => checked(Start + (index * Step));

    public static PyRange Of(long start, long stop, long step)
    {
        if (step == 0)
        {
            throw PythonError.Value("range() arg 3 must not be zero");
        }

        Int128 distance = step > 0 ? (Int128)stop - start : (Int128)start - stop;
        Int128 count = distance <= 0 ? 0 : ((distance - 1) / Int128.Abs(step)) + 1;
        return new PyRange(start, step, (long)Int128.Min(count, long.MaxValue));
    }

    public long Stop => (long)Int128.Clamp((Int128)Start + ((Int128)Count * Step), long.MinValue, long.MaxValue);

    public IEnumerable<object> Values()
    {
        for (long i = 0; i < Count; i++)
        {
            yield return this[i];
        }
    }
}
