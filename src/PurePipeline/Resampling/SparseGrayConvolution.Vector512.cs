using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace PurePipeline.Resampling;

internal sealed partial class SparseGrayConvolution
{
    /// <summary>AVX-512: sixteen taps of four target pixels a turn, those of two in a register.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    internal unsafe void FilterVector512(ReadOnlySpan<byte> source, Span<byte> target)
    {
        int steps = _steps;

        // Safety: as in FilterVector256.
        fixed (byte* sourceRow = source, targetRow = target)
        fixed (int* offsets = _offsets)
        fixed (short* records = _records)
        {
            short* record = records;
            for (int x = 0; x < _offsets.Length; x += Group)
            {
                byte* sourceA = sourceRow + offsets[x];
                byte* sourceB = sourceRow + offsets[x + 1];
                byte* sourceC = sourceRow + offsets[x + 2];
                byte* sourceD = sourceRow + offsets[x + 3];
                Vector512<int> highAB = Vector512<int>.Zero;
                Vector512<int> highCD = highAB;
                Vector512<int> lowAB = highAB;
                Vector512<int> lowCD = highAB;
                for (int at = 0; at < steps * Step; at += Step, record += GroupWords)
                {
                    Vector512<short> pixels = WideWords.Widen(
                        Vector256.Create(Vector128.Load(sourceA + at), Vector128.Load(sourceB + at)));
                    highAB += WideWords.MultiplyAddAdjacent(pixels, Vector512.Load(record));
                    lowAB += WideWords.MultiplyAddAdjacent(pixels, Vector512.Load(record + (2 * Step)));
                    pixels = WideWords.Widen(Vector256.Create(Vector128.Load(sourceC + at), Vector128.Load(sourceD + at)));
                    highCD += WideWords.MultiplyAddAdjacent(pixels, Vector512.Load(record + PairWords));
                    lowCD += WideWords.MultiplyAddAdjacent(pixels, Vector512.Load(record + PairWords + (2 * Step)));
                }

                Vector512<int> sumAB = (highAB << 16) + lowAB;
                Vector512<int> sumCD = (highCD << 16) + lowCD;
                Vector256<int> sums = Avx2.HorizontalAdd(
                    Avx2.HorizontalAdd(sumAB.GetLower(), sumAB.GetUpper()), Avx2.HorizontalAdd(sumCD.GetLower(), sumCD.GetUpper()));
                Vector128<int> sum = sums.GetLower() + sums.GetUpper() + Vector128.Create(FixedPointWeights.Half);
                sum >>= FixedPointWeights.FractionBits;
                *(uint*)(targetRow + x) = WordVectors.Clip(sum, sum, sum, sum).AsUInt32().ToScalar();
            }
        }
    }
}
