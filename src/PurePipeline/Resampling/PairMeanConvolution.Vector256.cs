using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace PurePipeline.Resampling;

internal sealed partial class PairMeanConvolution
{
    /// <summary>AVX2: two blocks a turn, one in each half of a register.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    internal unsafe void FilterVector256(ReadOnlySpan<byte> source, Span<byte> target)
    {
        int blockBytes = _blockBytes;

        // Safety: windows begin in the source row, so loads end at most 15 bytes behind it; stores begin at most one block behind the target
        // row, so they end at most 31 bytes behind it; both spans have RowReader.Slack bytes there.
        fixed (byte* sourceRow = source, targetRow = target, shuffles = _shuffles)
        fixed (int* offsets = _offsets)
        {
            int* offset = offsets;
            byte* shuffle = shuffles;
            byte* to = targetRow;
            for (int block = _offsets.Length; block > 0; block -= 2, offset += 2, shuffle += 2 * BlockShuffles, to += 2 * blockBytes)
            {
                Vector256<byte> pixels = Vector256.Create(Vector128.Load(sourceRow + offset[0]), Vector128.Load(sourceRow + offset[1]));
                Vector256<byte> means = Avx2.Average(
                    Avx2.Shuffle(pixels, Vector256.Load(shuffle)), Avx2.Shuffle(pixels, Vector256.Load(shuffle + BlockShuffles)));
                means.GetLower().Store(to);
                means.GetUpper().Store(to + blockBytes);
            }
        }
    }
}
