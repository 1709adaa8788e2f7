using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace PurePipeline.Resampling;

internal sealed partial class DenseGrayConvolution
{
    /// <summary>AVX2: two groups of four target pixels a turn, one in each half of a register.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    internal unsafe void FilterVector256(ReadOnlySpan<byte> source, Span<byte> target)
    {
        int quads = _quads;

        // Safety: as in FilterVector128.
        fixed (byte* sourceRow = source, targetRow = target, shuffles = _shuffles)
        fixed (int* offsets = _offsets)
        fixed (short* records = _records)
        {
            for (int group = 0; group < _blocks * Block; group += 2)
            {
                (int block, int place) = Math.DivRem(group, Block);
                byte* fromA = sourceRow + offsets[group];
                byte* fromB = sourceRow + offsets[group + 1];
                byte* shuffle = shuffles + (block * 2 * BlockShuffle) + (place * Vector128<byte>.Count);
                short* record = records + (block * quads * BlockWords) + (place * Vector128<short>.Count);
                Vector256<byte> taps01 = Vector256.Load(shuffle);
                Vector256<byte> taps23 = Vector256.Load(shuffle + BlockShuffle);
                Vector256<int> high = Vector256.Create(FixedPointWeights.Half >> 16);
                Vector256<int> low = Vector256<int>.Zero;
                for (int quad = quads; quad > 0; quad--, record += BlockWords, fromA += Quad, fromB += Quad)
                {
                    Vector256<byte> pixels = Vector256.Create(Vector128.Load(fromA), Vector128.Load(fromB));
                    Vector256<short> a = Avx2.Shuffle(pixels, taps01).AsInt16();
                    Vector256<short> b = Avx2.Shuffle(pixels, taps23).AsInt16();
                    high += Avx2.MultiplyAddAdjacent(a, Vector256.Load(record));
                    high += Avx2.MultiplyAddAdjacent(b, Vector256.Load(record + BlockPart));
                    low += Avx2.MultiplyAddAdjacent(a, Vector256.Load(record + (2 * BlockPart)));
                    low += Avx2.MultiplyAddAdjacent(b, Vector256.Load(record + (3 * BlockPart)));
                }

                Vector256<int> sum = ((high << 16) + low) >> FixedPointWeights.FractionBits;
                Vector128<short> words = Sse2.PackSignedSaturate(sum.GetLower(), sum.GetUpper());
                *(ulong*)(targetRow + (group * Group)) = Sse2.PackUnsignedSaturate(words, words).AsUInt64().ToScalar();
            }
        }
    }
}
