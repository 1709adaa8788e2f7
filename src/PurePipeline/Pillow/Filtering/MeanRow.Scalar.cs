namespace PurePipeline.Pillow.Filtering;

internal static partial class MeanRow
{
    internal static void MoveScalar(
        ReadOnlySpan<byte> added, ReadOnlySpan<byte> left, ReadOnlySpan<byte> right, Span<uint> sums, uint whole, uint part, Span<byte> means, int first)
    {
        for (int x = first; x < means.Length; x++)
        {
            sums[x] += (uint)(added[x] - left[x]);
            means[x] = (byte)(((sums[x] * whole) + ((uint)(left[x] + right[x]) * part) + Half) >> Bits);
        }
    }
}
