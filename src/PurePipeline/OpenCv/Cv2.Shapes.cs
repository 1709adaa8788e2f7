using PurePipeline.Numerics;
using PurePipeline.OpenCv.Arithmetic;
using PurePipeline.OpenCv.Contours;

namespace PurePipeline.OpenCv;

/// <content>
/// Shapes: what points and contours have. Points are int32 or float32 of shape (n, 1, 2), (1, n, 2) or (n, 2). OpenCV 4.6, 4.10 and 4.13 give
/// the same bits where a member does not say else.
/// </content>
public static partial class Cv2
{
    /// <summary>
    /// The upright rectangle around points, or around an image's pixels that are not 0, <c>cv2.boundingRect(array)</c>. Of an image OpenCV 4.6
    /// overlooks some pixels that its rows begin with.
    /// </summary>
    /// <param name="array">Points; or uint8 or int8 of one channel.</param>
    /// <returns>Its corner and its sides, in whole pixels.</returns>
    /// <exception cref="ArgumentException">It is neither.</exception>
    public static (int X, int Y, int Width, int Height) BoundingRect(NdArray array)
    {
        ArgumentNullException.ThrowIfNull(array);
        if (array.DType is DType.UInt8 or DType.Int8)
        {
            return CvDepth.Channels(array) == 1 ? BoundingBox.OfImage(array) : throw new ArgumentException("cv2.boundingRect takes images of one channel.");
        }

        return BoundingBox.OfPoints(PointSet.Of(array, "cv2.boundingRect"));
    }

    /// <summary>The area within a contour, <c>cv2.contourArea(contour, oriented)</c>.</summary>
    /// <param name="contour">Points.</param>
    /// <param name="oriented">Whether it is below 0 for one direction.</param>
    /// <exception cref="ArgumentException">They are no points.</exception>
    public static double ContourArea(NdArray contour, bool oriented = false)
    {
        double area = PolygonMeasures.SignedArea(PointSet.Of(contour, "cv2.contourArea").AsSingles());
        return oriented ? area : Math.Abs(area);
    }

    /// <summary>The length of a curve, <c>cv2.arcLength(curve, closed)</c>.</summary>
    /// <param name="curve">Points.</param>
    /// <param name="closed">Whether the last one is joined to the first.</param>
    /// <exception cref="ArgumentException">They are no points.</exception>
    public static double ArcLength(NdArray curve, bool closed) => PolygonMeasures.Length(PointSet.Of(curve, "cv2.arcLength").AsSingles(), closed);

    /// <summary>Whether a contour turns one way only, <c>cv2.isContourConvex(contour)</c>.</summary>
    /// <param name="contour">Points.</param>
    /// <exception cref="ArgumentException">They are no points.</exception>
    public static bool IsContourConvex(NdArray contour) => PolygonMeasures.IsConvex(PointSet.Of(contour, "cv2.isContourConvex"));

    /// <summary>
    /// A curve of fewer points, <c>cv2.approxPolyDP(curve, epsilon, closed)</c>. OpenCV 4.6 and 4.10 measure distances from the line through a
    /// chord, 4.13 from the chord itself.
    /// </summary>
    /// <param name="curve">Points.</param>
    /// <param name="epsilon">How far the curve may lie from what is returned.</param>
    /// <param name="closed">Whether the last point is joined to the first.</param>
    /// <returns>Points of the curve's type, of shape (n, 1, 2); of no points none, which is None in cv2.</returns>
    /// <exception cref="ArgumentException">They are no points, or epsilon is below 0.</exception>
    public static NdArray ApproxPolyDP(NdArray curve, double epsilon, bool closed)
    {
        PointSet points = PointSet.Of(curve, "cv2.approxPolyDP");
        if (epsilon is not (>= 0 and < 1e30))
        {
            throw new ArgumentException("Epsilon not valid.");
        }

        // Up to 4.10 the distance is that from the line through the chord's ends.
        bool isToSegment = curve.Versions.OpenCv >= new Version(4, 11);
        return points.IsSingle
            ? PointSet.ToArray<float>(DouglasPeucker<float>.Approximate(points.Singles, epsilon, closed, isToSegment), curve.Versions)
            : PointSet.ToArray<int>(DouglasPeucker<int>.Approximate(points.Whole, epsilon, closed, isToSegment), curve.Versions);
    }

