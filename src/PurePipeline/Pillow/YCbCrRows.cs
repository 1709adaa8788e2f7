using System.Runtime.Intrinsics;

namespace PurePipeline.Pillow;

/// <summary>
/// Rows between RGB and YCbCr, <c>ConvertYCbCr.c</c> of Pillow: each product of a level and a factor in 64ths, with a half added and cut
/// towards zero; then the sums cut to whole levels.
/// </summary>
internal static partial class YCbCrRows
{
    /// <summary>The places behind the point of the factors in whole numbers; 16 give every product of all 256 levels exactly.</summary>
    private const int Places = 16;

    private const int Half = 1 << (Places - 1);

    /// <summary>RGB to YCbCr.</summary>
    public static void FromRgb(ReadOnlySpan<byte> source, Span<byte> target) => FromRgb(source, target, 3);

    /// <summary>RGBA to YCbCr; alpha is not looked at.</summary>
    public static void FromRgba(ReadOnlySpan<byte> source, Span<byte> target) => FromRgb(source, target, 4);

    /// <summary>YCbCr to RGB.</summary>
    public static void ToRgb(ReadOnlySpan<byte> source, Span<byte> target)
    {
        if (Vector128.IsHardwareAccelerated)
        {
            ToRgbVector128(source, target);
        }
        else
        {
            ToRgbScalar(source, target);
        }
    }

    private static void FromRgb(ReadOnlySpan<byte> source, Span<byte> target, int pixel)
    {
        if (Vector128.IsHardwareAccelerated)
        {
            FromRgbVector128(source, target, pixel);
        }
        else
        {
            FromRgbScalar(source, target, pixel);
        }
    }
}
