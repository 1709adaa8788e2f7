using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace PurePipeline.Resampling;

/// <summary>
/// The vertical half of OpenCV's linear resize of 8-bit rows (imgproc/src/resize.cpp, <c>VResizeLinear</c> of uchar):
/// <c>v = (((b0 * t0) >> 16) + ((b1 * t1) >> 16) + 2) >> 2</c> with <c>t</c> as <see cref="LinearColumns"/> gives it. The shifts before the
/// sum are what sets it apart from plain 22-bit fixed point.
/// </summary>
internal static unsafe partial class LinearRows
{
    /// <summary>Blends two filtered rows into a row of <paramref name="row"/>.Length bytes.</summary>
    public static void Blend(ReadOnlySpan<short> upper, ReadOnlySpan<short> lower, short weight0, short weight1, Span<byte> row)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(upper.Length, row.Length, nameof(upper));
        ArgumentOutOfRangeException.ThrowIfLessThan(lower.Length, row.Length, nameof(lower));
        if (Avx2.IsSupported && row.Length >= Vector256<byte>.Count)
        {
            BlendVector256(upper, lower, weight0, weight1, row);
        }
        else if (Vector128.IsHardwareAccelerated && row.Length >= Vector128<byte>.Count)
        {
            BlendVector128(upper, lower, weight0, weight1, row);
        }
        else
        {
            BlendScalar(upper, lower, weight0, weight1, row);
        }
    }
}
