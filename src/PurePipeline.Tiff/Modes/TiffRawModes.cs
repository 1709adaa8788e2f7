using System.Buffers.Binary;
using PurePipeline.Decoding;
using PurePipeline.Pillow;
using PurePipeline.Pixels;
using PurePipeline.Tiff.Blocks;

namespace PurePipeline.Tiff.Modes;

/// <summary>
/// The raw modes that only <c>TiffImagePlugin</c> uses (Pillow's Unpack.c), beside those of <see cref="RawLayout"/>. Samples are in the file's
/// order of bytes; <c>N</c> is the machine's, in which libtiff gives them.
/// </summary>
internal static class TiffRawModes
{
    /// <summary>The layout; null if Pillow has no way from it to the mode.</summary>
    public static RawLayout? Find(PixelMode mode, string rawMode) => (mode, rawMode) switch
    {
        (PixelMode.Bilevel, "1;I") => Packed(1, 255, isInverted: true),
        (PixelMode.Bilevel, "1;R") => Reversed(Packed(1, 255)),
        (PixelMode.Bilevel, "1;IR") => Reversed(Packed(1, 255, isInverted: true)),
        (PixelMode.L, "L;2") => Packed(2, 85),
        (PixelMode.L, "L;2I") => Packed(2, 85, isInverted: true),
        (PixelMode.L, "L;2R") => Reversed(Packed(2, 85)),
        (PixelMode.L, "L;2IR") => Reversed(Packed(2, 85, isInverted: true)),
        (PixelMode.L, "L;4") => Packed(4, 17),
        (PixelMode.L, "L;4I") => Packed(4, 17, isInverted: true),
        (PixelMode.L, "L;4R") => Reversed(Packed(4, 17)),
        (PixelMode.L, "L;4IR") => Reversed(Packed(4, 17, isInverted: true)),
        (PixelMode.L, "L;I") => Bytes(1, [0], inverts: true),
        (PixelMode.L, "L;R") or (PixelMode.Palette, "P;R") => Reversed(Bytes(1, [0])),
        (PixelMode.L, "LX") or (PixelMode.Palette, "PX") => Bytes(2, [0]),
        (PixelMode.Palette, "P;2") => Packed(2, 1),
        (PixelMode.I16, "I;12") => new RawLayout(12, Unpack12, null),
        (PixelMode.I16, "I;16R") => Reversed(Bytes(2, [0, 1])),
        (PixelMode.I16, "I;16N") => Bytes(2, [0, 1]),
        (PixelMode.I16B, "I;16N") => Bytes(2, [1, 0]),
        (PixelMode.I, "I;16S") => new RawLayout(16, static (source, target) => Widen(source, target, BinaryPrimitives.ReadInt16LittleEndian), null),
        (PixelMode.I, "I;16BS") => new RawLayout(16, static (source, target) => Widen(source, target, BinaryPrimitives.ReadInt16BigEndian), null),
        (PixelMode.I, "I;32N" or "I;32S") or (PixelMode.F, "F;32F") => Bytes(4, [0, 1, 2, 3]),
        (PixelMode.I, "I;32BS") or (PixelMode.F, "F;32BF") => Bytes(4, [3, 2, 1, 0]),
        (PixelMode.Rgb, "RGB;R") => Reversed(Bytes(3, [0, 1, 2])),
        (PixelMode.Rgb, "RGB;16L" or "RGB;16N") => Bytes(6, [1, 3, 5]),
        (PixelMode.Rgb, "RGB;16B") => Bytes(6, [0, 2, 4]),
        (PixelMode.Rgb, "RGBX;16L" or "RGBX;16N") => Bytes(8, [1, 3, 5]),
        (PixelMode.Rgb, "RGBX;16B") => Bytes(8, [0, 2, 4]),
        (PixelMode.Rgb, "RGBXX") => Bytes(5, [0, 1, 2]),
        (PixelMode.Rgb, "RGBXXX") => Bytes(6, [0, 1, 2]),
        (PixelMode.Rgba, "RGBAX") or (PixelMode.Rgbx, "RGBXX") or (PixelMode.Cmyk, "CMYKX") => Bytes(5, [0, 1, 2, 3]),
        (PixelMode.Rgba, "RGBAXX") or (PixelMode.Rgbx, "RGBXXX") or (PixelMode.Cmyk, "CMYKXX") => Bytes(6, [0, 1, 2, 3]),
        (PixelMode.Rgba, "RGBA;16L" or "RGBA;16N") or (PixelMode.Rgbx, "RGBX;16L" or "RGBX;16N") or (PixelMode.Cmyk, "CMYK;16L" or "CMYK;16N") => Bytes(8, [1, 3, 5, 7]),
        (PixelMode.Rgba, "RGBA;16B") or (PixelMode.Rgbx, "RGBX;16B") or (PixelMode.Cmyk, "CMYK;16B") => Bytes(8, [0, 2, 4, 6]),
        (PixelMode.Rgba, "RGBa") => Divided(Bytes(4, [0, 1, 2, 3])),
        (PixelMode.Rgba, "RGBaX") => Divided(Bytes(5, [0, 1, 2, 3])),
        (PixelMode.Rgba, "RGBaXX") => Divided(Bytes(6, [0, 1, 2, 3])),
        (PixelMode.Rgba, "RGBa;16L" or "RGBa;16N") => Divided(Bytes(8, [1, 3, 5, 7])),
        (PixelMode.Rgba, "RGBa;16B") => Divided(Bytes(8, [0, 2, 4, 6])),
        (PixelMode.Rgb or PixelMode.Rgba or PixelMode.Rgbx, "R") or (PixelMode.Cmyk, "C") or (PixelMode.Lab, "L") => Band(mode, 0),
        (PixelMode.Rgb or PixelMode.Rgba or PixelMode.Rgbx, "G") or (PixelMode.Cmyk, "M") or (PixelMode.Lab, "A") => Band(mode, 1),
        (PixelMode.Rgb or PixelMode.Rgba or PixelMode.Rgbx, "B") or (PixelMode.Cmyk, "Y") or (PixelMode.Lab, "B") => Band(mode, 2),
        (PixelMode.Rgba, "A") or (PixelMode.Rgbx, "X") or (PixelMode.Cmyk, "K") => Band(mode, 3),
        _ => RawLayout.TryFind(mode, rawMode),
    };

