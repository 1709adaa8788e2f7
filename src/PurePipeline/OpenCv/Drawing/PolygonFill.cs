namespace PurePipeline.OpenCv.Drawing;

/// <summary>
/// Fills what lies within an odd number of polygons (imgproc/src/drawing.cpp, <c>FillEdgeCollection</c>): row by row between each two of the
/// edges that cross it.
/// </summary>
internal static class PolygonFill
{
    /// <param name="canvas">Where to draw.</param>
    /// <param name="edges">The edges.</param>
    /// <param name="lineType">How they are drawn.</param>
    public static void Draw(in Canvas canvas, List<PolygonEdge> edges, int lineType)
    {
        if (edges.Count < 2 || !IsSeen(canvas, edges))
        {
            return;
        }

        PolygonEdge[] sorted = [.. edges.OrderBy(static e => e.Top).ThenBy(static e => e.X).ThenBy(static e => e.Slope)];
        int bottom = Math.Min(edges.Max(static edge => edge.Bottom), canvas.Height);

        // The head of the list of edges that cross the row.
        var head = new PolygonEdge(int.MaxValue, 0, 0, 0);
        int next = 0;

        // Runs begin at whole pixels, or behind the edge; edges between the middles of pixels are half a pixel to the right already.
        bool isCentred = canvas.Edges == EdgeRule.Centred && lineType < (int)LineTypes.AntiAliased;
        int toLeft = isCentred ? 0 : Fixed.One - 1;
        for (int y = sorted[0].Top; y < bottom; y++)
        {
            Row(canvas, sorted, ref next, head, y, toLeft);
            Sort(head);
        }
    }

    private static bool IsSeen(in Canvas canvas, List<PolygonEdge> edges)
    {
        long width = (long)canvas.Width << Fixed.Bits;
        (bool isBelowTop, bool isAboveBottom, bool isRight, bool isLeft) = (false, false, false, false);
        foreach (PolygonEdge edge in edges)
        {
            long end = edge.X + ((edge.Bottom - (long)edge.Top) * edge.Slope);
            isBelowTop |= edge.Bottom >= 0;
            isAboveBottom |= edge.Top < canvas.Height;
            isRight |= edge.X >= 0 || end >= 0;
            isLeft |= edge.X < width || end < width;
        }

        return isBelowTop && isAboveBottom && isRight && isLeft;
    }

    // Takes edges that begin into the list and those that end out of it, and draws between each two.
    private static void Row(in Canvas canvas, PolygonEdge[] sorted, ref int next, PolygonEdge head, int y, int toLeft)
    {
        PolygonEdge before = head;
        PolygonEdge? edge = head.Next;
        bool isInside = false;
        while (edge is not null || (next < sorted.Length && sorted[next].Top == y))
        {
            if (edge is not null && edge.Bottom == y)
            {
                before.Next = edge = edge.Next;
                continue;
            }

            PolygonEdge outer = before;
            if (edge is not null && (next == sorted.Length || sorted[next].Top > y || edge.X < sorted[next].X))
            {
                (before, edge) = (edge, edge.Next);
            }
            else
            {
                PolygonEdge added = sorted[next++];
                (before.Next, added.Next) = (added, edge);
                before = added;
            }

            if (isInside)
            {
                (long left, long right) = (Math.Min(outer.X, before.X), Math.Max(outer.X, before.X));
                canvas.Run((int)((left + toLeft) >> Fixed.Bits), (int)(right >> Fixed.Bits), y);
                outer.X += outer.Slope;
                before.X += before.Slope;
            }

            isInside = !isInside;
        }
    }

    // Bubble sort: edges seldom cross.
    private static void Sort(PolygonEdge head)
    {
        PolygonEdge? end = null;
        while (true)
        {
            PolygonEdge before = head;
            PolygonEdge? edge = head.Next;
            PolygonEdge? lastExchange = null;
            while (edge != end && edge!.Next is { } following)
            {
                if (edge.X > following.X)
                {
                    (before.Next, edge.Next, following.Next) = (following, following.Next, edge);
                    before = lastExchange = following;
                }
                else
                {
                    (before, edge) = (edge, following);
                }
            }

            if (lastExchange is null)
            {
                return;
            }

            end = lastExchange;
            if (end == head.Next)
            {
                return;
            }
        }
    }
}
