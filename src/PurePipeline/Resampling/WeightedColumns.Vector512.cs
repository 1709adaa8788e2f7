namespace PurePipeline.Resampling;

internal sealed unsafe partial class WeightedColumns<T, TSum>
{
    /// <summary>From the first position inside on, where there is a plan for it; returns where it has stopped.</summary>
    internal int FilterVector512(ReadOnlySpan<T> row, Span<TSum> sums)
    {
        fixed (T* source = row)
        fixed (TSum* target = sums)
        {
            return _sixteens?.Filter(source, (float*)target) ?? _pairs?.Filter((float*)source, (float*)target) ?? _inside.Start;
        }
    }
}
