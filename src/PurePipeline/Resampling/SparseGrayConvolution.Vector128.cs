using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace PurePipeline.Resampling;

internal sealed partial class SparseGrayConvolution
{
    /// <summary>128 bits, on any processor: sixteen taps a turn.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    internal unsafe void FilterVector128(ReadOnlySpan<byte> source, Span<byte> target)
    {
        int steps = _steps;

        // Safety: as in FilterVector256.
        fixed (byte* sourceRow = source, targetRow = target)
        fixed (int* offsets = _offsets)
        fixed (short* records = _records)
        {
            short* record = records;
            for (int x = 0; x < _offsets.Length; x += Group, record += GroupWords * steps)
            {
                Vector128<int> sum = Vector128.Create(
                    Sum(sourceRow + offsets[x], record, steps),
                    Sum(sourceRow + offsets[x + 1], record + Step, steps),
                    Sum(sourceRow + offsets[x + 2], record + PairWords, steps),
                    Sum(sourceRow + offsets[x + 3], record + PairWords + Step, steps));
                sum = (sum + Vector128.Create(FixedPointWeights.Half)) >> FixedPointWeights.FractionBits;
                *(uint*)(targetRow + x) = WordVectors.Clip(sum, sum, sum, sum).AsUInt32().ToScalar();
            }
        }
    }

    // One target pixel's sum. Safety: reads 16 bytes and a record, steps times.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static unsafe int Sum(byte* source, short* record, int steps)
    {
        Vector128<int> high = Vector128<int>.Zero;
        Vector128<int> low = Vector128<int>.Zero;
        for (; steps > 0; steps--, source += Step, record += GroupWords)
        {
            Vector128<byte> pixels = Vector128.Load(source);
            Vector128<short> a = Vector128.WidenLower(pixels).AsInt16();
            Vector128<short> b = Vector128.WidenUpper(pixels).AsInt16();
            high += WordVectors.MultiplyAddAdjacent(a, Vector128.Load(record));
            high += WordVectors.MultiplyAddAdjacent(b, Vector128.Load(record + 8));
            low += WordVectors.MultiplyAddAdjacent(a, Vector128.Load(record + (2 * Step)));
            low += WordVectors.MultiplyAddAdjacent(b, Vector128.Load(record + (2 * Step) + 8));
        }

        return Vector128.Sum((high << 16) + low);
    }
}
