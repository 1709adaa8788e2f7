namespace PurePipeline.Pillow.Drawing;

/// <summary>Polygons, filled or as lines: <c>ImagingDrawPolygon</c>.</summary>
internal static class PolygonDrawing
{
    /// <summary>Fills a polygon.</summary>
    public static void Fill(Pen pen, CornerRule corners, ReadOnlySpan<(int X, int Y)> points)
    {
        List<PolygonEdge> edges = [];
        for (int i = 0; i < points.Length - 1; i++)
        {
            if (i == 0 || !TryProlong(edges, points[i - 1], points[i], points[i + 1]))
            {
                edges.Add(PolygonEdge.Between(points[i], points[i + 1]));
            }
        }

        if (points[^1] != points[0])
        {
            edges.Add(PolygonEdge.Between(points[^1], points[0]));
        }

        new PolygonFilling(pen, corners).Fill([.. edges]);
    }

    /// <summary>Draws the sides.</summary>
    public static void Outline(Pen pen, CornerRule corners, ReadOnlySpan<(int X, int Y)> points, int width, Canvas? mask = null)
    {
        for (int i = 0; i < points.Length; i++)
        {
            ((int x0, int y0), (int x1, int y1)) = (points[i], points[(i + 1) % points.Length]);
            if (width == 1)
            {
                LineDrawing.Thin(pen, x0, y0, x1, y1);
            }
            else
            {
                LineDrawing.Wide(pen, corners, x0, y0, x1, y1, width, mask);
            }
        }
    }

    // A horizontal side behind another one that goes the same way makes that one longer.
    private static bool TryProlong(List<PolygonEdge> edges, (int X, int Y) before, (int X, int Y) start, (int X, int Y) end)
    {
        bool goesRight = end.X > start.X && start.X > before.X;
        bool goesLeft = end.X < start.X && start.X < before.X;
        if (start.Y != end.Y || start.Y != before.Y || (!goesRight && !goesLeft))
        {
            return false;
        }

        edges[^1] = goesRight ? edges[^1] with { Right = end.X } : edges[^1] with { Left = end.X };
        return true;
    }
}
