using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace PurePipeline.Resampling;

internal sealed partial class VerticalConvolution
{
    /// <summary>AVX-512: 64 columns a turn, otherwise as <see cref="FilterVector256"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    internal static unsafe void FilterVector512(
        ReadOnlySpan<int> pairs, ReadOnlySpan<byte> rows, ReadOnlySpan<int> offsets, Span<byte> target, int rowBytes)
    {
        int taps = pairs.Length;

        // Safety: loads and stores end at most 63 bytes behind the rows, which have RowReader.Slack bytes there; Filter has checked the
        // offsets.
        fixed (byte* ring = rows, targetRow = target)
        fixed (int* words = pairs, offset = offsets)
        {
            for (int x = 0; x < rowBytes; x += Vector512<byte>.Count)
            {
                byte* column = ring + x;
                Vector512<int> highA = Vector512.Create(FixedPointWeights.Half >> 16);
                Vector512<int> highB = highA;
                Vector512<int> highC = highA;
                Vector512<int> highD = highA;
                Vector512<int> lowA = Vector512<int>.Zero;
                Vector512<int> lowB = lowA;
                Vector512<int> lowC = lowA;
                Vector512<int> lowD = lowA;
                for (int tap = 0; tap < taps; tap += 2)
                {
                    Vector512<short> highs = Vector512.Create(words[tap]).AsInt16();
                    Vector512<short> lows = Vector512.Create(words[tap + 1]).AsInt16();
                    Vector512<byte> first = Vector512.Load(column + offset[tap]);
                    Vector512<byte> second = Vector512.Load(column + offset[tap + 1]);
                    Vector512<byte> even = WideWords.UnpackLow(first, second);
                    Vector512<byte> odd = WideWords.UnpackHigh(first, second);
                    Vector512<short> pixels = WideWords.UnpackLow(even, Vector512<byte>.Zero).AsInt16();
                    highA += WideWords.MultiplyAddAdjacent(pixels, highs);
                    lowA += WideWords.MultiplyAddAdjacent(pixels, lows);
                    pixels = WideWords.UnpackHigh(even, Vector512<byte>.Zero).AsInt16();
                    highB += WideWords.MultiplyAddAdjacent(pixels, highs);
                    lowB += WideWords.MultiplyAddAdjacent(pixels, lows);
                    pixels = WideWords.UnpackLow(odd, Vector512<byte>.Zero).AsInt16();
                    highC += WideWords.MultiplyAddAdjacent(pixels, highs);
                    lowC += WideWords.MultiplyAddAdjacent(pixels, lows);
                    pixels = WideWords.UnpackHigh(odd, Vector512<byte>.Zero).AsInt16();
                    highD += WideWords.MultiplyAddAdjacent(pixels, highs);
                    lowD += WideWords.MultiplyAddAdjacent(pixels, lows);
                }

                const int bits = FixedPointWeights.FractionBits;
                WideWords.Clip(
                    ((highA << 16) + lowA) >> bits,
                    ((highB << 16) + lowB) >> bits,
                    ((highC << 16) + lowC) >> bits,
                    ((highD << 16) + lowD) >> bits).Store(targetRow + x);
            }
        }
    }
}
