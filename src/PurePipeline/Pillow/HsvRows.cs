using System.Runtime.Intrinsics;

namespace PurePipeline.Pillow;

/// <summary>Rows between RGB and HSV, <c>rgb2hsv</c> and <c>hsv2rgb</c> of Pillow's <c>Convert.c</c>: which step is single and which double precision counts.</summary>
internal static partial class HsvRows
{
    /// <summary>RGB to HSV.</summary>
    public static void FromRgb(ReadOnlySpan<byte> source, Span<byte> target)
    {
        if (Vector128.IsHardwareAccelerated)
        {
            FromRgbVector128(source, target);
        }
        else
        {
            FromRgbScalar(source, target);
        }
    }

    /// <summary>HSV to RGB.</summary>
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
