using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace PurePipeline.Resampling;

internal sealed partial class SparseGrayConvolution
{
    /// <summary>AVX2: sixteen taps of four target pixels a turn.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    internal unsafe void FilterVector256(ReadOnlySpan<byte> source, Span<byte> target)
    {
        int steps = _steps;

        // Safety: loads end at most 15 bytes behind the source row, stores 3 behind the target row; both have RowReader.Slack bytes there.
        // The table has whole steps and whole groups.
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
                Vector256<int> highA = Vector256<int>.Zero;
                Vector256<int> highB = highA;
                Vector256<int> highC = highA;
                Vector256<int> highD = highA;
                Vector256<int> lowA = highA;
                Vector256<int> lowB = highA;
                Vector256<int> lowC = highA;
                Vector256<int> lowD = highA;
                for (int at = 0; at < steps * Step; at += Step, record += GroupWords)
                {
                    Vector256<short> pixels = Avx2.ConvertToVector256Int16(sourceA + at);
                    highA += Avx2.MultiplyAddAdjacent(pixels, Vector256.Load(record));
                    lowA += Avx2.MultiplyAddAdjacent(pixels, Vector256.Load(record + (2 * Step)));
                    pixels = Avx2.ConvertToVector256Int16(sourceB + at);
                    highB += Avx2.MultiplyAddAdjacent(pixels, Vector256.Load(record + Step));
                    lowB += Avx2.MultiplyAddAdjacent(pixels, Vector256.Load(record + (3 * Step)));
                    pixels = Avx2.ConvertToVector256Int16(sourceC + at);
                    highC += Avx2.MultiplyAddAdjacent(pixels, Vector256.Load(record + PairWords));
                    lowC += Avx2.MultiplyAddAdjacent(pixels, Vector256.Load(record + PairWords + (2 * Step)));
                    pixels = Avx2.ConvertToVector256Int16(sourceD + at);
                    highD += Avx2.MultiplyAddAdjacent(pixels, Vector256.Load(record + PairWords + Step));
                    lowD += Avx2.MultiplyAddAdjacent(pixels, Vector256.Load(record + PairWords + (3 * Step)));
                }

                // Neighbours are added twice and then the halves, so that four vectors of eight become one of four.
                Vector256<int> sums = Avx2.HorizontalAdd(
                    Avx2.HorizontalAdd((highA << 16) + lowA, (highB << 16) + lowB),
                    Avx2.HorizontalAdd((highC << 16) + lowC, (highD << 16) + lowD));
                Vector128<int> sum = sums.GetLower() + sums.GetUpper() + Vector128.Create(FixedPointWeights.Half);
                sum >>= FixedPointWeights.FractionBits;
                *(uint*)(targetRow + x) = WordVectors.Clip(sum, sum, sum, sum).AsUInt32().ToScalar();
            }
        }
    }
}
