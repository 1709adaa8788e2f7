using System.Runtime.Intrinsics;

namespace PurePipeline.Pillow;

/// <summary><c>cmyk2rgb</c> of Pillow's <c>Convert.c</c>: <c>n - n * ink / 255</c>, rounded, with n = 255 - black.</summary>
internal static partial class CmykRows
{
    /// <summary>CMYK to RGB.</summary>
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
}
