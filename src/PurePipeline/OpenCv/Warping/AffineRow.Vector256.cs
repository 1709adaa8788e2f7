using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace PurePipeline.OpenCv.Warping;

internal static partial class AffineRow
{
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    internal static void FillVector256(ReadOnlySpan<int> stepsX, ReadOnlySpan<int> stepsY, int x0, int y0, bool nearest, PositionRow row)
    {
        var positions = new PositionVectors(row, nearest);
        ref int fromX = ref MemoryMarshal.GetReference(stepsX);
        ref int fromY = ref MemoryMarshal.GetReference(stepsY);
        int shift = nearest ? WholeShift : FractionShift;
        int i = 0;

        // Safety: i + Count <= stepsX.Length, which is at most the length of the other spans.
        for (; i <= stepsX.Length - Vector256<int>.Count; i += Vector256<int>.Count)
        {
            Vector256<int> x = Vector256.LoadUnsafe(ref fromX, (nuint)i) + Vector256.Create(x0);
            Vector256<int> y = Vector256.LoadUnsafe(ref fromY, (nuint)i) + Vector256.Create(y0);
            positions.Set(i, x >> shift, y >> shift);
        }

        FillScalar(stepsX, stepsY, x0, y0, nearest, row, i);
    }
}
