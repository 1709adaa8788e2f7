namespace PurePipeline.OpenCv.Edges;

internal static partial class GradientSize
{
    /// <summary>The specification.</summary>
    internal static void OfScalar(ReadOnlySpan<short> dx, ReadOnlySpan<short> dy, bool isEuclidean, Span<int> sizes)
    {
        for (int i = 0; i < dx.Length; i++)
        {
            (int x, int y) = (dx[i], dy[i]);
            sizes[i] = isEuclidean ? unchecked((x * x) + (y * y)) : Math.Abs(x) + Math.Abs(y);
        }
    }
}
