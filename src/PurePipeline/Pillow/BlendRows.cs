using System.Runtime.Intrinsics;

namespace PurePipeline.Pillow;

/// <summary>Rows of two pictures as one: <c>Blend.c</c> and <c>AlphaComposite.c</c> of Pillow.</summary>
internal static partial class BlendRows
{
    private const int Precision = 7;

    /// <summary>In single precision; what is beyond a byte is limited, the rest cut.</summary>
    public static void Blend(ReadOnlySpan<byte> first, ReadOnlySpan<byte> second, float alpha, Span<byte> target)
    {
        first = first[..target.Length];
        second = second[..target.Length];
        int done = Vector128.IsHardwareAccelerated ? BlendVector128(first, second, alpha, target) : 0;
        BlendScalar(first[done..], second[done..], alpha, target[done..]);
    }

    /// <summary>The overlay's weight has 7 bits behind the point of a level; the last band is alpha.</summary>
    public static void Composite(ReadOnlySpan<byte> background, ReadOnlySpan<byte> overlay, int bands, Span<byte> target)
    {
        int done = bands == 4 && Vector128.IsHardwareAccelerated ? CompositeVector128(background, overlay, target) : 0;
        CompositeScalar(background[done..], overlay[done..], bands, target[done..]);
    }
}
