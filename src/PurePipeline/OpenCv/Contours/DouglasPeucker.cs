using System.Numerics;

namespace PurePipeline.OpenCv.Contours;

/// <summary>
/// <c>cv2.approxPolyDP</c> (imgproc/src/approx.cpp): the method of Ramer, Douglas and Peucker. A span of the curve is split where it is
/// farthest from its chord, until that is near enough.
/// </summary>
internal static class DouglasPeucker<T>
    where T : unmanaged, INumber<T>
{
    /// <param name="curve">The curve.</param>
    /// <param name="epsilon">How far it may lie from the chords.</param>
    /// <param name="isClosed">Whether the last point is joined to the first.</param>
    /// <param name="isToSegment">The distance from the chord itself, rather than from the line through it.</param>
    public static Place<T>[] Approximate(ReadOnlySpan<Place<T>> curve, double epsilon, bool isClosed, bool isToSegment)
    {
        if (curve.IsEmpty)
        {
            return [];
        }

        double square = epsilon * epsilon;
        List<Place<T>> kept = [];
        var spans = new Stack<(int Start, int End)>();
        bool isRing = isClosed || curve[0] == curve[^1];
        if (!isRing)
        {
            spans.Push((0, curve.Length - 1));
        }
        else
        {
            (int a, int b, double distance) = Farthest(curve, isClosed ? 3 : 1);
            if (distance <= square)
            {
                kept.Add(curve[a]);
            }
            else
            {
                spans.Push((b, a));
                spans.Push((a, b));
            }
        }

        while (spans.TryPop(out (int Start, int End) span))
        {
            int split = Split(curve, span.Start, span.End, square, isToSegment);
            if (split < 0)
            {
                kept.Add(curve[span.Start]);
                continue;
            }

            spans.Push((split, span.End));
            spans.Push((span.Start, split));
        }

        if (!isRing)
        {
            kept.Add(curve[^1]);
        }

        return WithoutStraight([.. kept], square, isClosed);
    }

    // Two points far from each other, found by going to the farthest one a few times, and the square of their distance.
    private static (int A, int B, double Square) Farthest(ReadOnlySpan<Place<T>> curve, int rounds)
    {
        (int at, int step, double greatest) = (0, 0, 0);
        for (int round = 0; round < rounds; round++)
        {
            at = (at + step) % curve.Length;
            greatest = 0;
            for (int i = 1; i < curve.Length; i++)
            {
                (double dx, double dy) = Difference(curve[(at + i) % curve.Length], curve[at]);
                double distance = (dx * dx) + (dy * dy);
                if (distance > greatest)
                {
                    (greatest, step) = (distance, i);
                }
            }
        }

        return (at, (at + step) % curve.Length, greatest);
    }

    // Where the span is farthest from its chord; -1 if it is near enough.
    private static int Split(ReadOnlySpan<Place<T>> curve, int start, int end, double square, bool isToSegment)
    {
        int at = (start + 1) % curve.Length;
        if (at == end)
        {
            return -1;
        }

        (Place<T> first, Place<T> last) = (curve[start], curve[end]);
        (double dx, double dy) = Difference(last, first);
        if (dx == 0 && dy == 0)
        {
            throw new ArgumentException("cv2.approxPolyDP: a part of the curve comes back to where it begins.");
        }

        double chord = (dx * dx) + (dy * dy);
        (double greatest, int split) = (0, 0);
        for (; at != end; at = (at + 1) % curve.Length)
        {
            Place<T> point = curve[at];
            double distance = isToSegment ? ToSegment(point, first, last, dx, dy, chord) : Math.Abs(Across(point, first, dx, dy));
            if (distance > greatest)
            {
                (greatest, split) = (distance, at);
            }
        }

        bool isNear = isToSegment ? greatest <= square * chord : greatest * greatest <= square * chord;
        return isNear ? -1 : split;
    }

    // The square of the distance, times the chord's.
    private static double ToSegment(Place<T> point, Place<T> first, Place<T> last, double dx, double dy, double chord)
    {
        (double x, double y) = Difference(point, first);
        double along = (x * dx) + (y * dy);
        if (along < 0)
        {
            return Square(point, first) * chord;
        }

        double across = Across(point, first, dx, dy);
        return along > chord ? Square(point, last) * chord : across * across;
    }

    private static double Across(Place<T> point, Place<T> first, double dx, double dy)
    {
        (double x, double y) = Difference(point, first);
        return (y * dx) - (x * dy);
    }

    // In the type of the points.
    private static double Square(Place<T> a, Place<T> b)
    {
        (T x, T y) = (a.X - b.X, a.Y - b.Y);
        return double.CreateTruncating((x * x) + (y * y));
    }

    private static (double X, double Y) Difference(Place<T> a, Place<T> b) =>
        (double.CreateTruncating(a.X - b.X), double.CreateTruncating(a.Y - b.Y));

    // Points on what is nearly a straight line, but not on an upright one, go.
    private static Place<T>[] WithoutStraight(Place<T>[] points, double square, bool isClosed)
    {
        (int count, int left) = (points.Length, points.Length);
        int at = isClosed ? count - 1 : 0;
        Place<T> before = Read(points, ref at);
        int target = at;
        Place<T> point = Read(points, ref at);
        int open = isClosed ? 0 : 1;
        for (int i = open; i < count - open && left > 2; i++)
        {
            Place<T> next = Read(points, ref at);
            (double dx, double dy) = Difference(next, before);
            double across = Across(point, before, dx, dy);
            T onwards = ((point.X - before.X) * (next.X - point.X)) + ((point.Y - before.Y) * (next.Y - point.Y));
            if (across * across <= 0.5 * square * ((dx * dx) + (dy * dy)) && dx != 0 && dy != 0 && onwards >= T.Zero)
            {
                left--;
                points[target] = before = next;
                target = (target + 1) % count;
                point = Read(points, ref at);
                i++;
                continue;
            }

            points[target] = before = point;
            target = (target + 1) % count;
            point = next;
        }

        if (!isClosed)
        {
            points[target] = point;
        }

        return points[..left];
    }

    private static Place<T> Read(Place<T>[] points, ref int at)
    {
        Place<T> point = points[at];
        at = (at + 1) % points.Length;
        return point;
    }
}
