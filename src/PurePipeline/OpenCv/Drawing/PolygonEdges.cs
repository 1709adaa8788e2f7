using PurePipeline.OpenCv.Contours;

namespace PurePipeline.OpenCv.Drawing;

/// <summary>The sides of polygons, which are drawn as lines while they are gathered (imgproc/src/drawing.cpp, <c>CollectPolyEdges</c>).</summary>
internal static class PolygonEdges
{
    /// <param name="canvas">Where to draw.</param>
    /// <param name="corners">The polygon's corners.</param>
    /// <param name="edges">Where its sides are added.</param>
    /// <param name="lineType">How they are drawn.</param>
    /// <param name="shift">Fractional bits of the corners.</param>
    /// <param name="offset">What is added to each corner.</param>
    public static void Collect(
        in Canvas canvas, ReadOnlySpan<Place<long>> corners, List<PolygonEdge> edges, int lineType, int shift, (int X, int Y) offset)
    {
        Place<long> a = Moved(corners[^1], shift, offset);
        foreach (Place<long> corner in corners)
        {
            Place<long> b = Moved(corner, shift, offset);
            (Place<long> from, Place<long> to) = (a, b);
            if (lineType < (int)LineTypes.AntiAliased)
            {
                Place<long> first = new((a.X + Fixed.Half) >> Fixed.Bits, a.Y);
                Place<long> last = new((b.X + Fixed.Half) >> Fixed.Bits, b.Y);
                PixelLine.Draw(canvas, first, last, lineType);
                (from, to) = canvas.Edges switch
                {
                    EdgeRule.AsGiven => (a, b),
                    EdgeRule.Centred => Centred(canvas, first, last, a, b),
                    _ => Whole(canvas, first, last, a, b),
                };
            }
            else
            {
                SmoothLine.Draw(canvas, new(a.X, a.Y << Fixed.Bits), new(b.X, b.Y << Fixed.Bits));
            }

            if (a.Y != b.Y)
            {
                long slope = (to.X - from.X) / (to.Y - from.Y);
                edges.Add(a.Y < b.Y
                    ? new PolygonEdge((int)a.Y, (int)b.Y, from.X + ((a.Y - from.Y) * slope), slope)
                    : new PolygonEdge((int)b.Y, (int)a.Y, to.X + ((b.Y - to.Y) * slope), slope));
            }

            a = b;
        }
    }

    // x in 65536ths, y in whole rows.
    private static Place<long> Moved(Place<long> corner, int shift, (int X, int Y) offset) =>
        new((corner.X + offset.X) << (Fixed.Bits - shift), (corner.Y + offset.Y + (1L << shift >> 1)) >> shift);

    private static (Place<long> From, Place<long> To) Centred(in Canvas canvas, Place<long> first, Place<long> last, Place<long> a, Place<long> b)
    {
        if (IsInside(canvas, first) && IsInside(canvas, last))
        {
            return (new(a.X + Fixed.Half, a.Y), new(b.X + Fixed.Half, b.Y));
        }

        LineClip.Clip(canvas.Width, canvas.Height, ref first, ref last);
        return first.Y != last.Y ? (new(first.X << Fixed.Bits, first.Y), new(last.X << Fixed.Bits, last.Y)) : (a, b);
    }

    private static (Place<long> From, Place<long> To) Whole(in Canvas canvas, Place<long> first, Place<long> last, Place<long> a, Place<long> b)
    {
        (long fromY, long toY) = (a.Y, b.Y);
        if (!IsInside(canvas, first) || !IsInside(canvas, last))
        {
            LineClip.Clip(canvas.Width, canvas.Height, ref first, ref last);
            (fromY, toY) = first.Y != last.Y ? (first.Y, last.Y) : (fromY, toY);
        }

        return (new(first.X << Fixed.Bits, fromY), new(last.X << Fixed.Bits, toY));
    }

    private static bool IsInside(in Canvas canvas, Place<long> point) =>
        (uint)point.X < (uint)canvas.Width && (uint)point.Y < (uint)canvas.Height;
}
