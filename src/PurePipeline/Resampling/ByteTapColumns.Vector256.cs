using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace PurePipeline.Resampling;

internal sealed unsafe partial class ByteTapColumns<TSum>
{
    /// <summary>
    /// 8 elements a turn, four taps at a time: shuffles lay two taps of each element side by side as words, pmaddwd weighs and adds them.
    /// </summary>
    internal static void FilterVector256(WindowPlan plan, int blocksPerElement, ReadOnlySpan<byte> row, Span<TSum> sums)
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
                    FilterVector256<WholeWindow>(source, offsets, steps, target, turns, blocksPerElement, plan.IsShared);
                    break;
                case 2:
                    FilterVector256<HalvedWindow>(source, offsets, steps, target, turns, blocksPerElement, plan.IsShared);
                    break;
                default:
                    FilterVector256<QuarteredWindow>(source, offsets, steps, target, turns, blocksPerElement, plan.IsShared);
                    break;
            }
        }
    }

    // Safety: the plan keeps every window inside the source row, and sums hold 8 elements for each turn.
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static void FilterVector256<TWindow>(byte* row, int* offsets, byte* steps, TSum* sums, int turns, int blocks, bool isShared)
        where TWindow : struct, IByteWindow
    {
        for (int i = 0; i < turns; i++)
        {
            Vector256<int> sum = Vector256<int>.Zero;
            for (int block = 0; block < blocks; block++)
            {
                Vector256<byte> a = Vector256.Create(TWindow.Load(row, offsets), TWindow.Load(row, offsets + TWindow.Parts));
                offsets += 2 * TWindow.Parts;
                Vector256<byte> b = a;
                if (!isShared)
                {
                    b = Vector256.Create(TWindow.Load(row, offsets), TWindow.Load(row, offsets + TWindow.Parts));
                    offsets += 2 * TWindow.Parts;
                }

                a = Avx2.Shuffle(a, Vector256.Load(steps));
                b = Avx2.Shuffle(b, Vector256.Load(steps + 64));
                sum += Avx2.MultiplyAddAdjacent(a.AsInt16(), Vector256.Load(steps + 32).AsInt16());
                sum += Avx2.MultiplyAddAdjacent(b.AsInt16(), Vector256.Load(steps + 96).AsInt16());
                steps += WindowPlan.BlockBytes;
            }

            if (typeof(TSum) == typeof(float))
            {
                Vector256.ConvertToSingle(sum).Store((float*)sums);
            }
            else
            {
                sum.Store((int*)sums);
            }

            sums += TapPlacement.BlockElements;
        }
    }
}
