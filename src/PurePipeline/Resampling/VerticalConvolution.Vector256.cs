using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace PurePipeline.Resampling;

internal sealed partial class VerticalConvolution
{
    /// <summary>
    /// AVX2: 32 columns a turn, two rows at once by multiply-add of words. Weights are two words each
    /// (<see cref="FixedPointWeights.Split"/>), so the sum is <c>(high &lt;&lt; 16) + low</c>: exact, because 32-bit sums are taken modulo
    /// 2^32.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    internal static unsafe void FilterVector256(
        ReadOnlySpan<int> pairs, ReadOnlySpan<byte> rows, ReadOnlySpan<int> offsets, Span<byte> target, int rowBytes)
    {
        int taps = pairs.Length;

        // Safety: loads and stores end at most 31 bytes behind the rows, which have RowReader.Slack bytes there; Filter has checked the
        // offsets.
        fixed (byte* ring = rows, targetRow = target)
        fixed (int* words = pairs, offset = offsets)
        {
            for (int x = 0; x < rowBytes; x += Vector256<byte>.Count)
            {
                byte* column = ring + x;
                Vector256<int> highA = Vector256.Create(FixedPointWeights.Half >> 16);
                Vector256<int> highB = highA;
                Vector256<int> highC = highA;
                Vector256<int> highD = highA;
                Vector256<int> lowA = Vector256<int>.Zero;
                Vector256<int> lowB = lowA;
                Vector256<int> lowC = lowA;
                Vector256<int> lowD = lowA;
                for (int tap = 0; tap < taps; tap += 2)
                {
                    Vector256<short> highs = Vector256.Create(words[tap]).AsInt16();
                    Vector256<short> lows = Vector256.Create(words[tap + 1]).AsInt16();
                    Vector256<byte> first = Vector256.Load(column + offset[tap]);
                    Vector256<byte> second = Vector256.Load(column + offset[tap + 1]);
                    Vector256<byte> even = Avx2.UnpackLow(first, second);
                    Vector256<byte> odd = Avx2.UnpackHigh(first, second);
                    Vector256<short> pixels = Avx2.UnpackLow(even, Vector256<byte>.Zero).AsInt16();
                    highA += Avx2.MultiplyAddAdjacent(pixels, highs);
                    lowA += Avx2.MultiplyAddAdjacent(pixels, lows);
                    pixels = Avx2.UnpackHigh(even, Vector256<byte>.Zero).AsInt16();
                    highB += Avx2.MultiplyAddAdjacent(pixels, highs);
                    lowB += Avx2.MultiplyAddAdjacent(pixels, lows);
                    pixels = Avx2.UnpackLow(odd, Vector256<byte>.Zero).AsInt16();
                    highC += Avx2.MultiplyAddAdjacent(pixels, highs);
                    lowC += Avx2.MultiplyAddAdjacent(pixels, lows);
                    pixels = Avx2.UnpackHigh(odd, Vector256<byte>.Zero).AsInt16();
                    highD += Avx2.MultiplyAddAdjacent(pixels, highs);
                    lowD += Avx2.MultiplyAddAdjacent(pixels, lows);
                }

                // Packing within lanes undoes the unpacking within lanes.
                const int bits = FixedPointWeights.FractionBits;
                Vector256<short> lower = Avx2.PackSignedSaturate(((highA << 16) + lowA) >> bits, ((highB << 16) + lowB) >> bits);
                Vector256<short> upper = Avx2.PackSignedSaturate(((highC << 16) + lowC) >> bits, ((highD << 16) + lowD) >> bits);
                Avx2.PackUnsignedSaturate(lower, upper).Store(targetRow + x);
            }
        }
    }
}
