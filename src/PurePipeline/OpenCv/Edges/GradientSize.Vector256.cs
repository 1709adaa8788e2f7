using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace PurePipeline.OpenCv.Edges;

internal static partial class GradientSize
{
    /// <summary>16 elements a turn; returns where it has stopped.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    internal static int OfVector256(ReadOnlySpan<short> dx, ReadOnlySpan<short> dy, bool isEuclidean, Span<int> sizes)
    {
        ref short xs = ref MemoryMarshal.GetReference(dx);
        ref short ys = ref MemoryMarshal.GetReference(dy);
        ref int to = ref MemoryMarshal.GetReference(sizes);
        int i = 0;
        for (; i <= dx.Length - 16; i += 16)
        {
            // Safety: i + 16 <= dx.Length, which Of has cut the others to.
            (Vector256<int> x0, Vector256<int> x1) = Vector256.Widen(Vector256.LoadUnsafe(ref xs, (nuint)i));
            (Vector256<int> y0, Vector256<int> y1) = Vector256.Widen(Vector256.LoadUnsafe(ref ys, (nuint)i));
            (isEuclidean ? (x0 * x0) + (y0 * y0) : Vector256.Abs(x0) + Vector256.Abs(y0)).StoreUnsafe(ref to, (nuint)i);
            (isEuclidean ? (x1 * x1) + (y1 * y1) : Vector256.Abs(x1) + Vector256.Abs(y1)).StoreUnsafe(ref to, (nuint)(i + 8));
        }

        return i;
    }
}
