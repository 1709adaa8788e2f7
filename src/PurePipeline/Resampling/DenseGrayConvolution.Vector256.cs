using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace PurePipeline.Resampling;

internal sealed partial class DenseGrayConvolution
{
    /// <summary>AVX2: two groups of four target pixels a turn, one in each half of a register.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal unsafe void FilterVector256(ReadOnlySpan<byte> source, Span<byte> target)
    {
        int quads = _quads;
        int groupWords = quads * RecordWords;

        // Safety: as in FilterVector128.
        fixed (byte* sourceRow = source, targetRow = target, shuffles = _shuffles)
        fixed (int* offsets = _offsets)
        fixed (short* records = _records)
        {
            byte* shuffle = shuffles;
            short* record = records;
            for (int group = 0; group < _groups; group += 2, shuffle += 2 * Vector256<byte>.Count, record += groupWords)
            {
                byte* fromA = sourceRow + offsets[group];
                byte* fromB = sourceRow + offsets[group + 1];
                Vector256<byte> shuffleA = Vector256.Load(shuffle);
                Vector256<byte> shuffleB = Vector256.Load(shuffle + Vector256<byte>.Count);
                Vector256<byte> taps01 = Avx2.Permute2x128(shuffleA, shuffleB, 0x20);
                Vector256<byte> taps23 = Avx2.Permute2x128(shuffleA, shuffleB, 0x31);
                Vector256<int> high = Vector256.Create(FixedPointWeights.Half >> 16);
                Vector256<int> low = Vector256<int>.Zero;
                for (int quad = quads; quad > 0; quad--, record += RecordWords, fromA += Quad, fromB += Quad)
                {
                    Vector256<byte> pixels = Vector256.Create(Vector128.Load(fromA), Vector128.Load(fromB));
                    Vector256<short> a = Avx2.Shuffle(pixels, taps01).AsInt16();
                    Vector256<short> b = Avx2.Shuffle(pixels, taps23).AsInt16();
                    short* other = record + groupWords;
                    high += Avx2.MultiplyAddAdjacent(a, Vector256.Create(Vector128.Load(record), Vector128.Load(other)));
                    high += Avx2.MultiplyAddAdjacent(b, Vector256.Create(Vector128.Load(record + 8), Vector128.Load(other + 8)));
                    low += Avx2.MultiplyAddAdjacent(a, Vector256.Create(Vector128.Load(record + 16), Vector128.Load(other + 16)));
                    low += Avx2.MultiplyAddAdjacent(b, Vector256.Create(Vector128.Load(record + 24), Vector128.Load(other + 24)));
                }

                Vector256<int> sum = ((high << 16) + low) >> FixedPointWeights.FractionBits;
                Vector128<short> words = Sse2.PackSignedSaturate(sum.GetLower(), sum.GetUpper());
                *(ulong*)(targetRow + (group * Group)) = Sse2.PackUnsignedSaturate(words, words).AsUInt64().ToScalar();
            }
        }
    }
}
