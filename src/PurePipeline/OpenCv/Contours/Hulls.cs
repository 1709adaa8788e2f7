namespace PurePipeline.OpenCv.Contours;

/// <summary>The hulls of points, in the arithmetic of their type.</summary>
internal static class Hulls
{
    // The first release that orders indices where points are given more than once.
    private static readonly Version s_firstMonotone = new(4, 11);

    private static readonly SklanskyScan<int> s_whole = new(static (a, b) => ((long)a.Y * b.X) - ((long)a.X * b.Y));

    private static readonly SklanskyScan<float> s_singles = new(Cross);

    private static readonly SklanskyScan<float> s_units = new(static (a, b) => Cross(Unit(a), Unit(b)));

    /// <summary>The indices of the corners.</summary>
    /// <param name="points">At least one.</param>
    /// <param name="isClockwise">The direction, y pointing up.</param>
    /// <param name="areIndicesWanted">Rather than the corners themselves.</param>
    /// <param name="version">OpenCV's.</param>
    public static int[] Of(PointSet points, bool isClockwise, bool areIndicesWanted, Version version)
    {
        bool isMonotone = areIndicesWanted && version >= s_firstMonotone;
        return points.IsSingle
            ? ConvexHull<float>.Find(points.Singles, isClockwise, isMonotone, version >= s_firstMonotone ? s_units : s_singles)
            : ConvexHull<int>.Find(points.Whole, isClockwise, isMonotone, s_whole);
    }

    private static double Cross(Place<float> a, Place<float> b) => ((double)a.Y * b.X) - ((double)a.X * b.Y);

    private static Place<float> Unit(Place<float> way)
    {
        double length = Math.Sqrt(((double)way.X * way.X) + ((double)way.Y * way.Y));
        double scale = length != 0 ? 1 / length : 0;
        return new Place<float>((float)(way.X * scale), (float)(way.Y * scale));
    }
}
