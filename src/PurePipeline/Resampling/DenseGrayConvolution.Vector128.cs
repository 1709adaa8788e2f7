using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace PurePipeline.Resampling;

internal sealed partial class DenseGrayConvolution
{
    /// <summary>128 bits, on any processor: four target pixels a turn.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal unsafe void FilterVector128(ReadOnlySpan<byte> source, Span<byte> target)
    {
        int quads = _quads;

        // Safety: a group's loads end at most 4 * quads + 16 bytes behind its first window's start, which lies in the row; Fits has made
        // sure that this is within RowReader.Slack. Stores end at most 7 bytes behind the target row. The tables have whole groups.
        fixed (byte* sourceRow = source, targetRow = target, shuffles = _shuffles)
        fixed (int* offsets = _offsets)
        fixed (short* records = _records)
        {
            byte* shuffle = shuffles;
            short* record = records;
            for (int group = 0; group < _groups; group++, shuffle += 2 * Vector128<byte>.Count)
            {
                byte* from = sourceRow + offsets[group];
                Vector128<byte> taps01 = Vector128.Load(shuffle);
                Vector128<byte> taps23 = Vector128.Load(shuffle + Vector128<byte>.Count);
                Vector128<int> high = Vector128.Create(FixedPointWeights.Half >> 16);
                Vector128<int> low = Vector128<int>.Zero;
                for (int quad = quads; quad > 0; quad--, record += RecordWords, from += Quad)
                {
                    Vector128<byte> pixels = Vector128.Load(from);
                    Vector128<short> a = Vector128.ShuffleNative(pixels, taps01).AsInt16();
                    Vector128<short> b = Vector128.ShuffleNative(pixels, taps23).AsInt16();
                    high += WordVectors.MultiplyAddAdjacent(a, Vector128.Load(record));
                    high += WordVectors.MultiplyAddAdjacent(b, Vector128.Load(record + 8));
                    low += WordVectors.MultiplyAddAdjacent(a, Vector128.Load(record + 16));
                    low += WordVectors.MultiplyAddAdjacent(b, Vector128.Load(record + 24));
                }

                Vector128<int> sum = ((high << 16) + low) >> FixedPointWeights.FractionBits;
                ((uint*)targetRow)[group] = WordVectors.Clip(sum, sum, sum, sum).AsUInt32().ToScalar();
            }
        }
    }
}
