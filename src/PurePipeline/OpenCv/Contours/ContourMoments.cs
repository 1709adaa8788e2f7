namespace PurePipeline.OpenCv.Contours;

/// <summary>The moments of a polygon, by Green's theorem (imgproc/src/moments.cpp, <c>contourMoments</c>).</summary>
internal static class ContourMoments
{
    private const double LeastArea = 1.1920928955078125e-7; // FLT_EPSILON

    public static Moments Of(PointSet points)
    {
        Span<double> sums = stackalloc double[10];
        sums.Clear();
        (double X, double Y) before = points.Count > 0 ? Point(points, points.Count - 1) : default;
        for (int i = 0; i < points.Count; i++)
        {
            (double X, double Y) point = Point(points, i);
            Add(before, point, sums);
            before = point;
        }

        if (Math.Abs(sums[0]) <= LeastArea)
        {
            return new Moments(0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
        }

        double sign = sums[0] > 0 ? 1 : -1;
        (double half, double sixth, double twelfth) = (sign * 0.5, sign * 0.16666666666666666666666666666667, sign * 0.083333333333333333333333333333333);
        (double of24, double of20, double of60) = (sign * 0.041666666666666666666666666666667, sign * 0.05, sign * 0.016666666666666666666666666666667);
        return new Moments(
            sums[0] * half, sums[1] * sixth, sums[2] * sixth, sums[3] * twelfth, sums[4] * of24, sums[5] * twelfth,
            sums[6] * of20, sums[7] * of60, sums[8] * of60, sums[9] * of20).Completed();
    }

    private static (double X, double Y) Point(PointSet points, int i) =>
        points.IsSingle ? (points.Singles[i].X, points.Singles[i].Y) : (points.Whole[i].X, points.Whole[i].Y);

    // A side's part of each sum, in the order of <see cref="Moments"/>.
    private static void Add((double X, double Y) a, (double X, double Y) b, Span<double> sums)
    {
        (double ax2, double ay2, double bx2, double by2) = (a.X * a.X, a.Y * a.Y, b.X * b.X, b.Y * b.Y);
        double cross = (a.X * b.Y) - (b.X * a.Y);
        (double x, double y) = (a.X + b.X, a.Y + b.Y);
        sums[0] += cross;
        sums[1] += cross * x;
        sums[2] += cross * y;
        sums[3] += cross * ((a.X * x) + bx2);
        sums[4] += cross * ((a.X * (y + a.Y)) + (b.X * (y + b.Y)));
        sums[5] += cross * ((a.Y * y) + by2);
        sums[6] += cross * x * (ax2 + bx2);
        sums[7] += cross * ((ax2 * ((3 * a.Y) + b.Y)) + (2 * b.X * a.X * y) + (bx2 * (a.Y + (3 * b.Y))));
        sums[8] += cross * ((ay2 * ((3 * a.X) + b.X)) + (2 * b.Y * a.Y * x) + (by2 * (a.X + (3 * b.X))));
        sums[9] += cross * y * (ay2 + by2);
    }
}
