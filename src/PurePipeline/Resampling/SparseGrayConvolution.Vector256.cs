using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace PurePipeline.Resampling;

internal sealed partial class SparseGrayConvolution
{
    /// <summary>AVX2: sixteen taps a turn.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal unsafe void FilterVector256(ReadOnlySpan<byte> source, Span<byte> target)
    {
        int steps = _steps;

        // Safety: as in FilterVector128.
        fixed (byte* sourceRow = source)
        fixed (short* records = _records)
        {
            short* record = records;
            for (int x = 0; x < _offsets.Length; x++)
            {
                byte* from = sourceRow + _offsets[x];
                Vector256<int> high = Vector256<int>.Zero;
                Vector256<int> low = Vector256<int>.Zero;
                for (int step = steps; step > 0; step--, from += Step, record += RecordWords)
                {
                    Vector256<short> pixels = Avx2.ConvertToVector256Int16(from);
                    high += Avx2.MultiplyAddAdjacent(pixels, Vector256.Load(record));
                    low += Avx2.MultiplyAddAdjacent(pixels, Vector256.Load(record + Step));
                }

                target[x] = Clip(FixedPointWeights.Half + Vector256.Sum((high << 16) + low));
            }
        }
    }
}
