using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace PurePipeline.Resampling;

internal sealed partial class DenseGrayConvolution
{
    /// <summary>128 bits, on any processor: four target pixels a turn.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    internal unsafe void FilterVector128(ReadOnlySpan<byte> source, Span<byte> target)
    {
        int quads = _quads;

        // Safety: a group's loads end at most 4 * quads + 16 bytes behind its first window's start, which lies in the row; Fits has made
        // sure that this is within RowReader.Slack. Stores end at most 15 bytes behind the target row. The tables have whole blocks.
        fixed (byte* sourceRow = source, targetRow = target, shuffles = _shuffles)
        fixed (int* offsets = _offsets)
        fixed (short* records = _records)
        {
            for (int group = 0; group < _blocks * Block; group++)
            {
                (int block, int place) = Math.DivRem(group, Block);
                byte* from = sourceRow + offsets[group];
                byte* shuffle = shuffles + (block * 2 * BlockShuffle) + (place * Vector128<byte>.Count);
                short* record = records + (block * quads * BlockWords) + (place * Vector128<short>.Count);
                Vector128<byte> taps01 = Vector128.Load(shuffle);
                Vector128<byte> taps23 = Vector128.Load(shuffle + BlockShuffle);
                Vector128<int> high = Vector128.Create(FixedPointWeights.Half >> 16);
                Vector128<int> low = Vector128<int>.Zero;
                for (int quad = quads; quad > 0; quad--, record += BlockWords, from += Quad)
                {
                    Vector128<byte> pixels = Vector128.Load(from);
                    Vector128<short> a = Vector128.ShuffleNative(pixels, taps01).AsInt16();
                    Vector128<short> b = Vector128.ShuffleNative(pixels, taps23).AsInt16();
                    high += WordVectors.MultiplyAddAdjacent(a, Vector128.Load(record));
                    high += WordVectors.MultiplyAddAdjacent(b, Vector128.Load(record + BlockPart));
                    low += WordVectors.MultiplyAddAdjacent(a, Vector128.Load(record + (2 * BlockPart)));
                    low += WordVectors.MultiplyAddAdjacent(b, Vector128.Load(record + (3 * BlockPart)));
                }

                Vector128<int> sum = ((high << 16) + low) >> FixedPointWeights.FractionBits;
                ((uint*)targetRow)[group] = WordVectors.Clip(sum, sum, sum, sum).AsUInt32().ToScalar();
            }
        }
    }
}
