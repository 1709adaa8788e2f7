using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace PurePipeline.Resampling;

internal sealed unsafe partial class LinearColumns
{
    /// <summary>
    /// 16 elements a turn: four windows of the source row, in each a shuffle that lays the two neighbours of four elements side by side as
    /// words, pmaddwd with their weights, and one pack, which interleaves lanes; the plan has the windows in the order that this undoes.
    /// </summary>
    internal static void FilterVector256(
        WindowPlan plan, int shift, ReadOnlySpan<byte> row, Span<short> sums, ReadOnlySpan<byte> ahead = default)
    {
        fixed (byte* source = row, next = ahead)
        fixed (int* offsets = plan.Offsets)
        fixed (byte* steps = plan.Steps)
        fixed (short* target = sums)
        {
            switch (plan.Parts)
            {
                case 1:
                    FilterVector256<WholeWindow>(source, next, offsets, steps, target, plan.BlockCount, plan.IsShared, shift);
                    break;
                case 2:
                    FilterVector256<HalvedWindow>(source, next, offsets, steps, target, plan.BlockCount, plan.IsShared, shift);
                    break;
                default:
                    FilterVector256<QuarteredWindow>(source, next, offsets, steps, target, plan.BlockCount, plan.IsShared, shift);
                    break;
            }
        }
    }

    // Safety: the plan keeps every window inside the source row, and sums hold BlockCount * 16 elements.
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static void FilterVector256<TWindow>(
        byte* row, byte* ahead, int* offsets, byte* steps, short* sums, int blocks, bool isShared, int shift)
        where TWindow : struct, IByteWindow
    {
        Vector128<int> bits = Vector128.CreateScalar(shift);
        for (int i = 0; i < blocks; i++)
        {
            if (ahead != null)
            {
                TWindow.Prefetch(ahead, offsets);
                TWindow.Prefetch(ahead, offsets + TWindow.Parts);
                if (!isShared)
                {
                    TWindow.Prefetch(ahead, offsets + (2 * TWindow.Parts));
                    TWindow.Prefetch(ahead, offsets + (3 * TWindow.Parts));
                }
            }

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
            Vector256<int> sumA = Avx2.ShiftRightArithmetic(Avx2.MultiplyAddAdjacent(a.AsInt16(), Vector256.Load(steps + 32).AsInt16()), bits);
            Vector256<int> sumB = Avx2.ShiftRightArithmetic(Avx2.MultiplyAddAdjacent(b.AsInt16(), Vector256.Load(steps + 96).AsInt16()), bits);
            Avx2.PackUnsignedSaturate(sumA, sumB).AsInt16().Store(sums);

            steps += WindowPlan.BlockBytes;
            sums += LinearPlacement.BlockElements;
        }
    }
}
