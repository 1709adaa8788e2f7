using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace PurePipeline.Resampling;

internal sealed unsafe partial class LinearColumns
{
    /// <summary>
    /// 16 elements a turn: one permutation lays the two neighbours of each side by side as words, from one to four registers of the source
    /// row; pmaddwd with their weights, and every other word.
    /// </summary>
    internal static void FilterVector512(LinearLines plan, int shift, ReadOnlySpan<byte> row, Span<short> sums, ReadOnlySpan<byte> ahead = default)
    {
        fixed (byte* source = row, next = ahead)
        fixed (int* offsets = plan.Offsets)
        fixed (byte* steps = plan.Steps)
        fixed (short* target = sums)
        {
            int blocks = plan.Offsets.Length;
            switch (plan.Lines)
            {
                case 1:
                    FilterVector512<OneLine>(source, next, offsets, steps, target, blocks, shift);
                    break;
                case 2:
                    FilterVector512<TwoLines>(source, next, offsets, steps, target, blocks, shift);
                    break;
                case 3:
                    FilterVector512<ThreeLines>(source, next, offsets, steps, target, blocks, shift);
                    break;
                default:
                    FilterVector512<FourLines>(source, next, offsets, steps, target, blocks, shift);
                    break;
            }
        }
    }

    // Safety: the plan keeps all registers inside the source row, and sums hold blocks * 16 elements.
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static void FilterVector512<TLines>(byte* row, byte* ahead, int* offsets, byte* steps, short* sums, int blocks, int shift)
        where TLines : struct, ILines
    {
        Vector128<int> bits = Vector128.CreateScalar(shift);
        Vector512<short> low = Vector512.Create((short)0xFF);
        for (int i = 0; i < blocks; i++)
        {
            byte* from = row + offsets[i];
            if (ahead != null)
            {
                byte* next = ahead + offsets[i];
                for (int line = 0; line < TLines.Count; line++)
                {
                    Pixels.Prefetch.Line(next + (line * ILines.Bytes));
                }
            }

            Vector512<short> pairs = TLines.Pick(from, Vector512.Load(steps)).AsInt16() & low;
            Vector512<int> products = Avx512BW.MultiplyAddAdjacent(pairs, Vector512.Load(steps + ILines.Bytes).AsInt16());
            Avx512F.ConvertToVector256Int16(Avx512F.ShiftRightArithmetic(products, bits)).Store(sums);
            steps += LinearLines.BlockBytes;
            sums += LinearPlacement.BlockElements;
        }
    }
}
