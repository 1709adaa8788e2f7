using System.Runtime.Intrinsics;

namespace PurePipeline.OpenCv.Edges;

/// <summary>Sizes of gradients in integers: <c>|x| + |y|</c>, or <c>x x + y y</c>, which 2^31 wraps around.</summary>
internal static partial class GradientSize
{
    public static void Of(ReadOnlySpan<short> dx, ReadOnlySpan<short> dy, bool isEuclidean, Span<int> sizes)
    {
        dy = dy[..dx.Length];
        sizes = sizes[..dx.Length];
        int done = Vector256.IsHardwareAccelerated ? OfVector256(dx, dy, isEuclidean, sizes) : 0;
        OfScalar(dx[done..], dy[done..], isEuclidean, sizes[done..]);
    }
}
