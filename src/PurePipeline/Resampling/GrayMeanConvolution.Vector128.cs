using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace PurePipeline.Resampling;

internal sealed partial class GrayMeanConvolution
{
    /// <summary>SSE2: sixteen pixels of four windows a turn.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    internal unsafe void FilterVector128(ReadOnlySpan<byte> source, Span<byte> target)
    {
        int steps = _steps;

        // Safety: as in FilterVector256.
        fixed (byte* sourceRow = source, targetRow = target, masks = _masks)
        fixed (int* offsets = _offsets, weights = _weights)
        {
            for (int x = 0; x < _offsets.Length; x += Group / 2)
            {
                byte* mask = masks + (x / Group * steps * GroupMasks) + (x % Group * Step);
                Vector128<ulong> a = Sums(sourceRow + offsets[x], mask, steps);
                Vector128<ulong> b = Sums(sourceRow + offsets[x + 1], mask + Step, steps);
                Vector128<ulong> c = Sums(sourceRow + offsets[x + 2], mask + (2 * Step), steps);
                Vector128<ulong> d = Sums(sourceRow + offsets[x + 3], mask + (3 * Step), steps);
                Vector128<ulong> ab = a | (b << 32);
                Vector128<ulong> cd = c | (d << 32);
                Vector128<int> sums = (Sse2.UnpackLow(ab, cd).AsInt32() + Sse2.UnpackHigh(ab, cd).AsInt32()) * Vector128.Load(weights + x);
                sums = (sums + Vector128.Create(FixedPointWeights.Half)) >> FixedPointWeights.FractionBits;
                *(uint*)(targetRow + x) = WordVectors.Clip(sums, sums, sums, sums).AsUInt32().ToScalar();
            }
        }
    }

    // The sums of a window's lower and upper eight bytes. Safety: reads 16 bytes and a mask, steps times.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static unsafe Vector128<ulong> Sums(byte* source, byte* mask, int steps)
    {
        Vector128<ulong> sums = Vector128<ulong>.Zero;
        for (; steps > 0; steps--, source += Step, mask += GroupMasks)
        {
            sums += Sse2.SumAbsoluteDifferences(Vector128.Load(source) & Vector128.Load(mask), Vector128<byte>.Zero).AsUInt64();
        }

        return sums;
    }
}
