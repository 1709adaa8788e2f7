using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using PurePipeline.Resampling;

namespace PurePipeline.Pillow;

internal static partial class LuminanceRow
{
    private const int Turn = 16;

    /// <summary>
    /// 16 pixels a turn. Green's weight is beyond 16 bits with a sign, so it is taken in two halves: once beside red, once beside blue.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal static unsafe void ConvertVector128(ReadOnlySpan<byte> source, Span<byte> target, int pixel)
    {
        int whole = target.Length / Turn * Turn;
        ArgumentOutOfRangeException.ThrowIfLessThan(source.Length, whole * pixel);

        // Four pixels at the start of a load as words: red and green, green and blue. If they are of three bytes, the last load of a turn
        // begins 4 bytes earlier.
        (Vector128<byte> redGreen, Vector128<byte> greenBlue) = Words(pixel);
        int step = 4 * pixel;
        int last = (Turn * pixel) - Vector128<byte>.Count;
        Vector128<byte> earlier = Vector128.Create((ushort)((3 * step) - last)).AsByte();
        Vector128<byte> lastRedGreen = redGreen + earlier;
        Vector128<byte> lastGreenBlue = greenBlue + earlier;

        // Safety: a turn reads the bytes of 16 pixels and writes 16, inside of the spans.
        fixed (byte* from = source, to = target)
        {
            for (int i = 0; i < whole; i += Turn)
            {
                byte* pixels = from + (pixel * i);
                Vector128<int> a = Luminance(Vector128.Load(pixels), redGreen, greenBlue);
                Vector128<int> b = Luminance(Vector128.Load(pixels + step), redGreen, greenBlue);
                Vector128<int> c = Luminance(Vector128.Load(pixels + (2 * step)), redGreen, greenBlue);
                Vector128<int> d = Luminance(Vector128.Load(pixels + last), lastRedGreen, lastGreenBlue);
                WordVectors.Clip(a, b, c, d).Store(to + i);
            }
        }

        ConvertScalar(source[(pixel * whole)..], target[whole..], pixel);
    }

    /// <summary>Eight pixels a turn, as words of luminance and alpha.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal static unsafe void ConvertWithAlphaVector128(ReadOnlySpan<byte> source, Span<byte> target)
    {
        const int turn = 8;
        int whole = target.Length / 2 / turn * turn;
        ArgumentOutOfRangeException.ThrowIfLessThan(source.Length, whole * 4);
        (Vector128<byte> redGreen, Vector128<byte> greenBlue) = Words(4);

        // Safety: a turn reads 32 bytes and writes 16, inside of the spans.
        fixed (byte* from = source, to = target)
        {
            for (int x = 0; x < whole; x += turn)
            {
                Vector128<byte> first = Vector128.Load(from + (4 * x));
                Vector128<byte> second = Vector128.Load(from + (4 * x) + 16);
                Vector128.Narrow(WithAlpha(first, redGreen, greenBlue), WithAlpha(second, redGreen, greenBlue)).Store((ushort*)to + x);
            }
        }

        ConvertWithAlphaScalar(source[(4 * whole)..], target[(2 * whole)..]);

        static Vector128<uint> WithAlpha(Vector128<byte> pixels, Vector128<byte> redGreen, Vector128<byte> greenBlue) =>
            Luminance(pixels, redGreen, greenBlue).AsUInt32() | ((pixels.AsUInt32() >> 24) << 8);
    }

    // Where the words of four pixels are.
    private static (Vector128<byte> RedGreen, Vector128<byte> GreenBlue) Words(int pixel) => pixel == 3
        ? (Vector128.Create((byte)0, 0x80, 1, 0x80, 3, 0x80, 4, 0x80, 6, 0x80, 7, 0x80, 9, 0x80, 10, 0x80),
            Vector128.Create((byte)1, 0x80, 2, 0x80, 4, 0x80, 5, 0x80, 7, 0x80, 8, 0x80, 10, 0x80, 11, 0x80))
        : (Vector128.Create((byte)0, 0x80, 1, 0x80, 4, 0x80, 5, 0x80, 8, 0x80, 9, 0x80, 12, 0x80, 13, 0x80),
            Vector128.Create((byte)1, 0x80, 2, 0x80, 5, 0x80, 6, 0x80, 9, 0x80, 10, 0x80, 13, 0x80, 14, 0x80));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<int> Luminance(Vector128<byte> pixels, Vector128<byte> redGreen, Vector128<byte> greenBlue)
    {
        Vector128<short> redWeights = Vector128.Create(Red | (Green / 2 << 16)).AsInt16();
        Vector128<short> blueWeights = Vector128.Create((Green / 2) | (Blue << 16)).AsInt16();
        Vector128<int> sum = WordVectors.MultiplyAddAdjacent(Vector128.ShuffleNative(pixels, redGreen).AsInt16(), redWeights)
            + WordVectors.MultiplyAddAdjacent(Vector128.ShuffleNative(pixels, greenBlue).AsInt16(), blueWeights);
        return (sum + Vector128.Create(Half)) >> 16;
    }
}
