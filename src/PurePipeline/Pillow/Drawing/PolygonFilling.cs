namespace PurePipeline.Pillow.Drawing;

/// <summary>Fills polygons row by row: <c>polygon_generic</c> of Pillow's <c>Draw.c</c>.</summary>
/// <param name="pen">Draws the rows.</param>
/// <param name="corners">What becomes of flat corners.</param>
/// <param name="mask">Where it is 0, nothing is drawn.</param>
internal sealed class PolygonFilling(Pen pen, CornerRule corners, Canvas? mask = null)
{
    /// <summary>Fills what lies between the sides; a side belongs to it.</summary>
    public void Fill(ReadOnlySpan<PolygonEdge> edges)
    {
        if (edges.IsEmpty)
        {
            return;
        }

        (int top, int bottom) = (pen.Canvas.Height - 1, 0);
        List<PolygonEdge> sloping = [];
        List<PolygonEdge> horizontal = [];
        foreach (PolygonEdge edge in edges)
        {
            (top, bottom) = (Math.Min(top, edge.Top), Math.Max(bottom, edge.Bottom));
            (edge.IsHorizontal ? horizontal : sloping).Add(edge);
        }

        if (!pen.IsBlended)
        {
            horizontal.ForEach(edge => pen.Row(edge.Left, edge.Top, edge.Right, mask));
        }

        // Places of other rows may be left in here, which older releases write into.
        float[] places = new float[2 * sloping.Count];
        bottom = Math.Min(bottom, pen.Canvas.Height);
        for (int y = Math.Max(top, 0); y <= bottom; y++)
        {
            int count = Cross(sloping, y, bottom, places);
            Array.Sort(places, 0, count);
            if (pen.IsBlended)
            {
                DrawOnce(horizontal, y, places.AsSpan(0, count));
                continue;
            }

            for (int i = 1; i < count; i += 2)
            {
                pen.Row(DrawRounding.Up(places[i - 1]), y, DrawRounding.Down(places[i]), mask);
            }
        }
    }

    // Where sides cross a row; one that ends there does so twice, but in the last row.
    private int Cross(List<PolygonEdge> edges, int y, int bottom, float[] places)
    {
        int count = 0;
        for (int i = 0; i < edges.Count; i++)
        {
            PolygonEdge edge = edges[i];
            if (y < edge.Top || y > edge.Bottom)
            {
                continue;
            }

            places[count++] = edge.At(y);
            if (y == edge.Bottom && y < bottom)
            {
                places[count] = places[count - 1];
                count++;
            }
            else if (corners == CornerRule.SameWay)
            {
                places[count - 1] = Connected(edges, i, y, places[count - 1]);
            }
            else if (corners == CornerRule.SameEnd || count % 2 == 1)
            {
                Connect(edges, i, y, bottom, places[count - 1], places);
            }
        }

        return count;
    }

    // Since 11.2: the place moves to a pixel beside the next row's farther one.
    private static float Connected(List<PolygonEdge> edges, int index, int y, float place)
    {
        PolygonEdge edge = edges[index];
        if (!edge.EndsAt(y) || edge.Slope == 0)
        {
            return place;
        }

        int next = y == edge.Bottom ? y - 1 : y + 1;
        for (int k = 0; k < index; k++)
        {
            PolygonEdge other = edges[k];
            if (!other.EndsAt(y) || other.Slope == 0 || Round(place) != Round(other.At(y)) || next < other.Top || next > other.Bottom)
            {
                continue;
            }

            (float own, float others) = (edge.At(next), other.At(next));
            return place > own + 1 && place > others + 1 ? Round(MathF.Max(own, others)) + 1
                : place < own - 1 && place < others - 1 ? Round(MathF.Min(own, others)) - 1
                : place;
        }

        return place;
    }

    // Before, it was the place with the other side's number that moved, whosever it was.
    private void Connect(List<PolygonEdge> edges, int index, int y, int bottom, float place, float[] places)
    {
        PolygonEdge edge = edges[index];
        if (edge.Slope == 0 || Round(place) != place)
        {
            return;
        }

        for (int k = 0; k < index; k++)
        {
            PolygonEdge other = edges[k];
            bool isSameEnd = corners == CornerRule.Meeting || (y == edge.Top && y == other.Top) || (y == edge.Bottom && y == other.Bottom);
            if ((edge.Slope > 0 ? other.Slope <= 0 : other.Slope >= 0) || !isSameEnd || place != other.At(y))
            {
                continue;
            }

            int next = y == bottom ? y - 1 : y + 1;
            (float own, float others) = (edge.At(next), other.At(next));
            bool isEnd = y == edge.Bottom;
            places[k] = (isEnd, edge.Slope > 0) switch
            {
                (true, true) => (float)((double)MathF.Max(own, others) + 1),
                (true, false) => (float)((double)MathF.Min(own, others) - 1),
                (false, true) => MathF.Min(own, others),
                (false, false) => (float)((double)MathF.Max(own, others) + 1),
            };
            return;
        }
    }

    // No pixel twice.
    private void DrawOnce(List<PolygonEdge> horizontal, int y, ReadOnlySpan<float> places)
    {
        int next = places.IsEmpty ? -1 : 0;
        for (int i = 1; i < places.Length; i += 2)
        {
            int end = DrawRounding.Down(places[i]);
            if (end < next)
            {
                continue;
            }

            DrawHorizontal(horizontal, y, ref next);
            if (end >= next)
            {
                pen.Row(Math.Max(DrawRounding.Up(places[i - 1]), next), y, end, mask);
                next = end + 1;
            }
        }

        DrawHorizontal(horizontal, y, ref next);
    }

    private void DrawHorizontal(List<PolygonEdge> horizontal, int y, ref int next)
    {
        foreach (PolygonEdge edge in horizontal)
        {
            int start = next > edge.Left ? next : edge.Left;
            if (edge.Top != y || (next != -1 && next < edge.Left) || edge.Right < start)
            {
                continue;
            }

            pen.Row(start, y, edge.Right, mask);
            next = edge.Right + 1;
        }
    }

    // Halves away from zero.
    private static float Round(float value) => MathF.Round(value, MidpointRounding.AwayFromZero);
}
