using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace PurePipeline.OpenCv.Filtering;

/// <summary>
/// The vertical half of <c>cv2.GaussianBlur</c> of bytes (imgproc/src/smooth.simd.hpp, <c>GaussianBlurFixedPoint</c>): the weighted sum of
/// filtered rows over what both halves' weights add up to, 2^<paramref name="bits"/>, halves up. OpenCV's 16- and 32-bit fixed point loses
/// nothing on the way, so any order of the additions gives the same. With up to 8 bits the sums fit 16 bits: <c>255 * 256 + 128</c>.
/// </summary>
internal sealed unsafe partial class ByteBlurColumn(FixedWeights weights, int bits) : IColumnFilter<ushort>
{
    private const int BitsOfShortSums = 8;

    public bool IsSequential => false;

    public void Filter(ReadOnlySpan<ushort> rows, ReadOnlySpan<int> starts, Span<byte> result)
    {
        foreach (int start in starts)
        {
            ArgumentOutOfRangeException.ThrowIfGreaterThan(start + result.Length + Vector256<byte>.Count, rows.Length, nameof(rows));
        }

        if (Avx2.IsSupported && result.Length >= Vector256<byte>.Count)
        {
            if (bits <= BitsOfShortSums)
            {
                FilterShortVector256(weights.Values, bits, rows, starts, result);
            }
            else
            {
                FilterVector256(weights.Values, weights.Bits, bits, rows, starts, result);
            }
        }
        else if (Vector128.IsHardwareAccelerated && result.Length >= Vector128<byte>.Count)
        {
            FilterVector128(weights.Values, bits, rows, starts, result);
        }
        else
        {
            FilterScalar(weights.Values, bits, rows, starts, result);
        }
    }
}
