using PurePipeline.OpenCv.Contours;

namespace PurePipeline.OpenCv.Drawing;

/// <summary>A filled convex polygon (imgproc/src/drawing.cpp, <c>FillConvexPoly</c>): its outline, and the runs between a left and a right edge.</summary>
internal static class ConvexFill
{
    /// <param name="canvas">Where to draw.</param>
    /// <param name="corners">The corners.</param>
    /// <param name="lineType">How the outline is drawn.</param>
    /// <param name="shift">Fractional bits of the corners.</param>
    public static void Draw(in Canvas canvas, ReadOnlySpan<Place<long>> corners, int lineType, int shift)
    {
        Outline(canvas, corners, lineType, shift);
        long half = 1L << shift >> 1;
        (long left, long right, long top, long bottom) = (corners[0].X, corners[0].X, corners[0].Y, corners[0].Y);
        int first = 0;
        for (int i = 1; i < corners.Length; i++)
        {
            first = corners[i].Y < top ? i : first;
            (left, right) = (Math.Min(left, corners[i].X), Math.Max(right, corners[i].X));
            (top, bottom) = (Math.Min(top, corners[i].Y), Math.Max(bottom, corners[i].Y));
        }

        (int x1, int x2) = ((int)((left + half) >> shift), (int)((right + half) >> shift));
        (int y1, int y2) = ((int)((top + half) >> shift), (int)((bottom + half) >> shift));
        if (corners.Length >= 3 && x2 >= 0 && y2 >= 0 && x1 < canvas.Width && y1 < canvas.Height)
        {
            Fill(canvas, corners, lineType >= (int)LineTypes.AntiAliased, shift, first, y1, Math.Min(y2, canvas.Height - 1));
        }
    }

    private static void Outline(in Canvas canvas, ReadOnlySpan<Place<long>> corners, int lineType, int shift)
    {
        Place<long> before = Fixed.Of(corners[^1], shift);
        foreach (Place<long> corner in corners)
        {
            Place<long> point = Fixed.Of(corner, shift);
            if (lineType > (int)LineTypes.Line8)
            {
                SmoothLine.Draw(canvas, before, point);
            }
            else if (shift != 0)
            {
                FixedLine.Draw(canvas, before, point);
            }
            else
            {
                PixelLine.Draw(canvas, Fixed.Floor(before), Fixed.Floor(point), lineType);
            }

            before = point;
        }
    }

    private static void Fill(in Canvas canvas, ReadOnlySpan<Place<long>> corners, bool isSmooth, int shift, int first, int top, int bottom)
    {
        (int leftDelta, int rightDelta) = isSmooth ? (Fixed.One - 1, 0) : (Fixed.Half, Fixed.Half);
        Span<Edge> edges = [new Edge(first, 1, top), new Edge(first, corners.Length - 1, top)];
        int remaining = corners.Length;
        for (int y = top; y <= bottom; y++)
        {
            if (!isSmooth || y < bottom || y == top)
            {
                edges[0].Follow(corners, shift, y, ref remaining);
                edges[1].Follow(corners, shift, y, ref remaining);
            }

            if (remaining < 0)
            {
                return;
            }

            (long left, long right) = (Math.Min(edges[0].X, edges[1].X), Math.Max(edges[0].X, edges[1].X));
            canvas.Run((int)((left + leftDelta) >> Fixed.Bits), (int)((right + rightDelta) >> Fixed.Bits), y);
            edges[0].Step();
            edges[1].Step();
        }
    }

    // One side of the polygon, going round it in one direction.
    private struct Edge(int first, int direction, int top)
    {
        private int _corner = first;
        private int _end = top;
        private long _slope = 0;

        public long X { get; private set; } = -Fixed.One;

        public void Step() => X += _slope;

        // The next edge that goes further down, where the row is at this one's end.
        public void Follow(ReadOnlySpan<Place<long>> corners, int shift, int y, ref int remaining)
        {
            if (y < _end)
            {
                return;
            }

            long half = 1L << shift >> 1;
            int from = _corner;
            int to = (from + direction) % corners.Length;
            while (remaining-- > 0)
            {
                int end = (int)((corners[to].Y + half) >> shift);
                if (end > y)
                {
                    (long x1, long x2) = (corners[from].X << (Fixed.Bits - shift), corners[to].X << (Fixed.Bits - shift));
                    long rows = (long)end - y;
                    (_end, _corner, X) = (end, to, x1);
                    _slope = (((x2 - x1) * 2) + rows) / (2 * rows);
                    return;
                }

                from = to;
                to = (to + direction) % corners.Length;
            }
        }
    }
}
