namespace PurePipeline.OpenCv.Contours;

/// <summary><c>cv2.pointPolygonTest</c> (imgproc/src/geometry.cpp): how often a ray to the right crosses the polygon, and how far its nearest side is.</summary>
internal static class PolygonTest
{
    /// <summary>1 inside, 0 on a side, -1 outside.</summary>
    public static double Side(ReadOnlySpan<Place<float>> corners, float x, float y)
    {
        int crossings = 0;
        Place<float> b = corners[^1];
        foreach (Place<float> corner in corners)
        {
            Place<float> a = b;
            b = corner;
            if (IsBeside(a, b, x, y))
            {
                bool isWithin = y == a.Y && ((a.X <= x && x <= b.X) || (b.X <= x && x <= a.X));
                if (y == b.Y && (x == b.X || isWithin))
                {
                    return 0;
                }

                continue;
            }

            double cross = ((double)(y - a.Y) * (b.X - a.X)) - ((double)(x - a.X) * (b.Y - a.Y));
            if (cross == 0)
            {
                return 0;
            }

            crossings += (b.Y < a.Y ? -cross : cross) > 0 ? 1 : 0;
        }

        return crossings % 2 == 0 ? -1 : 1;
    }

    /// <summary>The distance from the nearest side, below 0 outside.</summary>
    public static double Distance(ReadOnlySpan<Place<float>> corners, float x, float y)
    {
        (double least, double leastShare) = (float.MaxValue, 1);
        int crossings = 0;
        Place<float> b = corners[^1];
        foreach (Place<float> corner in corners)
        {
            Place<float> a = b;
            b = corner;
            (double dx, double dy) = (b.X - a.X, b.Y - a.Y);
            (double dx1, double dy1) = (x - a.X, y - a.Y);
            (double dx2, double dy2) = (x - b.X, y - b.Y);
            double cross = (dy1 * dx) - (dx1 * dy);
            (double square, double share) = (dx1 * dx) + (dy1 * dy) <= 0 ? ((dx1 * dx1) + (dy1 * dy1), 1)
                : (dx2 * dx) + (dy2 * dy) >= 0 ? ((dx2 * dx2) + (dy2 * dy2), 1)
                : (cross * cross, (dx * dx) + (dy * dy));
            if (square * leastShare < least * share)
            {
                (least, leastShare) = (square, share);
                if (square == 0)
                {
                    break;
                }
            }

            crossings += !IsBeside(a, b, x, y) && (dy < 0 ? -cross : cross) > 0 ? 1 : 0;
        }

        double distance = Math.Sqrt(least / leastShare);
        return crossings % 2 == 0 ? -distance : distance;
    }

    // Above, below, or to the left of the point: a ray to the right does not cross the side.
    private static bool IsBeside(Place<float> a, Place<float> b, float x, float y) =>
        (a.Y <= y && b.Y <= y) || (a.Y > y && b.Y > y) || (a.X < x && b.X < x);
}
