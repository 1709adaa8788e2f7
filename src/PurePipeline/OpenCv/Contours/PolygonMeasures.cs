namespace PurePipeline.OpenCv.Contours;

/// <summary>What a polygon has (imgproc/src/shapedescr.cpp, geometry.cpp): its corners are floats, whatever they were.</summary>
internal static class PolygonMeasures
{
    /// <summary>The area inside, below 0 if the corners go round counter-clockwise.</summary>
    public static double SignedArea(ReadOnlySpan<Place<float>> corners)
    {
        double twice = 0;
        Place<float> before = corners.Length > 0 ? corners[^1] : default;
        foreach (Place<float> corner in corners)
        {
            twice += ((double)before.X * corner.Y) - ((double)before.Y * corner.X);
            before = corner;
        }

        return twice * 0.5;
    }

    /// <summary>The length of the sides, each rounded to a float.</summary>
    public static double Length(ReadOnlySpan<Place<float>> corners, bool isClosed)
    {
        if (corners.Length <= 1)
        {
            return 0;
        }

        double length = 0;
        Place<float> before = corners[isClosed ? corners.Length - 1 : 0];
        foreach (Place<float> corner in corners)
        {
            (float dx, float dy) = (corner.X - before.X, corner.Y - before.Y);
            length += MathF.Sqrt((dx * dx) + (dy * dy));
            before = corner;
        }

        return length;
    }

    /// <summary>Whether each corner turns the same way.</summary>
    public static bool IsConvex(PointSet points) => points.Count > 0 && (points.IsSingle ? IsConvex(points.Singles) : IsConvex(points.Whole));

    private static bool IsConvex<T>(ReadOnlySpan<Place<T>> corners)
        where T : unmanaged, System.Numerics.INumber<T>
    {
        Place<T> before = corners[(corners.Length - 2 + corners.Length) % corners.Length];
        Place<T> corner = corners[^1];
        (T dx0, T dy0) = (corner.X - before.X, corner.Y - before.Y);
        int turns = 0;
        foreach (Place<T> next in corners)
        {
            (T dx, T dy) = (next.X - corner.X, next.Y - corner.Y);
            (T left, T right) = (dy * dx0, dx * dy0);
            turns |= left > right ? 1 : left < right ? 2 : 3;
            if (turns == 3)
            {
                return false;
            }

            (corner, dx0, dy0) = (next, dx, dy);
        }

        return true;
    }
}
