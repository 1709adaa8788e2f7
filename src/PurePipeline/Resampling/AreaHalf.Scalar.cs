namespace PurePipeline.Resampling;

internal static unsafe partial class AreaHalf
{
    /// <summary>The specification, from element <paramref name="start"/> on.</summary>
    internal static void AverageScalar(ReadOnlySpan<byte> upper, ReadOnlySpan<byte> lower, int channels, Span<byte> row, int start = 0)
    {
        for (int e = start; e < row.Length; e++)
        {
            int left = e + (e / channels * channels);
            int right = left + channels;
            row[e] = (byte)((upper[left] + upper[right] + lower[left] + lower[right] + 2) >> 2);
        }
    }
}
