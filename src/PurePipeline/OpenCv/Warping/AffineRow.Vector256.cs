using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace PurePipeline.OpenCv.Warping;

internal static partial class AffineRow
{
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal static void FillVector256(ReadOnlySpan<int> stepsX, ReadOnlySpan<int> stepsY, int x0, int y0, bool nearest, PositionRow row)
    {
        Vector256<int> low = Vector256.Create((int)short.MinValue);
        Vector256<int> high = Vector256.Create((int)short.MaxValue);
        Vector256<int> fraction = Vector256.Create(PositionRow.Steps - 1);
        ref int xs = ref MemoryMarshal.GetReference(row.X);
        ref int ys = ref MemoryMarshal.GetReference(row.Y);
        ref int fractions = ref MemoryMarshal.GetReference(row.Fractions);
        ref int fromX = ref MemoryMarshal.GetReference(stepsX);
        ref int fromY = ref MemoryMarshal.GetReference(stepsY);
        nuint i = 0;

        // Safety: i + Count <= stepsX.Length, which is at most the length of the other spans.
        for (; i + (nuint)Vector256<int>.Count <= (nuint)stepsX.Length; i += (nuint)Vector256<int>.Count)
        {
            Vector256<int> x = Vector256.LoadUnsafe(ref fromX, i) + Vector256.Create(x0);
            Vector256<int> y = Vector256.LoadUnsafe(ref fromY, i) + Vector256.Create(y0);
            Vector256.Min(Vector256.Max(x >> WholeShift, low), high).StoreUnsafe(ref xs, i);
            Vector256.Min(Vector256.Max(y >> WholeShift, low), high).StoreUnsafe(ref ys, i);
            if (!nearest)
            {
                Vector256<int> u = (x >> FractionShift) & fraction;
                Vector256<int> v = (y >> FractionShift) & fraction;
                (u | (v << PositionRow.StepBits)).StoreUnsafe(ref fractions, i);
            }
        }

        FillScalar(stepsX, stepsY, x0, y0, nearest, row, (int)i);
    }
}
