using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace PurePipeline.Resampling;

internal sealed partial class SparseGrayConvolution
{
    /// <summary>128 bits, on any processor: sixteen taps a turn.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal unsafe void FilterVector128(ReadOnlySpan<byte> source, Span<byte> target)
    {
        int steps = _steps;

        // Safety: loads end at most 15 bytes behind the source row, which has RowReader.Slack bytes there. The table has whole steps.
        fixed (byte* sourceRow = source)
        fixed (short* records = _records)
        {
            short* record = records;
            for (int x = 0; x < _offsets.Length; x++)
            {
                byte* from = sourceRow + _offsets[x];
                Vector128<int> high = Vector128<int>.Zero;
                Vector128<int> low = Vector128<int>.Zero;
                for (int step = steps; step > 0; step--, from += Step, record += RecordWords)
                {
                    Vector128<byte> pixels = Vector128.Load(from);
                    Vector128<short> a = Vector128.WidenLower(pixels).AsInt16();
                    Vector128<short> b = Vector128.WidenUpper(pixels).AsInt16();
                    high += WordVectors.MultiplyAddAdjacent(a, Vector128.Load(record));
                    high += WordVectors.MultiplyAddAdjacent(b, Vector128.Load(record + 8));
                    low += WordVectors.MultiplyAddAdjacent(a, Vector128.Load(record + 16));
                    low += WordVectors.MultiplyAddAdjacent(b, Vector128.Load(record + 24));
                }

                target[x] = Clip(FixedPointWeights.Half + Vector128.Sum((high << 16) + low));
            }
        }
    }
}
