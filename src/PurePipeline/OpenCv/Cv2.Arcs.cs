using PurePipeline.Numerics;
using PurePipeline.OpenCv.Contours;
using PurePipeline.OpenCv.Drawing;

namespace PurePipeline.OpenCv;

/// <content>Arcs as points, and arrows.</content>
public static partial class Cv2
{
    /// <summary>
    /// An arc of an ellipse as corners of a polygon, <c>cv2.ellipse2Poly(center, axes, angle, arcStart, arcEnd, delta)</c>. OpenCV 4.6, 4.10 and 4.13
    /// give the same points.
    /// </summary>
    /// <param name="center">The centre.</param>
    /// <param name="axes">Half the width and half the height.</param>
    /// <param name="angle">By how many degrees it is turned.</param>
    /// <param name="arcStart">Where the arc begins, in degrees.</param>
    /// <param name="arcEnd">Where it ends.</param>
    /// <param name="delta">The step, in degrees, above 0.</param>
    /// <returns>int32 of shape (n, 2), no point twice in a row.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="delta"/> is below 1.</exception>
    public static NdArray Ellipse2Poly((int X, int Y) center, (int Width, int Height) axes, int angle, int arcStart, int arcEnd, int delta)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(delta, 1);
        List<int> points = [];
        foreach ((double x, double y) in EllipseArc.Points(new Place<long>(center.X, center.Y), new Place<long>(axes.Width, axes.Height), angle, arcStart, arcEnd, delta))
        {
            (int wholeX, int wholeY) = (CvRound.ToInt32(x), CvRound.ToInt32(y));
            if (points.Count == 0 || points[^2] != wholeX || points[^1] != wholeY)
            {
                points.AddRange([wholeX, wholeY]);
            }
        }

        // A single point is the centre, twice.
        return points.Count == 2
            ? NdArray.Create<int>([center.X, center.Y, center.X, center.Y], 2, 2)
            : NdArray.Create<int>(points.ToArray(), points.Count / 2, 2);
    }

    /// <summary>
    /// An arrow, <c>cv2.arrowedLine(img, pt1, pt2, color, thickness, line_type, shift, tipLength)</c>: three lines as <c>cv2.line</c> draws them.
    /// </summary>
    /// <param name="image">Where to draw.</param>
    /// <param name="pt1">Where it starts.</param>
    /// <param name="pt2">Where it points to.</param>
    /// <param name="color">The colour.</param>
    /// <param name="thickness">In pixels, from 1 on.</param>
    /// <param name="lineType">Which pixels.</param>
    /// <param name="shift">Fractional bits of the points.</param>
    /// <param name="tipLength">The tip's length as a part of the arrow's.</param>
    /// <exception cref="ArgumentException">OpenCV refuses one of them.</exception>
    public static NdArray ArrowedLine(
        NdArray image,
        (int X, int Y) pt1,
        (int X, int Y) pt2,
        ReadOnlySpan<double> color,
        int thickness = 1,
        LineTypes lineType = LineTypes.Line8,
        int shift = 0,
        double tipLength = 0.1)
    {
        (double x, double y) = ((double)pt1.X - pt2.X, (double)pt1.Y - pt2.Y);
        double tip = Math.Sqrt((x * x) + (y * y)) * tipLength;

        // Math.Atan2's last bit may differ between machines; in whole pixels it does not show, as no tip ends half between two.
        double angle = Math.Atan2(y, x);
        Line(image, pt1, pt2, color, thickness, lineType, shift);
        Line(image, Tip(angle + (Math.PI / 4)), pt2, color, thickness, lineType, shift);
        return Line(image, Tip(angle - (Math.PI / 4)), pt2, color, thickness, lineType, shift);

        (int X, int Y) Tip(double direction)
        {
            (double sine, double cosine) = Geometry.Trigonometry.SinCos(direction);
            return (CvRound.ToInt32(pt2.X + (tip * cosine)), CvRound.ToInt32(pt2.Y + (tip * sine)));
        }
    }
}
