namespace PurePipeline.OpenCv.Filtering;

internal sealed partial class WholeColumn
{
    /// <summary>The specification, from element <paramref name="from"/> on; those before <paramref name="vectors"/> lie in OpenCV's vectors.</summary>
    internal void FilterScalar(ReadOnlySpan<int> rows, ReadOnlySpan<int> starts, Span<short> row, int from, int vectors)
    {
        for (int e = from; e < row.Length; e++)
        {
            int sum = 0;
            for (int j = 0; j < weights.Length; j++)
            {
                sum += weights[j] * rows[starts[j] + e];
            }

            sum = e < vectors ? CvRound.ToInt32(sum + (float)delta) : sum + _delta;
            row[e] = (short)Math.Clamp(sum, short.MinValue, short.MaxValue);
        }
    }
}
