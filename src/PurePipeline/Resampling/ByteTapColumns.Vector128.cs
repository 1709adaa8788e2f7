using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace PurePipeline.Resampling;

internal sealed unsafe partial class ByteTapColumns<TSum>
{
    /// <summary>As <see cref="FilterVector256"/>, four elements at a time: a block's first lanes are elements 0-3, the second lanes 4-7.</summary>
    internal static void FilterVector128(WindowPlan plan, int blocksPerElement, ReadOnlySpan<byte> row, Span<TSum> sums)
    {
        fixed (byte* source = row)
        fixed (int* offsets = plan.Offsets)
        fixed (byte* steps = plan.Steps)
        fixed (TSum* target = sums)
        {
            int turns = plan.BlockCount / blocksPerElement;
            switch (plan.Parts)
            {
                case 1:
                    FilterVector128<WholeWindow>(source, offsets, steps, target, turns, blocksPerElement, plan.IsShared);
                    break;
                case 2:
                    FilterVector128<HalvedWindow>(source, offsets, steps, target, turns, blocksPerElement, plan.IsShared);
                    break;
                default:
                    FilterVector128<QuarteredWindow>(source, offsets, steps, target, turns, blocksPerElement, plan.IsShared);
                    break;
            }
        }
    }

    // Safety: the plan keeps every window inside the source row, and sums hold 8 elements for each turn.
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static void FilterVector128<TWindow>(byte* row, int* offsets, byte* steps, TSum* sums, int turns, int blocks, bool isShared)
        where TWindow : struct, IByteWindow
    {
        int secondWindow = isShared ? 0 : 2 * TWindow.Parts;
        for (int i = 0; i < turns * 2; i++)
        {
            int lane = i % 2;
            Vector128<int> sum = Vector128<int>.Zero;
            for (int block = 0; block < blocks; block++)
            {
                byte* step = steps + (((i / 2 * blocks) + block) * WindowPlan.BlockBytes) + (16 * lane);
                int* window = offsets + (((i / 2 * blocks) + block) * (secondWindow + (2 * TWindow.Parts))) + (TWindow.Parts * lane);
                Vector128<byte> a = Vector128.ShuffleNative(TWindow.Load(row, window), Vector128.Load(step));
                Vector128<byte> b = Vector128.ShuffleNative(TWindow.Load(row, window + secondWindow), Vector128.Load(step + 64));
                sum += PairSums.Of(a.AsInt16(), Vector128.Load(step + 32).AsInt16()) + PairSums.Of(b.AsInt16(), Vector128.Load(step + 96).AsInt16());
            }

            if (typeof(TSum) == typeof(float))
            {
                Vector128.ConvertToSingle(sum).Store((float*)sums + (4 * i));
            }
            else
            {
                sum.Store((int*)sums + (4 * i));
            }
        }
    }
}
