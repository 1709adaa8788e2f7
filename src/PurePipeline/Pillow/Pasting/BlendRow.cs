using System.Runtime.Intrinsics;

namespace PurePipeline.Pillow.Pasting;

/// <summary>
/// Bytes mixed by a mask: (old (255 - m) + new m) / 255, rounded, where x / 255 is ((x + 128 &gt;&gt; 8) + x + 128) &gt;&gt; 8 (<c>BLEND</c> of
/// Pillow's <c>ImagingUtils.h</c>). x is at most 255², so all fits 16 bits.
/// </summary>
internal static partial class BlendRow
{
    /// <summary>Mixes each byte of <paramref name="source"/> into <paramref name="target"/> by its byte of <paramref name="mask"/>.</summary>
    public static void Blend(ReadOnlySpan<byte> source, ReadOnlySpan<byte> mask, Span<byte> target)
    {
        source = source[..target.Length];
        mask = mask[..target.Length];
        int done = Vector256.IsHardwareAccelerated ? BlendVector256(source, mask, target)
            : Vector128.IsHardwareAccelerated ? BlendVector128(source, mask, target)
            : 0;
        BlendScalar(source[done..], mask[done..], target[done..]);
    }

    /// <summary>One byte.</summary>
    public static byte Blend(byte old, byte added, byte mask) => Over255((old * (255 - mask)) + (added * mask));

    /// <summary>A byte under one that is multiplied by its alpha already; a sum beyond 255 wraps, as in C.</summary>
    public static byte BlendPremultiplied(byte old, byte added, byte mask) => unchecked((byte)(Over255(old * (255 - mask)) + added));

    private static byte Over255(int value)
    {
        int sum = value + 128;
        return (byte)(((sum >> 8) + sum) >> 8);
    }
}
