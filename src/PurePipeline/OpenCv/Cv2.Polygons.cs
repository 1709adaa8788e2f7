using PurePipeline.Numerics;
using PurePipeline.OpenCv.Contours;
using PurePipeline.OpenCv.Drawing;

namespace PurePipeline.OpenCv;

/// <content>Drawing of polygons and contours. OpenCV 4.6, 4.10 and 4.13 give the same bytes where a member does not say else.</content>
public static partial class Cv2
{
    /// <summary>A filled convex polygon, <c>cv2.fillConvexPoly(img, points, color, lineType, shift)</c>.</summary>
    /// <param name="image">Where to draw.</param>
    /// <param name="points">The corners, int32.</param>
    /// <param name="color">The colour.</param>
    /// <param name="lineType">Which pixels the outline takes.</param>
    /// <param name="shift">Fractional bits of the points.</param>
    /// <exception cref="ArgumentException">OpenCV refuses one of them.</exception>
    public static NdArray FillConvexPoly(
        NdArray image, NdArray points, ReadOnlySpan<double> color, LineTypes lineType = LineTypes.Line8, int shift = 0)
    {
        RequireLine(1, 1, shift);
        Place<long>[] corners = Corners(points, "cv2.fillConvexPoly");
        if (corners.Length > 0)
        {
            ConvexFill.Draw(Canvas.Of(image, color), corners, TypeOn(image, lineType), shift);
        }

        return image;
    }

    /// <summary>
    /// What lies within an odd number of polygons, filled, <c>cv2.fillPoly(img, pts, color, lineType, shift, offset)</c>. OpenCV 4.6 fills
    /// polygons that are partly outside a little otherwise than 4.10 and 4.13.
    /// </summary>
    /// <param name="image">Where to draw.</param>
    /// <param name="pts">The corners of each polygon, int32.</param>
    /// <param name="color">The colour.</param>
    /// <param name="lineType">Which pixels the outlines take.</param>
    /// <param name="shift">Fractional bits of the points.</param>
    /// <param name="offset">What is added to each point.</param>
    /// <exception cref="ArgumentException">OpenCV refuses one of them.</exception>
    public static NdArray FillPoly(
        NdArray image,
        IReadOnlyList<NdArray> pts,
        ReadOnlySpan<double> color,
        LineTypes lineType = LineTypes.Line8,
        int shift = 0,
        (int X, int Y) offset = default)
    {
        ArgumentNullException.ThrowIfNull(pts);
        RequireLine(1, 1, shift);
        if (pts.Count > 0)
        {
            Fill(Canvas.Of(image, color), [.. pts.Select(static polygon => Corners(polygon, "cv2.fillPoly"))], TypeOn(image, lineType), shift, offset);
        }

        return image;
    }

    /// <summary>
    /// The outlines of polygons, or open lines, <c>cv2.polylines(img, pts, isClosed, color, thickness, lineType, shift)</c>, each as
    /// <c>cv2.line</c> draws it.
    /// </summary>
    /// <param name="image">Where to draw.</param>
    /// <param name="pts">The points of each line, int32.</param>
    /// <param name="isClosed">Whether the last point is joined to the first.</param>
    /// <param name="color">The colour.</param>
    /// <param name="thickness">In pixels.</param>
    /// <param name="lineType">Which pixels.</param>
    /// <param name="shift">Fractional bits of the points.</param>
    /// <exception cref="ArgumentException">OpenCV refuses one of them.</exception>
    public static NdArray Polylines(
        NdArray image,
        IReadOnlyList<NdArray> pts,
        bool isClosed,
        ReadOnlySpan<double> color,
        int thickness = 1,
        LineTypes lineType = LineTypes.Line8,
        int shift = 0)
    {
        ArgumentNullException.ThrowIfNull(pts);
        RequireLine(thickness, 0, shift);
        Canvas canvas = Canvas.Of(image, color);
        foreach (NdArray points in pts)
        {
            ThickLine.DrawAll(canvas, Corners(points, "cv2.polylines"), isClosed, thickness, TypeOn(image, lineType), shift);
        }

        return image;
    }

