using PurePipeline.Numerics;
using PurePipeline.OpenCv.Contours;
using PurePipeline.OpenCv.Drawing;

namespace PurePipeline.OpenCv;

/// <content>
/// Drawing: onto the image that is given, as cv2 does, and that image is returned. It has 1 to 4 channels of any of OpenCV's types, and its
/// pixels lie beside each other in their rows. A colour has a value for each channel, 0 where none is given. OpenCV 4.6, 4.10 and 4.13 give the
/// same bytes where a member does not say else.
/// </content>
public static partial class Cv2
{
    private const int MostThickness = 32767;

    // The last release that draws all of a rectangle that is given by its sides; later ones cut it to the image and a pixel around.
    private static readonly Version s_lastUncut = new(4, 6);

    /// <summary>
    /// A line, <c>cv2.line(img, pt1, pt2, color, thickness, lineType, shift)</c>. OpenCV 4.13 draws lines between pixels, and thick ones that leave
    /// the image, otherwise than 4.6 and 4.10.
    /// </summary>
    /// <param name="image">Where to draw.</param>
    /// <param name="pt1">One end.</param>
    /// <param name="pt2">The other end.</param>
    /// <param name="color">The colour.</param>
    /// <param name="thickness">In pixels, from 1 on.</param>
    /// <param name="lineType">Which pixels.</param>
    /// <param name="shift">Fractional bits of the points.</param>
    /// <exception cref="ArgumentException">OpenCV refuses one of them.</exception>
    public static NdArray Line(
        NdArray image,
        (int X, int Y) pt1,
        (int X, int Y) pt2,
        ReadOnlySpan<double> color,
        int thickness = 1,
        LineTypes lineType = LineTypes.Line8,
        int shift = 0)
    {
        RequireLine(thickness, 1, shift);
        ThickLine.Draw(Canvas.Of(image, color), Wide(pt1), Wide(pt2), thickness, TypeOn(image, lineType), true, shift);
        return image;
    }

    /// <summary>
    /// A rectangle by two corners, <c>cv2.rectangle(img, pt1, pt2, color, thickness, lineType, shift)</c>; its sides as those of
    /// <c>cv2.line</c>.
    /// </summary>
    /// <param name="image">Where to draw.</param>
    /// <param name="pt1">A corner.</param>
    /// <param name="pt2">The opposite corner, which belongs to it.</param>
    /// <param name="color">The colour.</param>
    /// <param name="thickness">In pixels; below 0 it is filled.</param>
    /// <param name="lineType">Which pixels.</param>
    /// <param name="shift">Fractional bits of the points.</param>
    /// <exception cref="ArgumentException">OpenCV refuses one of them.</exception>
    public static NdArray Rectangle(
        NdArray image,
        (int X, int Y) pt1,
        (int X, int Y) pt2,
        ReadOnlySpan<double> color,
        int thickness = 1,
        LineTypes lineType = LineTypes.Line8,
        int shift = 0)
    {
        RequireLine(thickness, int.MinValue, shift);
        Canvas canvas = Canvas.Of(image, color);
        ReadOnlySpan<Place<long>> corners = [Wide(pt1), new(pt2.X, pt1.Y), Wide(pt2), new(pt1.X, pt2.Y)];
        int type = TypeOn(image, lineType);
        if (thickness >= 0)
        {
            ThickLine.DrawAll(canvas, corners, true, thickness, type, shift);
        }
        else
        {
            ConvexFill.Draw(canvas, corners, type, shift);
        }

        return image;
    }

    /// <summary>
    /// A rectangle by its corner and its sides, <c>cv2.rectangle(img, rec, color, thickness, lineType, shift)</c>. OpenCV 4.6 draws all of it; 4.10
    /// and 4.13 cut it to the image and a pixel around first.
    /// </summary>
    /// <param name="image">Where to draw.</param>
    /// <param name="rec">The upper left corner, width and height; without any, nothing is drawn.</param>
    /// <param name="color">The colour.</param>
    /// <param name="thickness">In pixels; below 0 it is filled.</param>
    /// <param name="lineType">Which pixels.</param>
    /// <param name="shift">Fractional bits.</param>
    /// <exception cref="ArgumentException">OpenCV refuses one of them.</exception>
    public static NdArray Rectangle(
        NdArray image,
        (int X, int Y, int Width, int Height) rec,
        ReadOnlySpan<double> color,
        int thickness = 1,
        LineTypes lineType = LineTypes.Line8,
        int shift = 0)
    {
        RequireLine(thickness, int.MinValue, shift);

        int one = 1 << shift;
        (long left, long top, long right, long bottom) = (rec.X, rec.Y, (long)rec.X + rec.Width, (long)rec.Y + rec.Height);
        if (image.Versions.OpenCv > s_lastUncut)
        {
            (left, top) = (Math.Max(left, -one), Math.Max(top, -one));
            right = Math.Min(right, (((long)image.Shape[1] + 2) << shift) - one);
            bottom = Math.Min(bottom, (((long)image.Shape[0] + 2) << shift) - one);
        }

        return right > left && bottom > top && rec.Width > 0 && rec.Height > 0
            ? Rectangle(image, ((int)left, (int)top), ((int)right - one, (int)bottom - one), color, thickness, lineType, shift)
            : image;
    }

