using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace PurePipeline.Resampling;

internal sealed unsafe partial class LinearColumns
{
    /// <summary>
    /// As <see cref="FilterVector256"/>, half a block at a time: a block's first lanes are its elements 0-7, the second lanes 8-15.
    /// </summary>
    internal static void FilterVector128(WindowPlan plan, int shift, ReadOnlySpan<byte> row, Span<short> sums)
    {
        fixed (byte* source = row)
        fixed (int* offsets = plan.Offsets)
        fixed (byte* steps = plan.Steps)
        fixed (short* target = sums)
        {
            switch (plan.Parts)
            {
                case 1:
                    FilterVector128<WholeWindow>(source, offsets, steps, target, plan.BlockCount, plan.IsShared, shift);
                    break;
                case 2:
                    FilterVector128<HalvedWindow>(source, offsets, steps, target, plan.BlockCount, plan.IsShared, shift);
                    break;
                default:
                    FilterVector128<QuarteredWindow>(source, offsets, steps, target, plan.BlockCount, plan.IsShared, shift);
                    break;
            }
        }
    }

    // Safety: the plan keeps every window inside the source row, and sums hold BlockCount * 16 elements.
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static void FilterVector128<TWindow>(byte* row, int* offsets, byte* steps, short* sums, int blocks, bool isShared, int shift)
        where TWindow : struct, IByteWindow
    {
        int secondWindow = isShared ? 0 : 2 * TWindow.Parts;
        for (int i = 0; i < blocks; i++)
        {
            for (int lane = 0; lane < 2; lane++)
            {
                byte* step = steps + (16 * lane);
                int* window = offsets + (TWindow.Parts * lane);
                Vector128<byte> a = Vector128.ShuffleNative(TWindow.Load(row, window), Vector128.Load(step));
                Vector128<byte> b = Vector128.ShuffleNative(TWindow.Load(row, window + secondWindow), Vector128.Load(step + 64));
                Vector128<int> sumA = PairSums.Of(a.AsInt16(), Vector128.Load(step + 32).AsInt16()) >> shift;
                Vector128<int> sumB = PairSums.Of(b.AsInt16(), Vector128.Load(step + 96).AsInt16()) >> shift;
                Vector128.Narrow(sumA, sumB).Store(sums + (8 * lane));
            }

            offsets += secondWindow + (2 * TWindow.Parts);
            steps += WindowPlan.BlockBytes;
            sums += LinearPlacement.BlockElements;
        }
    }
}
