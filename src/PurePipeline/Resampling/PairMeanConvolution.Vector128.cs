using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace PurePipeline.Resampling;

internal sealed partial class PairMeanConvolution
{
    /// <summary>128 bits, on any processor: a block a turn.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    internal unsafe void FilterVector128(ReadOnlySpan<byte> source, Span<byte> target)
    {
        int blockBytes = _blockBytes;

        // Safety: as in FilterVector256.
        fixed (byte* sourceRow = source, targetRow = target, shuffles = _shuffles)
        fixed (int* offsets = _offsets)
        {
            byte* to = targetRow;
            for (int block = 0; block < _offsets.Length; block++, to += blockBytes)
            {
                Vector128<byte> pixels = Vector128.Load(sourceRow + offsets[block]);
                byte* shuffle = shuffles + (block / 2 * 2 * BlockShuffles) + (block % 2 * Window);
                ByteMeans.Of(
                    Vector128.ShuffleNative(pixels, Vector128.Load(shuffle)),
                    Vector128.ShuffleNative(pixels, Vector128.Load(shuffle + BlockShuffles))).Store(to);
            }
        }
    }
}
