using PurePipeline.OpenCv.Contours;

namespace PurePipeline.OpenCv.Drawing;

/// <summary>Lines of any thickness (imgproc/src/drawing.cpp, <c>ThickLine</c>, <c>PolyLine</c>): rectangles with round ends.</summary>
internal static class ThickLine
{
    private const double Least = 2.220446049250313e-16; // DBL_EPSILON

    /// <summary>The lines from point to point.</summary>
    /// <param name="canvas">Where to draw.</param>
    /// <param name="points">The points.</param>
    /// <param name="isClosed">Whether the last one is joined to the first.</param>
    /// <param name="thickness">In pixels.</param>
    /// <param name="lineType">Which pixels.</param>
    /// <param name="shift">Fractional bits of the points.</param>
    public static void DrawAll(in Canvas canvas, ReadOnlySpan<Place<long>> points, bool isClosed, int thickness, int lineType, int shift)
    {
        if (points.IsEmpty)
        {
            return;
        }

        Place<long> before = isClosed ? points[^1] : points[0];
        bool isFirstRound = !isClosed;
        foreach (Place<long> point in isClosed ? points : points[1..])
        {
            Draw(canvas, before, point, thickness, lineType, isFirstRound, shift);
            (before, isFirstRound) = (point, false);
        }
    }

    /// <summary>One line.</summary>
    /// <param name="canvas">Where to draw.</param>
    /// <param name="from">One end.</param>
    /// <param name="to">The other end, which is round if the line is thick.</param>
    /// <param name="thickness">In pixels.</param>
    /// <param name="lineType">Which pixels.</param>
    /// <param name="isFirstRound">Whether the first end is round, too.</param>
    /// <param name="shift">Fractional bits of the points.</param>
    public static void Draw(in Canvas canvas, Place<long> from, Place<long> to, int thickness, int lineType, bool isFirstRound, int shift)
    {
        if (thickness > 1 && shift == 0 && canvas.Edges == EdgeRule.Whole && !Clip(canvas, ref from, ref to, thickness))
        {
            return;
        }

        (from, to) = (Fixed.Of(from, shift), Fixed.Of(to, shift));
        if (thickness > 1)
        {
            Thick(canvas, from, to, thickness, lineType, isFirstRound);
        }
        else if (lineType >= (int)LineTypes.AntiAliased)
        {
            SmoothLine.Draw(canvas, from, to);
        }
        else if (canvas.IsWhole(lineType) || shift == 0)
        {
            PixelLine.Draw(canvas, Fixed.Rounded(from), Fixed.Rounded(to), lineType);
        }
        else
        {
            FixedLine.Draw(canvas, from, to);
        }
    }

    // To the image and as much around it as the line is thick, in whole pixels.
    private static bool Clip(in Canvas canvas, ref Place<long> from, ref Place<long> to, int margin)
    {
        (from, to) = (new(from.X + margin, from.Y + margin), new(to.X + margin, to.Y + margin));
        if (!LineClip.Clip(canvas.Width + (2L * margin), canvas.Height + (2L * margin), ref from, ref to))
        {
            return false;
        }

        (from, to) = (new(from.X - margin, from.Y - margin), new(to.X - margin, to.Y - margin));
        return true;
    }

    private static void Thick(in Canvas canvas, Place<long> from, Place<long> to, int thickness, int lineType, bool isFirstRound)
    {
        (double dx, double dy) = ((from.X - to.X) * (1.0 / Fixed.One), (to.Y - from.Y) * (1.0 / Fixed.One));
        double square = (dx * dx) + (dy * dy);
        int half = thickness << (Fixed.Bits - 1);
        if (Math.Abs(square) > Least)
        {
            double scale = (half + ((thickness & 1) * Fixed.One * 0.5)) / Math.Sqrt(square);
            (long x, long y) = (CvRound.ToInt32(dy * scale), CvRound.ToInt32(dx * scale));
            ConvexFill.Draw(
                canvas,
                [new(from.X + x, from.Y + y), new(from.X - x, from.Y - y), new(to.X - x, to.Y - y), new(to.X + x, to.Y + y)],
                lineType,
                Fixed.Bits);
        }

        if (isFirstRound)
        {
            End(canvas, from, half, lineType);
        }

        End(canvas, to, half, lineType);
    }

    private static void End(in Canvas canvas, Place<long> at, int half, int lineType)
    {
        if (lineType < (int)LineTypes.AntiAliased)
        {
            Place<long> center = Fixed.Rounded(at);
            Disc.Draw(canvas, (int)center.X, (int)center.Y, (half + Fixed.Half) >> Fixed.Bits, true);
        }
        else
        {
            EllipseArc.Draw(canvas, at, new(half, half), 0, 0, 360, -1, lineType);
        }
    }
}
