using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace PurePipeline.Pillow;

/// <summary>Four pixels of three bands as a vector of numbers for each band, and back.</summary>
internal static class BandLanes
{
    /// <summary>The pixels.</summary>
    public const int Turn = 4;

    /// <summary>The turns of four pixels whose 16 bytes lie inside of a row of <paramref name="bytes"/>.</summary>
    /// <param name="bytes">The bytes of the row.</param>
    /// <param name="pixel">The bytes of a pixel, 3 or 4.</param>
    public static int Turns(int bytes, int pixel) => Math.Max(0, (bytes - Vector128<byte>.Count + (Turn * pixel)) / (Turn * pixel));

    /// <summary>The bands of the first four pixels of a vector, of three bytes or of four.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static (Vector128<int> First, Vector128<int> Second, Vector128<int> Third) Separate(Vector128<byte> pixels, int pixel)
    {
        if (pixel == 4)
        {
            Vector128<int> level = Vector128.Create(255);
            return (pixels.AsInt32() & level, (pixels.AsInt32() >> 8) & level, (pixels.AsInt32() >> 16) & level);
        }

        Vector128<byte> first = Vector128.Create((byte)0, 0x80, 0x80, 0x80, 3, 0x80, 0x80, 0x80, 6, 0x80, 0x80, 0x80, 9, 0x80, 0x80, 0x80);
        Vector128<byte> one = Vector128.Create(1).AsByte();
        return (
            Vector128.ShuffleNative(pixels, first).AsInt32(),
            Vector128.ShuffleNative(pixels, first + one).AsInt32(),
            Vector128.ShuffleNative(pixels, first + one + one).AsInt32());
    }

    /// <summary>Four pixels of three bytes; the last four of the vector are zero. Levels are from 0 to 255.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<byte> Join(Vector128<int> first, Vector128<int> second, Vector128<int> third) =>
        WithoutFourth((first | (second << 8) | (third << 16)).AsByte());

    /// <summary>Four pixels of four bytes without the last one of each.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<byte> WithoutFourth(Vector128<byte> pixels) => Vector128.ShuffleNative(
        pixels, Vector128.Create((byte)0, 1, 2, 4, 5, 6, 8, 9, 10, 12, 13, 14, 0x80, 0x80, 0x80, 0x80));
}