    /// <summary>
    /// Contours, <c>cv2.drawContours(image, contours, contourIdx, color, thickness, lineType, hierarchy, maxLevel, offset)</c>.
    /// OpenCV 4.6 chooses by the hierarchy otherwise than 4.13, and fills as its <see cref="FillPoly"/> does; lines are those of <c>cv2.line</c>.
    /// </summary>
    /// <param name="image">Where to draw.</param>
    /// <param name="contours">The points of each contour, int32.</param>
    /// <param name="contourIdx">Which one; below 0 all.</param>
    /// <param name="color">The colour.</param>
    /// <param name="thickness">In pixels; below 0 they are filled.</param>
    /// <param name="lineType">Which pixels.</param>
    /// <param name="hierarchy">How they lie in each other, as <see cref="FindContours"/> tells; null if <paramref name="maxLevel"/> does not count.</param>
    /// <param name="maxLevel">How many levels are drawn, 0 for the contour alone.</param>
    /// <param name="offset">What is added to each point.</param>
    /// <exception cref="ArgumentException">OpenCV refuses one of them.</exception>
    /// <exception cref="NotSupportedException">OpenCV 4.7 to 4.10, a hierarchy, and a <paramref name="maxLevel"/> other than 0.</exception>
    public static NdArray DrawContours(
        NdArray image,
        IReadOnlyList<NdArray> contours,
        int contourIdx,
        ReadOnlySpan<double> color,
        int thickness = 1,
        LineTypes lineType = LineTypes.Line8,
        NdArray? hierarchy = null,
        int maxLevel = int.MaxValue,
        (int X, int Y) offset = default)
    {
        ArgumentNullException.ThrowIfNull(contours);
        RequireLine(thickness, int.MinValue, 0);
        if (contours.Count == 0)
        {
            return image;
        }

        Canvas canvas = Canvas.Of(image, color);
        int type = TypeOn(image, lineType);
        List<Place<long>[]> wanted = [];
        foreach (int index in ContourChoice.Of(contours.Count, contourIdx, hierarchy, maxLevel, canvas.Edges))
        {
            Place<long>[] corners = Corners(contours[index], "cv2.drawContours");
            if (corners.Length == 0)
            {
                throw new ArgumentException($"cv2.drawContours: contour {index} has no points.");
            }

            // What 4.6 fills is closed by its first point, as smooth lines show.
            wanted.Add(thickness < 0 && canvas.Edges == EdgeRule.AsGiven ? [.. corners, corners[0]] : corners);
        }

        if (thickness < 0)
        {
            Fill(canvas, wanted, type, 0, offset);
            return image;
        }

        foreach (Place<long>[] corners in wanted)
        {
            for (int i = 0; i < corners.Length; i++)
            {
                (Place<long> from, Place<long> to) = (corners[i], corners[(i + 1) % corners.Length]);
                ThickLine.Draw(
                    canvas, new(from.X + offset.X, from.Y + offset.Y), new(to.X + offset.X, to.Y + offset.Y), thickness, type, false, 0);
            }
        }

        return image;
    }

    private static void Fill(in Canvas canvas, List<Place<long>[]> polygons, int lineType, int shift, (int X, int Y) offset)
    {
        List<PolygonEdge> edges = [];
        foreach (Place<long>[] corners in polygons)
        {
            if (corners.Length > 0)
            {
                PolygonEdges.Collect(canvas, corners, edges, lineType, shift, offset);
            }
        }

        PolygonFill.Draw(canvas, edges, lineType);
    }

    private static Place<long>[] Corners(NdArray points, string call)
    {
        PointSet set = PointSet.Of(points, call);
        if (set.IsSingle)
        {
            throw new ArgumentException($"{call} takes points of int32; these are float32.");
        }

        return Array.ConvertAll(set.Whole.ToArray(), static point => new Place<long>(point.X, point.Y));
    }
}