    /// <summary>
    /// A circle, <c>cv2.circle(img, center, radius, color, thickness, lineType, shift)</c>; one between pixels is drawn by <c>cv2.line</c>.
    /// </summary>
    /// <param name="image">Where to draw.</param>
    /// <param name="center">Its middle.</param>
    /// <param name="radius">Its radius, from 0 on.</param>
    /// <param name="color">The colour.</param>
    /// <param name="thickness">In pixels; below 0 it is filled.</param>
    /// <param name="lineType">Which pixels.</param>
    /// <param name="shift">Fractional bits of middle and radius.</param>
    /// <exception cref="ArgumentException">OpenCV refuses one of them.</exception>
    public static NdArray Circle(
        NdArray image,
        (int X, int Y) center,
        int radius,
        ReadOnlySpan<double> color,
        int thickness = 1,
        LineTypes lineType = LineTypes.Line8,
        int shift = 0)
    {
        RequireLine(thickness, int.MinValue, shift);
        ArgumentOutOfRangeException.ThrowIfNegative(radius);
        Canvas canvas = Canvas.Of(image, color);
        int type = TypeOn(image, lineType);
        if (thickness > 1 || type != (int)LineTypes.Line8 || shift > 0)
        {
            EllipseArc.Draw(canvas, Fixed.Of(Wide(center), shift), Fixed.Of(new(radius, radius), shift), 0, 0, 360, thickness, type);
        }
        else
        {
            Disc.Draw(canvas, center.X, center.Y, radius, thickness < 0);
        }

        return image;
    }

    /// <summary>
    /// An ellipse, or an arc or a sector of one, <c>cv2.ellipse(img, center, axes, angle, startAngle, endAngle, color, thickness, lineType, shift)</c>.
    /// It is drawn by <c>cv2.line</c>, between pixels.
    /// </summary>
    /// <param name="image">Where to draw.</param>
    /// <param name="center">Its middle.</param>
    /// <param name="axes">Half its width and half its height, from 0 on.</param>
    /// <param name="angle">By how much it is turned clockwise, in degrees, which are rounded.</param>
    /// <param name="startAngle">Where the arc begins, alike.</param>
    /// <param name="endAngle">Where it ends.</param>
    /// <param name="color">The colour.</param>
    /// <param name="thickness">In pixels; below 0 it is filled.</param>
    /// <param name="lineType">Which pixels.</param>
    /// <param name="shift">Fractional bits of middle and axes.</param>
    /// <exception cref="ArgumentException">OpenCV refuses one of them.</exception>
    public static NdArray Ellipse(
        NdArray image,
        (int X, int Y) center,
        (int Width, int Height) axes,
        double angle,
        double startAngle,
        double endAngle,
        ReadOnlySpan<double> color,
        int thickness = 1,
        LineTypes lineType = LineTypes.Line8,
        int shift = 0)
    {
        RequireLine(thickness, int.MinValue, shift);
        ArgumentOutOfRangeException.ThrowIfNegative(axes.Width, nameof(axes));
        ArgumentOutOfRangeException.ThrowIfNegative(axes.Height, nameof(axes));
        EllipseArc.Draw(
            Canvas.Of(image, color),
            Fixed.Of(Wide(center), shift),
            Fixed.Of(Wide(axes), shift),
            CvRound.ToInt32(angle),
            CvRound.ToInt32(startAngle),
            CvRound.ToInt32(endAngle),
            thickness,
            TypeOn(image, lineType));
        return image;
    }

    /// <summary>The ellipse in a turned rectangle, <c>cv2.ellipse(img, box, color, thickness, lineType)</c>, by <c>cv2.line</c>, too.</summary>
    /// <param name="image">Where to draw.</param>
    /// <param name="box">The rectangle; its angle is rounded.</param>
    /// <param name="color">The colour.</param>
    /// <param name="thickness">In pixels; below 0 it is filled.</param>
    /// <param name="lineType">Which pixels.</param>
    /// <exception cref="ArgumentException">OpenCV refuses one of them.</exception>
    public static NdArray Ellipse(
        NdArray image, RotatedRect box, ReadOnlySpan<double> color, int thickness = 1, LineTypes lineType = LineTypes.Line8)
    {
        RequireLine(thickness, int.MinValue, 0);
        if (!(box.Size.Width >= 0 && box.Size.Height >= 0))
        {
            throw new ArgumentException("cv2.ellipse takes a box whose sides are not below 0.");
        }

        EllipseArc.Draw(
            Canvas.Of(image, color),
            new(Split(box.Center.X, Fixed.One), Split(box.Center.Y, Fixed.One)),
            new(Split(box.Size.Width, Fixed.Half), Split(box.Size.Height, Fixed.Half)),
            CvRound.ToInt32(box.Angle),
            0,
            360,
            thickness,
            TypeOn(image, lineType));
        return image;

        // The whole part and the rest are rounded apart.
        static long Split(float value, int unit)
        {
            int whole = CvRound.ToInt32(value);
            return ((long)whole * unit) + CvRound.ToInt32((value - whole) * unit);
        }
    }

    private static int TypeOn(NdArray image, LineTypes lineType) =>
        lineType == LineTypes.AntiAliased && image.DType != DType.UInt8 ? (int)LineTypes.Line8 : (int)lineType;

    private static Place<long> Wide((int X, int Y) point) => new(point.X, point.Y);

    private static void RequireLine(int thickness, int least, int shift)
    {
        if (thickness < least || thickness > MostThickness || shift is < 0 or > Fixed.Bits)
        {
            throw new ArgumentException($"A thickness of {thickness}, or a shift of {shift}, is not what OpenCV takes: up to {MostThickness}, and 0 to 16.");
        }
    }
}
