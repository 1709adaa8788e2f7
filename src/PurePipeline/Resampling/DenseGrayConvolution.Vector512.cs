using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace PurePipeline.Resampling;

internal sealed partial class DenseGrayConvolution
{
    /// <summary>AVX-512: a block of four groups of four target pixels a turn.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    internal unsafe void FilterVector512(ReadOnlySpan<byte> source, Span<byte> target)
    {
        int quads = _quads;

        // Safety: as in FilterVector128.
        fixed (byte* sourceRow = source, targetRow = target, shuffles = _shuffles)
        fixed (int* offsets = _offsets)
        fixed (short* records = _records)
        {
            int* offset = offsets;
            byte* shuffle = shuffles;
            short* record = records;
            byte* to = targetRow;
            for (int block = _blocks; block > 0; block--, offset += Block, shuffle += 2 * BlockShuffle, to += Block * Group)
            {
                byte* from0 = sourceRow + offset[0];
                byte* from1 = sourceRow + offset[1];
                byte* from2 = sourceRow + offset[2];
                byte* from3 = sourceRow + offset[3];
                Vector512<byte> taps01 = Vector512.Load(shuffle);
                Vector512<byte> taps23 = Vector512.Load(shuffle + BlockShuffle);
                Vector512<int> high = Vector512.Create(FixedPointWeights.Half >> 16);
                Vector512<int> low = Vector512<int>.Zero;
                for (int at = 0; at < quads * Quad; at += Quad, record += BlockWords)
                {
                    Vector512<byte> pixels = WideWords.Join(
                        Vector256.Create(Vector128.Load(from0 + at), Vector128.Load(from1 + at)),
                        Vector256.Create(Vector128.Load(from2 + at), Vector128.Load(from3 + at)));
                    Vector512<short> a = WideWords.Shuffle(pixels, taps01);
                    Vector512<short> b = WideWords.Shuffle(pixels, taps23);
                    high += WideWords.MultiplyAddAdjacent(a, Vector512.Load(record));
                    high += WideWords.MultiplyAddAdjacent(b, Vector512.Load(record + BlockPart));
                    low += WideWords.MultiplyAddAdjacent(a, Vector512.Load(record + (2 * BlockPart)));
                    low += WideWords.MultiplyAddAdjacent(b, Vector512.Load(record + (3 * BlockPart)));
                }

                WideWords.Clip(((high << 16) + low) >> FixedPointWeights.FractionBits).Store(to);
            }
        }
    }
}
