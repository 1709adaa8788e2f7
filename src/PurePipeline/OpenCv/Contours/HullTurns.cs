namespace PurePipeline.OpenCv.Contours;

/// <summary>By how much one way turns into another, as OpenCV's releases compute it for <c>convexHull</c>.</summary>
internal static class HullTurns
{
    // From 4.10 on (after 4.6) equal points are passed over, and ways of floats have the length 1.
    private static readonly Version s_firstNormalized = new(4, 14);

    /// <summary>The indices of the corners of points' hull.</summary>
    public static int[] Hull(PointSet points, bool isClockwise, Version version)
    {
        bool isNormalized = version >= s_firstNormalized;
        return points.IsSingle
            ? ConvexHull<float>.Find(points.Singles, isClockwise, new SklanskyScan<float>(isNormalized, isNormalized ? OfUnits : OfSingles))
            : ConvexHull<int>.Find(points.Whole, isClockwise, new SklanskyScan<int>(isNormalized, OfWhole));
    }

    private static double OfWhole(Place<int> a, Place<int> b) => ((long)a.Y * b.X) - ((long)a.X * b.Y);

    private static double OfSingles(Place<float> a, Place<float> b) => ((double)a.Y * b.X) - ((double)a.X * b.Y);

    private static double OfUnits(Place<float> a, Place<float> b) => OfSingles(Unit(a), Unit(b));

    private static Place<float> Unit(Place<float> way)
    {
        double length = Math.Sqrt(((double)way.X * way.X) + ((double)way.Y * way.Y));
        double scale = length != 0 ? 1 / length : 0;
        return new Place<float>((float)(way.X * scale), (float)(way.Y * scale));
    }
}
