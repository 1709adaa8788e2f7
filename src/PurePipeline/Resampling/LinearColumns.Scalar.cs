namespace PurePipeline.Resampling;

internal sealed unsafe partial class LinearColumns
{
    /// <summary>The specification.</summary>
    internal static void FilterScalar(ReadOnlySpan<LinearTap> taps, int channels, int shift, ReadOnlySpan<byte> row, Span<short> sums)
    {
        for (int x = 0, e = 0; x < taps.Length; x++)
        {
            LinearTap tap = taps[x];
            int first = tap.Source * channels;

            // The last column stands alone: it has no second neighbour, and its weight is 0.
            int second = tap.Weight1 == 0 ? first : first + channels;
            for (int c = 0; c < channels; c++, e++)
            {
                sums[e] = (short)(((row[first + c] * tap.Weight0) + (row[second + c] * tap.Weight1)) >> shift);
            }
        }
    }
}
