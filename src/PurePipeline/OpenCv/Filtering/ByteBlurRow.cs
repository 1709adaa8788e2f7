using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using PurePipeline.Pixels;

namespace PurePipeline.OpenCv.Filtering;

/// <summary>
/// The horizontal half of <c>cv2.GaussianBlur</c> of bytes: <c>t = sum of w[i] * p[i]</c> in whole numbers. The weights' sum is at most 256,
/// so t is at most 65280.
/// </summary>
internal sealed unsafe partial class ByteBlurRow(FilterImage image, FixedWeights weights) : IRowFilter<ushort>
{
    // A sum beyond the row is room for a whole vector.
    private readonly int _count = image.RowLength;

    public int Length => _count + RowReader.Slack;

    public void Filter(ReadOnlySpan<byte> padded, Span<ushort> filtered)
    {
        int step = image.Channels;
        ArgumentOutOfRangeException.ThrowIfLessThan(padded.Length, _count + ((weights.Length - 1) * step) + Vector256<byte>.Count, nameof(padded));
        ArgumentOutOfRangeException.ThrowIfLessThan(filtered.Length, _count + Vector256<byte>.Count, nameof(filtered));
        if (Avx2.IsSupported)
        {
            FilterVector256(weights.Values, step, _count, padded, filtered);
        }
        else if (Vector128.IsHardwareAccelerated)
        {
            FilterVector128(weights.Values, step, _count, padded, filtered);
        }
        else
        {
            FilterScalar(weights.Values, step, _count, padded, filtered);
        }
    }
}
