using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace PurePipeline.Resampling;

internal sealed partial class GrayMeanConvolution
{
    /// <summary>AVX2: sixteen pixels of eight windows a turn, two in a register.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    internal unsafe void FilterVector256(ReadOnlySpan<byte> source, Span<byte> target)
    {
        int groupMasks = _steps * GroupMasks;

        // Safety: loads end at most 15 bytes behind the source row, stores 7 behind the target row; both have RowReader.Slack bytes there.
        // The tables have whole steps and whole groups.
        fixed (byte* sourceRow = source, targetRow = target, masks = _masks)
        fixed (int* offsets = _offsets, weights = _weights)
        {
            byte* mask = masks;
            for (int x = 0; x < _offsets.Length; x += Group, mask += groupMasks)
            {
                int* offset = offsets + x;
                byte* a = sourceRow + offset[0];
                byte* b = sourceRow + offset[1];
                byte* c = sourceRow + offset[2];
                byte* d = sourceRow + offset[3];
                byte* e = sourceRow + offset[4];
                byte* f = sourceRow + offset[5];
                byte* g = sourceRow + offset[6];
                byte* h = sourceRow + offset[7];
                Vector256<ulong> ab = Sums(a, b, mask);
                Vector256<ulong> cd = Sums(c, d, mask + (2 * Step));
                Vector256<ulong> ef = Sums(e, f, mask + (4 * Step));
                Vector256<ulong> gh = Sums(g, h, mask + (6 * Step));
                for (int at = Step; at < _steps * Step; at += Step)
                {
                    byte* next = mask + (at * Group);
                    ab += Sums(a + at, b + at, next);
                    cd += Sums(c + at, d + at, next + (2 * Step));
                    ef += Sums(e + at, f + at, next + (4 * Step));
                    gh += Sums(g + at, h + at, next + (6 * Step));
                }

                // Each window has two sums. A lane's four numbers become those of windows 0, 2, 4 and 6, or 1, 3, 5 and 7.
                Vector256<ulong> abcd = ab | (cd << 32);
                Vector256<ulong> efgh = ef | (gh << 32);
                Vector256<int> sums = Avx2.UnpackLow(abcd, efgh).AsInt32() + Avx2.UnpackHigh(abcd, efgh).AsInt32();
                sums = Avx2.PermuteVar8x32(sums, Vector256.Create(0, 4, 1, 5, 2, 6, 3, 7)) * Vector256.Load(weights + x);
                sums = (sums + Vector256.Create(FixedPointWeights.Half)) >> FixedPointWeights.FractionBits;
                Vector128<short> words = Sse2.PackSignedSaturate(sums.GetLower(), sums.GetUpper());
                *(ulong*)(targetRow + x) = Sse2.PackUnsignedSaturate(words, words).AsUInt64().ToScalar();
            }
        }
    }

    // The sums of the lower and upper eight bytes of two windows.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static unsafe Vector256<ulong> Sums(byte* first, byte* second, byte* masks) => Avx2.SumAbsoluteDifferences(
        Vector256.Create(Vector128.Load(first), Vector128.Load(second)) & Vector256.Load(masks), Vector256<byte>.Zero).AsUInt64();
}