    /// <summary>
    /// The corners of the convex hull, <c>cv2.convexHull(points, clockwise=clockwise, returnPoints=returnPoints)</c>. OpenCV 4.13 takes other
    /// indices of points that are given more than once than 4.6 and 4.10 do, and rounds the turns of float32 otherwise.
    /// </summary>
    /// <param name="points">Points; without any there is no corner, and cv2 has None.</param>
    /// <param name="clockwise">The direction, where y points up.</param>
    /// <param name="returnPoints">Points of shape (n, 1, 2), rather than their indices, int32 of shape (n, 1).</param>
    /// <exception cref="ArgumentException">They are no points.</exception>
    public static NdArray ConvexHull(NdArray points, bool clockwise = false, bool returnPoints = true)
    {
        PointSet set = PointSet.Of(points, "cv2.convexHull");
        int[] hull = set.Count == 0 ? [] : Hulls.Of(set, clockwise, !returnPoints, points.Versions.OpenCv);
        return !returnPoints ? NdArray.Create<int>(hull, hull.Length, 1).WithVersions(points.Versions)
            : set.IsSingle ? PointSet.ToArray<float>(Picked(set.Singles, hull), points.Versions)
            : PointSet.ToArray<int>(Picked(set.Whole, hull), points.Versions);
    }

    /// <summary>
    /// The rectangle of least area around points, <c>cv2.minAreaRect(points)</c>. OpenCV 4.13 gives it by the side whose angle is at least -90
    /// degrees and below 0, 4.6 and 4.10 by another one.
    /// </summary>
    /// <param name="points">Points.</param>
    /// <exception cref="ArgumentException">They are no points.</exception>
    public static RotatedRect MinAreaRect(NdArray points)
    {
        PointSet set = PointSet.Of(points, "cv2.minAreaRect");
        return set.Count == 0 ? default : Calipers.Least(Picked(set.AsSingles(), Hulls.Of(set, false, false, points.Versions.OpenCv)), points.Versions.OpenCv);
    }

    /// <summary>The corners of a turned rectangle, <c>cv2.boxPoints(box)</c>: float32 of shape (4, 2).</summary>
    /// <param name="box">The rectangle.</param>
    public static NdArray BoxPoints(RotatedRect box)
    {
        ReadOnlySpan<Place<float>> corners = TurnedBox.Corners(box);
        return NdArray.Create(System.Runtime.InteropServices.MemoryMarshal.Cast<Place<float>, float>(corners), 4, 2);
    }

    /// <summary>The least circle around points, <c>cv2.minEnclosingCircle(points)</c>.</summary>
    /// <param name="points">Points.</param>
    /// <exception cref="ArgumentException">They are no points.</exception>
    public static ((float X, float Y) Center, float Radius) MinEnclosingCircle(NdArray points)
    {
        PointSet set = PointSet.Of(points, "cv2.minEnclosingCircle");
        (float x, float y, float radius) = set.IsSingle ? new EnclosingCircle<float>(set.Singles).Find() : new EnclosingCircle<int>(set.Whole).Find();
        return ((x, y), radius);
    }

    /// <summary>Moments of a contour or an image, <c>cv2.moments(array, binaryImage)</c>.</summary>
    /// <param name="array">Points; or an image of one channel: uint8, uint16, int16, float32 or float64.</param>
    /// <param name="binaryImage">Whether each pixel that is not 0 counts as 1.</param>
    /// <exception cref="ArgumentException">It is neither.</exception>
    public static Moments Moments(NdArray array, bool binaryImage = false) => PointSet.TryOf(array) is { } points ? ContourMoments.Of(points)
        : CvDepth.Channels(array) == 1 ? ImageMoments.Of(array, binaryImage)
        : throw new ArgumentException("cv2.moments takes images of one channel.");

    /// <summary>Whether a point lies in a contour, and how far from it, <c>cv2.pointPolygonTest(contour, pt, measureDist)</c>.</summary>
    /// <param name="contour">Points.</param>
    /// <param name="pt">The point.</param>
    /// <param name="measureDist">The distance from the nearest side, below 0 outside; else 1 inside, 0 on a side, -1 outside.</param>
    /// <exception cref="ArgumentException">They are no points.</exception>
    public static double PointPolygonTest(NdArray contour, (float X, float Y) pt, bool measureDist)
    {
        PointSet points = PointSet.Of(contour, "cv2.pointPolygonTest");
        return points.Count == 0 ? (measureDist ? -double.MaxValue : -1)
            : measureDist ? PolygonTest.Distance(points.AsSingles(), pt.X, pt.Y)
            : PolygonTest.Side(points.AsSingles(), pt.X, pt.Y);
    }

    private static Place<T>[] Picked<T>(ReadOnlySpan<Place<T>> points, int[] places)
        where T : unmanaged
    {
        var picked = new Place<T>[places.Length];
        for (int i = 0; i < picked.Length; i++)
        {
            picked[i] = points[places[i]];
        }

        return picked;
    }
}
