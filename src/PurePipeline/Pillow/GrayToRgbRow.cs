using System.Runtime.Intrinsics;

namespace PurePipeline.Pillow;

/// <summary><c>l2rgb</c> of Pillow's <c>Convert.c</c>: the gray value three times.</summary>
internal static partial class GrayToRgbRow
{
    /// <summary>Makes three bytes of each one.</summary>
    public static void Convert(ReadOnlySpan<byte> source, Span<byte> target)
    {
        if (Vector128.IsHardwareAccelerated)
        {
            ConvertVector128(source, target);
        }
        else
        {
            ConvertScalar(source, target);
        }
    }
}
