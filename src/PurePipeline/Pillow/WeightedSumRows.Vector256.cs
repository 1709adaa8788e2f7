using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace PurePipeline.Pillow;

internal sealed partial class WeightedSumRows
{
    /// <summary>AVX2: 16 pixels a turn.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal unsafe void ToFloatVector256(ReadOnlySpan<byte> source, Span<byte> target)
    {
        int turns = WholeTurns(source, target.Length / sizeof(float));
        (Vector256<byte> redGreen, Vector256<byte> blue) = Words();
        int half = 4 * pixel;

        // Safety: a turn reads up to four bytes behind its pixels, which the source has, and writes 64.
        fixed (byte* sourceRow = source, targetRow = target)
        {
            byte* from = sourceRow;
            float* to = (float*)targetRow;
            for (int turn = turns; turn > 0; turn--, from += 4 * half, to += Turn)
            {
                Quotient(from, half, redGreen, blue).Store(to);
                Quotient(from + (2 * half), half, redGreen, blue).Store(to + 8);
            }
        }

        ToFloatVector128(source[(Turn * turns * pixel)..], target[(Turn * turns * sizeof(float))..]);
    }

    /// <summary>AVX2: 32 pixels a turn, the first sixteen in the lower lanes; otherwise as <see cref="ToGrayVector128"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal unsafe void ToGrayVector256(ReadOnlySpan<byte> source, Span<byte> target)
    {
        int turns = WholeTurns(source, target.Length) / 2;
        (Vector256<byte> redGreen, Vector256<byte> blue) = Words();
        int half = Turn * pixel;
        int step = 4 * pixel;

        // Safety: a turn reads up to four bytes behind its pixels, which the source has, and writes 32.
        fixed (byte* sourceRow = source, targetRow = target)
        {
            byte* from = sourceRow;
            byte* to = targetRow;
            for (int turn = turns; turn > 0; turn--, from += 2 * half, to += 2 * Turn)
            {
                Vector256<int> a = Avx.ConvertToVector256Int32WithTruncation(Quotient(from, half, redGreen, blue));
                Vector256<int> b = Avx.ConvertToVector256Int32WithTruncation(Quotient(from + step, half, redGreen, blue));
                Vector256<int> c = Avx.ConvertToVector256Int32WithTruncation(Quotient(from + (2 * step), half, redGreen, blue));
                Vector256<int> d = Avx.ConvertToVector256Int32WithTruncation(Quotient(from + (3 * step), half, redGreen, blue));
                Avx2.PackUnsignedSaturate(Avx2.PackSignedSaturate(a, b), Avx2.PackSignedSaturate(c, d)).Store(to);
            }
        }

        ToGrayVector128(source[(2 * Turn * turns * pixel)..], target[(2 * Turn * turns)..]);
    }

    // Where red and green, and blue, of four pixels are, as words.
    private (Vector256<byte> RedGreen, Vector256<byte> Blue) Words()
    {
        (Vector128<byte> redGreen, Vector128<byte> blue) = pixel == 3
            ? (Vector128.Create((byte)0, 0x80, 1, 0x80, 3, 0x80, 4, 0x80, 6, 0x80, 7, 0x80, 9, 0x80, 10, 0x80),
                Vector128.Create((byte)2, 0x80, 0x80, 0x80, 5, 0x80, 0x80, 0x80, 8, 0x80, 0x80, 0x80, 11, 0x80, 0x80, 0x80))
            : (Vector128.Create((byte)0, 0x80, 1, 0x80, 4, 0x80, 5, 0x80, 8, 0x80, 9, 0x80, 12, 0x80, 13, 0x80),
                Vector128.Create((byte)2, 0x80, 0x80, 0x80, 6, 0x80, 0x80, 0x80, 10, 0x80, 0x80, 0x80, 14, 0x80, 0x80, 0x80));
        return (Vector256.Create(redGreen, redGreen), Vector256.Create(blue, blue));
    }

    // Four pixels, and four more at a distance.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static unsafe Vector256<float> Quotient(byte* from, int distance, Vector256<byte> redGreen, Vector256<byte> blue)
    {
        Vector256<byte> pixels = Vector256.Create(Vector128.Load(from), Vector128.Load(from + distance));
        Vector256<int> sum = Avx2.MultiplyAddAdjacent(Avx2.Shuffle(pixels, redGreen).AsInt16(), Vector256.Create(Red | (Green << 16)).AsInt16())
            + Avx2.MultiplyAddAdjacent(Avx2.Shuffle(pixels, blue).AsInt16(), Vector256.Create(Blue).AsInt16());
        return Avx.ConvertToVector256Single(sum) / Vector256.Create(1000f);
    }
}
