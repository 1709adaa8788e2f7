namespace PurePipeline.OpenCv.Drawing;

/// <summary>A side of a polygon that is to be filled: its rows, the lower one excluded, and where it crosses the row that is drawn.</summary>
/// <param name="top">Its first row.</param>
/// <param name="bottom">The row behind its last one.</param>
/// <param name="x">Where it crosses the first row, in 65536ths of a pixel.</param>
/// <param name="slope">By how much that changes from row to row.</param>
internal sealed class PolygonEdge(int top, int bottom, long x, long slope)
{
    public int Top { get; } = top;

    public int Bottom { get; } = bottom;

    public long X { get; set; } = x;

    public long Slope { get; } = slope;

    /// <summary>The next one among those that cross the row.</summary>
    public PolygonEdge? Next { get; set; }
}
