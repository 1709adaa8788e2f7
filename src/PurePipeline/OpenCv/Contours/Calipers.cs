namespace PurePipeline.OpenCv.Contours;

/// <summary><c>cv2.minAreaRect</c> (imgproc/src/rotcalipers.cpp): the rectangle of least area along a side of the hull, by rotating calipers.</summary>
internal static class Calipers
{
    // The first release whose angles lie between -90 and 0, the latter excluded.
    private static readonly Version s_firstUpright = new(4, 11);

    /// <param name="hull">The corners of a convex hull.</param>
    /// <param name="version">OpenCV's.</param>
    public static RotatedRect Least(ReadOnlySpan<Place<float>> hull, Version version)
    {
        if (hull.Length == 0)
        {
            return default;
        }

        bool isUpright = version >= s_firstUpright;
        if (hull.Length <= 2)
        {
            var side = new Place<float>(hull[^1].X - hull[0].X, hull[^1].Y - hull[0].Y);
            var box = new RotatedRect(((hull[0].X + hull[^1].X) * 0.5f, (hull[0].Y + hull[^1].Y) * 0.5f), (Length(side), 0), 0);
            return isUpright ? Upright(box, Radians(side)) : box with { Angle = Degrees(Radians(side)) };
        }

        (Place<float> corner, Place<float> along, Place<float> across, bool isVertical) = Rotate(hull);
        (float X, float Y) center = (corner.X + ((along.X + across.X) * 0.5f), corner.Y + ((along.Y + across.Y) * 0.5f));
        if (!isUpright)
        {
            return new RotatedRect(center, (Length(along), Length(across)), Degrees(Radians(along)));
        }

        // The other pair of sides, so that the angle is at least -90 degrees, and below 0.
        (Place<float> first, Place<float> second) = isVertical ? (new Place<float>(-across.X, -across.Y), along) : (along, across);
        return new RotatedRect(center, (Length(second), Length(first)), (float)(-Math.Atan2(first.X, first.Y) * 180 / Math.PI));
    }

    // Math.Atan2's last bit may differ between machines; as a float it does not show.
    private static double Radians(Place<float> side) => Math.Atan2(side.Y, side.X);

    private static float Degrees(double radians) => (float)((float)radians * 180f / Math.PI);

    private static RotatedRect Upright(RotatedRect box, double radians)
    {
        double degrees = radians * 180 / Math.PI;
        (float width, float height) = box.Size;
        for (; degrees >= 0; degrees -= 90)
        {
            (width, height) = (height, width);
        }

        for (; degrees < -90; degrees += 90)
        {
            (width, height) = (height, width);
        }

        return new RotatedRect(box.Center, (width, height), (float)degrees);
    }

    private static float Length(Place<float> side) => (float)Math.Sqrt(((double)side.X * side.X) + ((double)side.Y * side.Y));

    // A corner, the sides from it, and whether the first is vertical.
    private static (Place<float> Corner, Place<float> Along, Place<float> Across, bool IsVertical) Rotate(ReadOnlySpan<Place<float>> hull)
    {
        int n = hull.Length;
        var sides = new Place<float>[n];
        float[] inverseLengths = new float[n];
        (int left, int lowest, int right, int highest) = (0, 0, 0, 0);
        for (int i = 0; i < n; i++)
        {
            Place<float> point = hull[i];
            left = point.X < hull[left].X ? i : left;
            right = point.X > hull[right].X ? i : right;
            highest = point.Y > hull[highest].Y ? i : highest;
            lowest = point.Y < hull[lowest].Y ? i : lowest;
            Place<float> next = hull[(i + 1) % n];
            sides[i] = new Place<float>(next.X - point.X, next.Y - point.Y);
            (double dx, double dy) = (sides[i].X, sides[i].Y);
            inverseLengths[i] = (float)(1 / Math.Sqrt((dx * dx) + (dy * dy)));
        }

        RequireTurn(sides);

        // Where each caliper touches, and the direction of the first.
        Span<int> touching = [lowest, right, highest, left];
        float least = float.MaxValue;
        (int bestLeft, int bestLowest, float bestA, float bestB, float bestWidth, float bestHeight) = (0, 0, 0f, 0f, 0f, 0f);
        for (int k = 0; k < n; k++)
        {
            int first = 0;
            for (int i = 1; i < 4; i++)
            {
                first = IsRightOf(Turned(sides[touching[i]], i), Turned(sides[touching[first]], first)) ? i : first;
            }

            int side = touching[first];
            Place<float> direction = Turned(new Place<float>(sides[side].X * inverseLengths[side], sides[side].Y * inverseLengths[side]), first);
            (float a, float b) = (direction.X, direction.Y);
            touching[first] = side + 1 == n ? 0 : side + 1;

            (float dx, float dy) = (hull[touching[1]].X - hull[touching[3]].X, hull[touching[1]].Y - hull[touching[3]].Y);
            float width = (dx * a) + (dy * b);
            (dx, dy) = (hull[touching[2]].X - hull[touching[0]].X, hull[touching[2]].Y - hull[touching[0]].Y);
            float height = (-dx * b) + (dy * a);
            float area = width * height;
            if (area <= least)
            {
                (least, bestLeft, bestLowest, bestA, bestB, bestWidth, bestHeight) = (area, touching[3], touching[0], a, b, width, height);
            }
        }

        // The corner is where the lines through the leftmost and the lowest point meet.
        float c1 = (bestA * hull[bestLeft].X) + (hull[bestLeft].Y * bestB);
        float c2 = (-bestB * hull[bestLowest].X) + (hull[bestLowest].Y * bestA);
        float inverse = 1f / ((bestA * bestA) - (-bestB * bestB));
        var corner = new Place<float>(((c1 * bestA) - (c2 * bestB)) * inverse, ((bestA * c2) - (-bestB * c1)) * inverse);
        return (corner, new Place<float>(bestA * bestWidth, bestB * bestWidth), new Place<float>(-bestB * bestHeight, bestA * bestHeight), bestA == 0);
    }

    // By quarter turns clockwise, so that what the four calipers touch can be compared.
    private static Place<float> Turned(Place<float> way, int quarters) => quarters switch
    {
        0 => way,
        1 => new Place<float>(way.Y, -way.X),
        2 => new Place<float>(-way.X, -way.Y),
        _ => new Place<float>(-way.Y, way.X),
    };

    private static bool IsRightOf(Place<float> a, Place<float> b) => (a.Y * b.X) + (-a.X * b.Y) < 0;

    private static void RequireTurn(Place<float>[] sides)
    {
        Place<float> before = sides[^1];
        foreach (Place<float> side in sides)
        {
            if (((double)before.X * side.Y) - ((double)before.Y * side.X) != 0)
            {
                return;
            }

            before = side;
        }

        throw new ArgumentException("cv2.minAreaRect: the points' hull is a line.");
    }
}
