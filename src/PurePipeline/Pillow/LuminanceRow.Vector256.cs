using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace PurePipeline.Pillow;

internal static partial class LuminanceRow
{
    /// <summary>AVX2: 32 pixels a turn, the first sixteen in the lower lanes; otherwise as <see cref="ConvertVector128"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal static unsafe void ConvertVector256(ReadOnlySpan<byte> source, Span<byte> target, int pixel)
    {
        const int turn = 2 * Turn;
        int whole = target.Length / turn * turn;
        ArgumentOutOfRangeException.ThrowIfLessThan(source.Length, whole * pixel);
        (Vector128<byte> redGreenWords, Vector128<byte> greenBlueWords) = Words(pixel);
        Vector256<byte> redGreen = Vector256.Create(redGreenWords, redGreenWords);
        Vector256<byte> greenBlue = Vector256.Create(greenBlueWords, greenBlueWords);
        int step = 4 * pixel;
        int half = Turn * pixel;
        int last = half - Vector128<byte>.Count;
        Vector256<byte> earlier = Vector256.Create((ushort)((3 * step) - last)).AsByte();
        Vector256<byte> lastRedGreen = redGreen + earlier;
        Vector256<byte> lastGreenBlue = greenBlue + earlier;

        // Safety: a turn reads the bytes of 32 pixels and writes 32, inside of the spans.
        fixed (byte* sourceRow = source, targetRow = target)
        {
            byte* from = sourceRow;
            for (int x = 0; x < whole; x += turn, from += 2 * half)
            {
                Vector256<int> a = Luminance(Both(from, half), redGreen, greenBlue);
                Vector256<int> b = Luminance(Both(from + step, half), redGreen, greenBlue);
                Vector256<int> c = Luminance(Both(from + (2 * step), half), redGreen, greenBlue);
                Vector256<int> d = Luminance(Both(from + last, half), lastRedGreen, lastGreenBlue);
                Avx2.PackUnsignedSaturate(Avx2.PackSignedSaturate(a, b), Avx2.PackSignedSaturate(c, d)).Store(targetRow + x);
            }
        }

        ConvertVector128(source[(pixel * whole)..], target[whole..], pixel);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static unsafe Vector256<byte> Both(byte* from, int distance) => Vector256.Create(Vector128.Load(from), Vector128.Load(from + distance));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<int> Luminance(Vector256<byte> pixels, Vector256<byte> redGreen, Vector256<byte> greenBlue)
    {
        Vector256<short> redWeights = Vector256.Create(Red | (Green / 2 << 16)).AsInt16();
        Vector256<short> blueWeights = Vector256.Create((Green / 2) | (Blue << 16)).AsInt16();
        Vector256<int> sum = Avx2.MultiplyAddAdjacent(Avx2.Shuffle(pixels, redGreen).AsInt16(), redWeights)
            + Avx2.MultiplyAddAdjacent(Avx2.Shuffle(pixels, greenBlue).AsInt16(), blueWeights);
        return (sum + Vector256.Create(Half)) >> 16;
    }
}
