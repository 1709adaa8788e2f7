using System.Runtime.Intrinsics;

namespace PurePipeline.Pillow;

/// <summary>Rows of RGB by Pillow's other luminance, 299 red + 587 green + 114 blue in thousandths: <c>rgb2bit</c> and <c>rgb2f</c>.</summary>
internal static partial class WeightedSumRows
{
    private const int Red = 299;
    private const int Green = 587;
    private const int Blue = 114;

    /// <summary>A thousand times the luminance of red, green, blue.</summary>
    public static int Thousandths(ReadOnlySpan<byte> rgb) => (rgb[0] * Red) + (rgb[1] * Green) + (rgb[2] * Blue);

    /// <summary>White from 128 on.</summary>
    public static void ToBilevel(ReadOnlySpan<byte> source, Span<byte> target)
    {
        for (int x = 0; x < target.Length; x++)
        {
            target[x] = Thousandths(source.Slice(3 * x, 3)) >= 128000 ? (byte)255 : (byte)0;
        }
    }

    /// <summary>One division in single precision.</summary>
    public static void ToFloat(ReadOnlySpan<byte> source, Span<byte> target)
    {
        if (Vector128.IsHardwareAccelerated)
        {
            ToFloatVector128(source, target);
        }
        else
        {
            ToFloatScalar(source, target);
        }
    }

    /// <summary>The luminance cut to a whole level.</summary>
    public static void ToGray(ReadOnlySpan<byte> source, Span<byte> target)
    {
        if (Vector128.IsHardwareAccelerated)
        {
            ToGrayVector128(source, target);
        }
        else
        {
            ToGrayScalar(source, target);
        }
    }
}
