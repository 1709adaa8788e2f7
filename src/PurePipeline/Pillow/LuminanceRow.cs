using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace PurePipeline.Pillow;

/// <summary><c>rgb2l</c> of Pillow's <c>Convert.c</c>: ITU-R 601 luminance with 16 fraction bits, rounded.</summary>
internal static partial class LuminanceRow
{
    private const int Red = 19595;
    private const int Green = 38470;
    private const int Blue = 7471;
    private const int Half = 0x8000;

    /// <summary>Makes one luminance byte of each three bytes.</summary>
    public static void Convert(ReadOnlySpan<byte> source, Span<byte> target) => Convert(source, target, 3);

    /// <summary>Makes one luminance byte of each four bytes; the last one is not looked at.</summary>
    public static void ConvertRgba(ReadOnlySpan<byte> source, Span<byte> target) => Convert(source, target, 4);

    /// <summary><c>rgba2la</c>: luminance and alpha of each four bytes.</summary>
    public static void ConvertWithAlpha(ReadOnlySpan<byte> source, Span<byte> target)
    {
        if (Vector128.IsHardwareAccelerated)
        {
            ConvertWithAlphaVector128(source, target);
        }
        else
        {
            ConvertWithAlphaScalar(source, target);
        }
    }

    private static void Convert(ReadOnlySpan<byte> source, Span<byte> target, int pixel)
    {
        if (Avx2.IsSupported)
        {
            ConvertVector256(source, target, pixel);
        }
        else if (Vector128.IsHardwareAccelerated)
        {
            ConvertVector128(source, target, pixel);
        }
        else
        {
            ConvertScalar(source, target, pixel);
        }
    }
}
