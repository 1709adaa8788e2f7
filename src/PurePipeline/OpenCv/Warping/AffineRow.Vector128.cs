using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace PurePipeline.OpenCv.Warping;

internal static partial class AffineRow
{
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal static void FillVector128(ReadOnlySpan<int> stepsX, ReadOnlySpan<int> stepsY, int x0, int y0, bool nearest, PositionRow row)
    {
        Vector128<int> low = Vector128.Create((int)short.MinValue);
        Vector128<int> high = Vector128.Create((int)short.MaxValue);
        Vector128<int> fraction = Vector128.Create(PositionRow.Steps - 1);
        ref int xs = ref MemoryMarshal.GetReference(row.X);
        ref int ys = ref MemoryMarshal.GetReference(row.Y);
        ref int fractions = ref MemoryMarshal.GetReference(row.Fractions);
        ref int fromX = ref MemoryMarshal.GetReference(stepsX);
        ref int fromY = ref MemoryMarshal.GetReference(stepsY);
        nuint i = 0;

        // Safety: i + Count <= stepsX.Length, which is at most the length of the other spans.
        for (; i + (nuint)Vector128<int>.Count <= (nuint)stepsX.Length; i += (nuint)Vector128<int>.Count)
        {
            Vector128<int> x = Vector128.LoadUnsafe(ref fromX, i) + Vector128.Create(x0);
            Vector128<int> y = Vector128.LoadUnsafe(ref fromY, i) + Vector128.Create(y0);
            Vector128.Min(Vector128.Max(x >> WholeShift, low), high).StoreUnsafe(ref xs, i);
            Vector128.Min(Vector128.Max(y >> WholeShift, low), high).StoreUnsafe(ref ys, i);
            if (!nearest)
            {
                Vector128<int> u = (x >> FractionShift) & fraction;
                Vector128<int> v = (y >> FractionShift) & fraction;
                (u | (v << PositionRow.StepBits)).StoreUnsafe(ref fractions, i);
            }
        }

        FillScalar(stepsX, stepsY, x0, y0, nearest, row, (int)i);
    }
}
