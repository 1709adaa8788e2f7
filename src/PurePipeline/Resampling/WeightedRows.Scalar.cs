namespace PurePipeline.Resampling;

internal static partial class WeightedRows<T, TSum>
{
    /// <summary>The specification: elements <paramref name="start"/> to <paramref name="end"/>, summed from the last tap or from the first.</summary>
    internal static void BlendScalar(
        ReadOnlySpan<TSum> ring, ReadOnlySpan<int> starts, ReadOnlySpan<float> weights, Span<T> row, int start, int end, bool fromLast)
    {
        int last = starts.Length - 1;
        for (int e = start; e < end; e++)
        {
            int first = fromLast ? last : 0;
            TSum sum = ring[starts[first] + e] * TSum.CreateTruncating(weights[first]);
            for (int i = 1; i <= last; i++)
            {
                int j = fromLast ? last - i : i;
                sum += ring[starts[j] + e] * TSum.CreateTruncating(weights[j]);
            }

            row[e] = Saturation.To<T, TSum>(sum);
        }
    }
}
