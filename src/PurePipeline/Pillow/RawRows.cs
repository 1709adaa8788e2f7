using PurePipeline.Decoding;
using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using PurePipeline.Pixels;

namespace PurePipeline.Pillow;

/// <summary>Rows between Pillow's memory and what it gives away and takes: arrays and raw bytes (<c>Pack.c</c>, <c>Unpack.c</c>).</summary>
internal static partial class RawRows
{
    /// <summary>
    /// The picture as arrays see it: big-endian numbers in the machine's order, <c>a</c> and <c>b</c> of <c>LAB</c> around 128.
    /// </summary>
    public static Picture Pack(Picture picture) => picture.Mode switch
    {
        PixelMode.I16B => new ConvertPicture(picture, PixelMode.I16, SwapBytes),
        PixelMode.Lab => new ConvertPicture(picture, PixelMode.Rgb, FlipSigns),
        _ => picture,
    };

    /// <summary>One byte per pixel as black where it is 0, else white.</summary>
    public static Picture WhitenNonZero(Picture picture) => new ConvertPicture(picture, PixelMode.Bilevel, WhitenNonZero);

    /// <summary><c>bit2l</c>: 0, or 255 for anything else.</summary>
    public static void WhitenNonZero(ReadOnlySpan<byte> source, Span<byte> target)
    {
        target = target[..source.Length];
        int done = Vector256.IsHardwareAccelerated ? WhitenVector256(source, target) : 0;
        done += Vector128.IsHardwareAccelerated ? WhitenVector128(source[done..], target[done..]) : 0;
        WhitenScalar(source[done..], target[done..]);
    }

    /// <summary>The other byte order of 16-bit numbers.</summary>
    public static void SwapBytes(ReadOnlySpan<byte> source, Span<byte> target) =>
        BinaryPrimitives.ReverseEndianness(MemoryMarshal.Cast<byte, ushort>(source), MemoryMarshal.Cast<byte, ushort>(target));

    /// <summary><c>a</c> and <c>b</c> of <c>LAB</c>, which are signed in memory.</summary>
    public static void FlipSigns(ReadOnlySpan<byte> source, Span<byte> target)
    {
        for (int i = 0; i < source.Length; i += 3)
        {
            target[i] = source[i];
            target[i + 1] = (byte)(source[i + 1] ^ 128);
            target[i + 2] = (byte)(source[i + 2] ^ 128);
        }
    }

    /// <summary>Eight pixels of mode <c>1</c> from each byte, the highest bit first.</summary>
    public static void UnpackBits(ReadOnlySpan<byte> source, Span<byte> target) => PackedSamples.Widen(source, 1, byte.MaxValue, target);

    /// <summary>Eight pixels of mode <c>1</c> in each byte, the highest bit first.</summary>
    public static void PackBits(ReadOnlySpan<byte> source, Span<byte> target)
    {
        target.Clear();
        for (int x = 0; x < source.Length; x++)
        {
            target[x >> 3] |= (byte)(source[x] != 0 ? 0x80 >> (x & 7) : 0);
        }
    }
}
