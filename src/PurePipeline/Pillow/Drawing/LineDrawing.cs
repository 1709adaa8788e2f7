namespace PurePipeline.Pillow.Drawing;

/// <summary>Lines of Pillow's <c>Draw.c</c>.</summary>
internal static class LineDrawing
{
    /// <summary>Bresenham's line, without its last point: <c>line8</c>.</summary>
    public static void Thin(Pen pen, int x0, int y0, int x1, int y1)
    {
        (int dx, int dy) = (Math.Abs(x1 - x0), Math.Abs(y1 - y0));
        (int stepX, int stepY) = (x1 < x0 ? -1 : 1, y1 < y0 ? -1 : 1);
        bool isFlat = dx > dy;
        (int along, int across) = isFlat ? (dx, dy) : (dy, dx);

        // Neither a row nor a column ever leaves itself.
        int error = across == 0 ? int.MinValue : (2 * across) - along;
        for (int i = 0; i < along; i++)
        {
            pen.Point(x0, y0);
            bool leaves = error >= 0;
            error += across == 0 ? 0 : (2 * across) - (leaves ? 2 * along : 0);
            x0 += isFlat || leaves ? stepX : 0;
            y0 += !isFlat || leaves ? stepY : 0;
        }
    }

    /// <summary>A line as a polygon of four corners: <c>ImagingDrawWideLine</c>.</summary>
    public static void Wide(Pen pen, CornerRule corners, int x0, int y0, int x1, int y1, int width, Canvas? mask = null)
    {
        (int dx, int dy) = (x1 - x0, y1 - y0);
        if (dx == 0 && dy == 0)
        {
            pen.Point(x0, y0);
            return;
        }

        // The squares are exact, and so the root is correctly rounded.
        double length = Math.Sqrt(((double)dx * dx) + ((double)dy * dy));
        double half = (width - 1) / 2.0;
        double most = DrawRounding.Up(half) / length;
        double least = DrawRounding.Down(half) / length;
        (int leastX, int mostX) = (DrawRounding.Down(least * dy), DrawRounding.Down(most * dy));
        (int leastY, int mostY) = (DrawRounding.Down(least * dx), DrawRounding.Down(most * dx));
        (int X, int Y)[] vertices =
        [
            (x0 - leastX, y0 + mostY), (x1 - leastX, y1 + mostY), (x1 + mostX, y1 - leastY), (x0 + mostX, y0 - leastY),
        ];
        PolygonEdge[] edges = new PolygonEdge[vertices.Length];
        for (int i = 0; i < edges.Length; i++)
        {
            edges[i] = PolygonEdge.Between(vertices[i], vertices[(i + 1) % vertices.Length]);
        }

        new PolygonFilling(pen, corners, mask).Fill(edges);
    }
}
