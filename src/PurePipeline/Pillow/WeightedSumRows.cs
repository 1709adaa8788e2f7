using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace PurePipeline.Pillow;

/// <summary>
/// Rows of RGB, or RGBA without regard to alpha, by Pillow's other luminance, 299 red + 587 green + 114 blue in thousandths:
/// <c>rgb2bit</c> and <c>rgb2f</c>.
/// </summary>
/// <param name="pixel">The bytes of a source pixel, 3 or 4.</param>
internal sealed partial class WeightedSumRows(int pixel)
{
    private const int Red = 299;
    private const int Green = 587;
    private const int Blue = 114;

    /// <summary>White from 128 on.</summary>
    public void ToBilevel(ReadOnlySpan<byte> source, Span<byte> target)
    {
        if (Vector128.IsHardwareAccelerated)
        {
            ToBilevelVector128(source, target);
        }
        else
        {
            ToBilevelScalar(source, target);
        }
    }

    /// <summary>One division in single precision.</summary>
    public void ToFloat(ReadOnlySpan<byte> source, Span<byte> target)
    {
        if (Avx2.IsSupported)
        {
            ToFloatVector256(source, target);
        }
        else if (Vector128.IsHardwareAccelerated)
        {
            ToFloatVector128(source, target);
        }
        else
        {
            ToFloatScalar(source, target);
        }
    }

    /// <summary>The luminance cut to a whole level.</summary>
    public void ToGray(ReadOnlySpan<byte> source, Span<byte> target)
    {
        if (Avx2.IsSupported)
        {
            ToGrayVector256(source, target);
        }
        else if (Vector128.IsHardwareAccelerated)
        {
            ToGrayVector128(source, target);
        }
        else
        {
            ToGrayScalar(source, target);
        }
    }
}
