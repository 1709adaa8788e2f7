using System.Runtime.InteropServices;

namespace PurePipeline.OpenCv.Color;

/// <summary>
/// Pixels of 16 bits, blue in the lowest five, with six bits of green (565) or five and a bit of alpha (555), as OpenCV packs them into two
/// bytes (imgproc/src/color_rgb.simd.hpp, <c>RGB5x52RGB</c>, <c>RGB2RGB5x5</c>, <c>RGB5x52Gray</c>, <c>Gray2RGB5x5</c>).
/// </summary>
internal static partial class Packed16
{
    /// <summary>A packed pixel's channels, their low bits 0.</summary>
    public static (int Blue, int Green, int Red, int Alpha) Unpack(int pixel, int greenBits) => greenBits == 6
        ? ((pixel << 3) & 0xF8, (pixel >> 3) & 0xFC, (pixel >> 8) & 0xF8, 255)
        : ((pixel << 3) & 0xF8, (pixel >> 2) & 0xF8, (pixel >> 7) & 0xF8, (pixel >> 15) * 255);

    /// <summary>Packs a pixel; any alpha but 0 counts.</summary>
    public static ushort Pack(int blue, int green, int red, int alpha, int greenBits) => (ushort)(greenBits == 6
        ? (blue >> 3) | ((green & ~3) << 3) | ((red & ~7) << 8)
        : (blue >> 3) | ((green & ~7) << 2) | ((red & ~7) << 7) | (alpha != 0 ? 0x8000 : 0));
}

/// <summary>Packed pixels to BGR or RGB, with or without alpha.</summary>
internal sealed class FromPacked16Row(int targetChannels, bool redFirst, int greenBits) : ColorRow
{
    public override bool IsPixelwise => true;

    public override void Convert(ReadOnlySpan<byte> source, Span<byte> target, int width, bool vectors = true)
    {
        ReadOnlySpan<ushort> from = MemoryMarshal.Cast<byte, ushort>(source)[..width];
        int done = vectors ? Packed16.FromVectors(from, target, targetChannels, redFirst, greenBits) : 0;
        for (int x = done, d = done * targetChannels; x < from.Length; x++, d += targetChannels)
        {
            (int blue, int green, int red, int alpha) = Packed16.Unpack(from[x], greenBits);
            target[d] = (byte)(redFirst ? red : blue);
            target[d + 1] = (byte)green;
            target[d + 2] = (byte)(redFirst ? blue : red);
            if (targetChannels == 4)
            {
                target[d + 3] = (byte)alpha;
            }
        }
    }
}

/// <summary>BGR or RGB, with or without alpha, to packed pixels; without alpha its bit is 0.</summary>
internal sealed class ToPacked16Row(int sourceChannels, bool redFirst, int greenBits) : ColorRow
{
    public override bool IsPixelwise => true;

    public override void Convert(ReadOnlySpan<byte> source, Span<byte> target, int width, bool vectors = true)
    {
        Span<ushort> to = MemoryMarshal.Cast<byte, ushort>(target)[..width];
        int done = vectors ? Packed16.ToVectors(source, to, sourceChannels, redFirst, greenBits) : 0;
        for (int x = done, s = done * sourceChannels; x < to.Length; x++, s += sourceChannels)
        {
            (int first, int third) = (source[s], source[s + 2]);
            int alpha = sourceChannels == 4 ? source[s + 3] : 0;
            to[x] = Packed16.Pack(redFirst ? third : first, source[s + 1], redFirst ? first : third, alpha, greenBits);
        }
    }
}

/// <summary>Packed pixels to gray, by the weights of <see cref="GrayRow"/>.</summary>
internal sealed class Packed16ToGrayRow(int greenBits) : ColorRow
{
    public override bool IsPixelwise => true;

    public override void Convert(ReadOnlySpan<byte> source, Span<byte> target, int width, bool vectors = true)
    {
        ReadOnlySpan<ushort> from = MemoryMarshal.Cast<byte, ushort>(source)[..width];
        for (int x = vectors ? Packed16.GrayVectors(from, target, greenBits) : 0; x < from.Length; x++)
        {
            (int blue, int green, int red, _) = Packed16.Unpack(from[x], greenBits);
            int sum = (blue * GrayRow.Blue) + (green * GrayRow.Green) + (red * GrayRow.Red);
            target[x] = (byte)((sum + (1 << (GrayRow.Shift - 1))) >> GrayRow.Shift);
        }
    }
}

/// <summary>Gray to packed pixels; the bit of alpha is 0.</summary>
internal sealed class GrayToPacked16Row(int greenBits) : ColorRow
{
    public override bool IsPixelwise => true;

    public override void Convert(ReadOnlySpan<byte> source, Span<byte> target, int width, bool vectors = true)
    {
        Span<ushort> to = MemoryMarshal.Cast<byte, ushort>(target)[..width];
        for (int x = vectors ? Packed16.OfGrayVectors(source, to, greenBits) : 0; x < to.Length; x++)
        {
            to[x] = Packed16.Pack(source[x], source[x], source[x], 0, greenBits);
        }
    }
}
