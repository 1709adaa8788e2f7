using System.Numerics;

namespace PurePipeline.OpenCv.Contours;

/// <summary>Sklansky's scan: which of sorted points are corners of their hull, between the outermost and the topmost or lowest one.</summary>
/// <param name="turn">Where the way from one point to another turns by the way to a third: above 0, below 0, or straight on.</param>
internal sealed class SklanskyScan<T>(Func<Place<T>, Place<T>, double> turn)
    where T : unmanaged, INumber<T>
{
    /// <param name="points">Sorted points.</param>
    /// <param name="start">The outermost one.</param>
    /// <param name="end">The topmost or lowest one.</param>
    /// <param name="wrongWay">The sign of y's change that passes a point over.</param>
    /// <param name="convex">The sign of a convex turn.</param>
    public int[] Quarter(ReadOnlySpan<Place<T>> points, int start, int end, int wrongWay, int convex)
    {
        if (start == end || points[start] == points[end])
        {
            return [start];
        }

        int step = end > start ? 1 : -1;
        (int before, int at, int next) = (start, start + step, start + step + step);
        List<int> stack = [before, at, next];
        while (next != end + step)
        {
            if (Sign(points[next].Y - points[at].Y) == wrongWay)
            {
                next += step;
                stack[^1] = next;
                continue;
            }

            var a = new Place<T>(points[at].X - points[before].X, points[at].Y - points[before].Y);
            var b = new Place<T>(points[next].X - points[at].X, points[next].Y - points[at].Y);
            if (Sign(turn(a, b)) == convex && (a.X != T.Zero || a.Y != T.Zero))
            {
                (before, at) = (at, next);
                next += step;
                stack.Add(next);
            }
            else if (before == start)
            {
                at = next;
                next += step;
                (stack[1], stack[2]) = (at, next);
            }
            else
            {
                stack[^2] = next;
                at = before;
                before = stack[^4];
                stack.RemoveAt(stack.Count - 1);
            }
        }

        stack.RemoveAt(stack.Count - 1);
        return [.. stack];
    }

    // 0 of what is no number.
    private static int Sign<TValue>(TValue value)
        where TValue : INumber<TValue> => value > TValue.Zero ? 1 : value < TValue.Zero ? -1 : 0;
}