    /// <summary>One band of a mode's pixels, in bytes or in the high bytes of the machine's words; the other bands stay what they are.</summary>
    public static RawLayout Band(PixelMode mode, int band, int bits = 8)
    {
        (int step, int size) = (mode.BytesPerPixel(), bits / 8);
        return new RawLayout(bits, (source, target) => CopyBand(source[(size - 1)..], size, target, band, step), null);
    }

    /// <summary><c>RGBa</c> to <c>RGBA</c> in place; what is transparent becomes black (<c>unpackRGBa</c>).</summary>
    public static void Divide(Span<byte> pixels)
    {
        PremultipliedRows.DivideRgba(pixels, pixels);
        for (int i = 0; i < pixels.Length; i += 4)
        {
            if (pixels[i + 3] == 0)
            {
                pixels.Slice(i, 3).Clear();
            }
        }
    }

    private static void CopyBand(ReadOnlySpan<byte> source, int size, Span<byte> target, int band, int step)
    {
        for (int s = 0, t = band; t < target.Length; s += size, t += step)
        {
            target[t] = source[s];
        }
    }

    private static RawLayout Packed(int bits, byte factor, bool isInverted = false) => new(
        bits,
        (source, target) =>
        {
            PackedSamples.Widen(source, bits, factor, target);
            for (int i = 0; isInverted && i < target.Length; i++)
            {
                target[i] = (byte)~target[i];
            }
        },
        null);

    private static RawLayout Bytes(int from, int[] bytes, bool inverts = false) => new(8 * from, new BandShuffle(from, bytes, inverts).Convert, null);

    private static RawLayout Divided(RawLayout layout) => layout with
    {
        Unpack = (source, target) =>
        {
            layout.Unpack(source, target);
            Divide(target);
        },
    };

    private static RawLayout Reversed(RawLayout layout) => layout with
    {
        Unpack = (source, target) =>
        {
            byte[] reversed = new byte[source.Length];
            ReversedBits.Copy(source, reversed);
            layout.Unpack(reversed, target);
        },
    };

    private delegate short ReadWord(ReadOnlySpan<byte> word);

    private static void Widen(ReadOnlySpan<byte> source, Span<byte> target, ReadWord read)
    {
        for (int s = 0, t = 0; t < target.Length; s += 2, t += 4)
        {
            BitConverter.TryWriteBytes(target[t..], (int)read(source[s..]));
        }
    }

    // The first sample's highest bit comes first.
    private static void Unpack12(ReadOnlySpan<byte> source, Span<byte> target)
    {
        for (int i = 0; i < target.Length / 2; i++)
        {
            int at = i / 2 * 3;
            int sample = i % 2 == 0 ? (source[at] << 4) | (source[at + 1] >> 4) : ((source[at + 1] & 15) << 8) | source[at + 2];
            BitConverter.TryWriteBytes(target[(2 * i)..], (ushort)sample);
        }
    }
}
