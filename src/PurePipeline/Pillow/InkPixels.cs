using System.Collections.Immutable;
using PurePipeline.Numerics;
using PurePipeline.Pixels;

namespace PurePipeline.Pillow;

/// <summary>A pixel's bytes from its <see cref="Ink"/>: <c>getink</c> of Pillow's <c>_imaging.c</c>.</summary>
internal static class InkPixels
{
    private const string WholeOrTuple = "color must be int or tuple";

    /// <summary>The bytes of one pixel.</summary>
    /// <exception cref="ArgumentException">The name is no colour's.</exception>
    /// <exception cref="InvalidCastException">The ink is none for that mode (a TypeError in Python).</exception>
    /// <exception cref="OverflowException">A band is beyond 32 bits.</exception>
    public static byte[] ToPixel(this Ink ink, PixelMode mode, Version pillow)
    {
        object value = ink.Value switch
        {
            null => 0L,
            string name => Ink.OfBands(ImageColor.GetColor(name, mode, pillow)).Value!,
            var other => other,
        };
        return (mode.ElementType(), value) switch
        {
            (DType.Float32, long number) => BitConverter.GetBytes((float)(double)number),
            (DType.Float32, double number) => BitConverter.GetBytes((float)number),
            (DType.Float32, _) => throw new InvalidCastException("must be real number, not tuple"),
            (DType.Int32, long number) => BitConverter.GetBytes((int)number),
            (DType.UInt16, long number) when mode == PixelMode.I16B => [(byte)(number >> 8), (byte)number],
            (DType.UInt16, long number) => BitConverter.GetBytes((ushort)number),
            (DType.UInt8, long number) when mode.ChannelCount() == 1 => [Clip(number)],
            (DType.UInt8, long number) => Packed(mode, number),
            (DType.UInt8, ImmutableArray<long> bands) when mode.ChannelCount() > 1 => Bands(mode, bands),
            _ => throw new InvalidCastException(mode.ChannelCount() == 1 ? "color must be int or single-element tuple" : WholeOrTuple),
        };
    }

    /// <summary>The bands of a name or a tuple; null for a number.</summary>
    public static long[]? BandsFor(this Ink ink, PixelMode mode, Version pillow) => ink.Value switch
    {
        string name => ImageColor.GetColor(name, mode, pillow),
        ImmutableArray<long> bands => [.. bands],
        _ => null,
    };

    // A number for several bands holds the first in its lowest byte; two bands are the lowest and the highest.
    private static byte[] Packed(PixelMode mode, long number)
    {
        byte[] bytes = [(byte)number, (byte)(number >> 8), (byte)(number >> 16), (byte)(number >> 24)];
        return mode.ChannelCount() == 2 ? [bytes[0], bytes[3]] : bytes[..mode.ChannelCount()];
    }

    private static byte[] Bands(PixelMode mode, ImmutableArray<long> bands)
    {
        int channels = mode.ChannelCount();
        foreach (long band in bands.AsSpan()[1..])
        {
            _ = checked((int)band);
        }

        return (channels, bands.Length) switch
        {
            (2, 2) => [Clip(bands[0]), Clip(bands[1])],
            (2, _) => throw new InvalidCastException("color must be int, or tuple of one or two elements"),
            (_, 3) => [.. bands.Select(Clip).Append((byte)255).Take(channels)],
            (_, 4) => [.. bands.Select(Clip).Take(channels)],
            _ => throw new InvalidCastException("color must be int, or tuple of one, three or four elements"),
        };
    }

    private static byte Clip(long value) => (byte)Math.Clamp(value, 0, 255);
}
