using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace PurePipeline.OpenCv.Edges;

/// <summary>Sizes of gradients in integers: <c>|x| + |y|</c>, or <c>x x + y y</c>, which 2^31 wraps around.</summary>
internal static class GradientSize
{
    public static void Of(ReadOnlySpan<short> dx, ReadOnlySpan<short> dy, bool isEuclidean, Span<int> sizes)
    {
        // Safety: the kernel reads dx.Length elements of each and writes as many.
        dy = dy[..dx.Length];
        sizes = sizes[..dx.Length];
        int done = Vector256.IsHardwareAccelerated ? Vector256Kernel(dx, dy, isEuclidean, sizes) : 0;
        Scalar(dx, dy, isEuclidean, sizes, done);
    }

    /// <summary>The specification, from element <paramref name="start"/> on.</summary>
    internal static void Scalar(ReadOnlySpan<short> dx, ReadOnlySpan<short> dy, bool isEuclidean, Span<int> sizes, int start)
    {
        for (int i = start; i < dx.Length; i++)
        {
            (int x, int y) = (dx[i], dy[i]);
            sizes[i] = isEuclidean ? unchecked((x * x) + (y * y)) : Math.Abs(x) + Math.Abs(y);
        }
    }

    /// <summary>16 elements a turn; returns where it has stopped.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    internal static int Vector256Kernel(ReadOnlySpan<short> dx, ReadOnlySpan<short> dy, bool isEuclidean, Span<int> sizes)
    {
        ref short xs = ref MemoryMarshal.GetReference(dx);
        ref short ys = ref MemoryMarshal.GetReference(dy);
        ref int to = ref MemoryMarshal.GetReference(sizes);
        int i = 0;
        for (; i <= dx.Length - 16; i += 16)
        {
            // Safety: i + 16 <= dx.Length, which the others have.
            (Vector256<int> x0, Vector256<int> x1) = Vector256.Widen(Vector256.LoadUnsafe(ref xs, (nuint)i));
            (Vector256<int> y0, Vector256<int> y1) = Vector256.Widen(Vector256.LoadUnsafe(ref ys, (nuint)i));
            (isEuclidean ? (x0 * x0) + (y0 * y0) : Vector256.Abs(x0) + Vector256.Abs(y0)).StoreUnsafe(ref to, (nuint)i);
            (isEuclidean ? (x1 * x1) + (y1 * y1) : Vector256.Abs(x1) + Vector256.Abs(y1)).StoreUnsafe(ref to, (nuint)(i + 8));
        }

        return i;
    }
}
