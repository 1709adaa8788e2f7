using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace PurePipeline.Decoding.WebP;

/// <summary>Red and blue were predicted from green, and blue from red, by factors that each block of pixels has: RFC 9649, 4.2.</summary>
/// <param name="width">The pixels of a row.</param>
/// <param name="bits">How many pixels a block is wide and high, as a power of two.</param>
/// <param name="factors">A pixel for each block: red to blue, green to blue, green to red.</param>
internal sealed class CrossColorTransform(int width, int bits, uint[] factors) : ITransform
{
    private readonly int _blocksPerRow = BlockCount.Of(width, bits);

    public void Undo(Span<uint> row, int y)
    {
        ReadOnlySpan<uint> blocks = factors.AsSpan((y >> bits) * _blocksPerRow, _blocksPerRow);
        int size = 1 << bits;
        for (int x = 0; x < width; x += size)
        {
            Undo(row[x..Math.Min(x + size, width)], blocks[x >> bits], vectors: true);
        }
    }

    internal static void Undo(Span<uint> pixels, uint factors, bool vectors)
    {
        int done = 0;
        if (vectors && Vector128.IsHardwareAccelerated)
        {
            foreach (ref Vector128<uint> four in MemoryMarshal.Cast<uint, Vector128<uint>>(pixels))
            {
                four = UndoVector128(four, factors);
                done += Vector128<uint>.Count;
            }
        }

        UndoScalar(pixels[done..], factors);
    }

    // (factor * colour) >> 5, both signed bytes; new red counts for blue.
    private static void UndoScalar(Span<uint> pixels, uint factors)
    {
        (int greenToRed, int greenToBlue, int redToBlue) = ((sbyte)factors, (sbyte)(factors >> 8), (sbyte)(factors >> 16));
        foreach (ref uint pixel in pixels)
        {
            int green = (sbyte)(pixel >> 8);
            byte red = (byte)((int)(pixel >> 16) + ((greenToRed * green) >> 5));
            byte blue = (byte)((int)pixel + ((greenToBlue * green) >> 5) + ((redToBlue * (sbyte)red) >> 5));
            pixel = (pixel & 0xFF00FF00) | ((uint)red << 16) | blue;
        }
    }

    // A word of 16 bits each for red, above, and for blue, below. Products are below 2^14, so that nothing overflows.
    private static Vector128<uint> UndoVector128(Vector128<uint> pixels, uint factors)
    {
        Vector128<short> green = ((pixels << 16).AsInt32() >> 24).AsInt16() & Vector128.Create(0xFFFF).AsInt16();
        green |= (green.AsInt32() << 16).AsInt16();
        Vector128<short> fromGreen = Vector128.Create(Word(factors >> 8) | (Word(factors) << 16)).AsInt16();
        Vector128<byte> colors = pixels.AsByte() + (((green * fromGreen) >> 5) & Vector128.Create((short)0xFF)).AsByte();
        Vector128<int> red = (colors.AsInt32() << 8) >> 24;
        Vector128<int> fromRed = (red.AsInt16() * Vector128.Create(Word(factors >> 16)).AsInt16()).AsInt32() << 16 >> 21;
        Vector128<byte> blue = colors + (fromRed & Vector128.Create(0xFF)).AsByte();
        return (pixels & Vector128.Create(0xFF00FF00)) | (blue.AsUInt32() & Vector128.Create(0x00FF00FFu));
    }

    // The lowest byte with its sign, as the 16 bits of a word.
    private static uint Word(uint factor) => (ushort)(short)(sbyte)factor;
}
