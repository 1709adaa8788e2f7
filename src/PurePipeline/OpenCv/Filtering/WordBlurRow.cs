using System.Runtime.InteropServices;

namespace PurePipeline.OpenCv.Filtering;

/// <summary>The horizontal half of <c>cv2.GaussianBlur</c> of uint16: weights that add up to at most 2^16, so that sums fit 32 bits.</summary>
internal sealed class WordBlurRow(FilterImage image, FixedWeights weights) : IRowFilter<uint>
{
    public int Length => image.RowLength;

    public void Filter(ReadOnlySpan<byte> padded, Span<uint> filtered)
    {
        ReadOnlySpan<ushort> row = MemoryMarshal.Cast<byte, ushort>(padded);
        ReadOnlySpan<uint> values = weights.Values;
        Span<uint> sums = filtered[..Length];
        int middle = (values.Length - 1) * image.Channels;
        for (int e = 0; e < sums.Length; e++)
        {
            sums[e] = values[0] * row[e + middle];
        }

        for (int k = 1; k < values.Length; k++)
        {
            ReadOnlySpan<ushort> left = row.Slice(middle - (k * image.Channels), sums.Length);
            ReadOnlySpan<ushort> right = row.Slice(middle + (k * image.Channels), sums.Length);
            for (int e = 0; e < sums.Length; e++)
            {
                sums[e] += values[k] * ((uint)left[e] + right[e]);
            }
        }
    }
}
