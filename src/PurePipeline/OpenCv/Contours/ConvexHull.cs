using System.Numerics;

namespace PurePipeline.OpenCv.Contours;

/// <summary>
/// <c>cv2.convexHull</c> (imgproc/src/convhull.cpp): points sorted by x, and Sklansky's scan of each quarter of them.
/// </summary>
internal static class ConvexHull<T>
    where T : unmanaged, INumber<T>
{
    /// <summary>The indices of the hull's corners.</summary>
    /// <param name="points">At least one point.</param>
    /// <param name="isClockwise">The direction, y pointing up.</param>
    /// <param name="isMonotone">Of equal points to take the one whose index lies between its neighbours', if one does.</param>
    /// <param name="scan">A quarter's scan.</param>
    public static int[] Find(ReadOnlySpan<Place<T>> points, bool isClockwise, bool isMonotone, SklanskyScan<T> scan)
    {
        Place<T>[] places = points.ToArray();
        int[] order = [.. Enumerable.Range(0, places.Length)];
        Array.Sort(order, (a, b) =>
        {
            int byX = places[a].X.CompareTo(places[b].X);
            int byY = byX != 0 ? byX : places[a].Y.CompareTo(places[b].Y);
            return byY != 0 ? byY : a.CompareTo(b);
        });
        Place<T>[] sorted = Array.ConvertAll(order, i => places[i]);
        int last = sorted.Length - 1;
        if (sorted[0] == sorted[last])
        {
            return [0];
        }

        (int top, int bottom) = (0, 0);
        for (int i = 1; i <= last; i++)
        {
            bottom = sorted[bottom].Y > sorted[i].Y ? i : bottom;
            top = sorted[top].Y < sorted[i].Y ? i : top;
        }

        int[] upperLeft = scan.Quarter(sorted, 0, top, -1, 1);
        int[] upperRight = scan.Quarter(sorted, last, top, -1, -1);
        if (!isClockwise)
        {
            (upperLeft, upperRight) = (upperRight, upperLeft);
        }

        int[] lowerLeft = scan.Quarter(sorted, 0, bottom, 1, -1);
        int[] lowerRight = scan.Quarter(sorted, last, bottom, 1, 1);
        if (isClockwise)
        {
            (lowerLeft, lowerRight) = (lowerRight, lowerLeft);
        }

        // Of points on one line the lower half is the upper one again, but for its ends.
        int stop = upperRight.Length > 2 ? upperRight[1] : upperLeft.Length > 2 ? upperLeft[^2] : -1;
        int check = lowerLeft.Length > 2 ? lowerLeft[1] : lowerLeft.Length + lowerRight.Length > 2 ? lowerRight[2 - lowerLeft.Length] : -1;
        if (stop >= 0 && check >= 0 && sorted[check] == sorted[stop])
        {
            lowerLeft = lowerLeft[..Math.Min(lowerLeft.Length, 2)];
            lowerRight = lowerRight[..Math.Min(lowerRight.Length, 2)];
        }

        int[] hull = [.. Pair(upperLeft, upperRight), .. Pair(lowerLeft, lowerRight)];
        if (isMonotone)
        {
            TakeBetween(hull, sorted, order);
        }

        return Turned(Array.ConvertAll(hull, i => order[i]));
    }

    private static IEnumerable<int> Pair(int[] first, int[] second) => first.SkipLast(1).Concat(second.Skip(1).Reverse());

    private static void TakeBetween(int[] hull, Place<T>[] sorted, int[] order)
    {
        for (int i = 0; i < hull.Length; i++)
        {
            int before = order[hull[(i == 0 ? hull.Length : i) - 1]];
            int after = order[hull[(i + 1) % hull.Length]];
            int first = hull[i];
            for (int j = first; j < sorted.Length && sorted[j] == sorted[first]; j++)
            {
                if ((before < order[j] && order[j] < after) || (before > order[j] && order[j] > after))
                {
                    hull[i] = j;
                    break;
                }
            }
        }
    }

    // Begins where the indices only rise or only fall from, if there is such a place.
    private static int[] Turned(int[] hull)
    {
        if (hull.Length < 3)
        {
            return hull;
        }

        (int least, int greatest, int rises) = (0, 0, 0);
        for (int i = 1; i < hull.Length; i++)
        {
            rises += hull[i - 1] < hull[i] ? 1 : 0;
            if (rises > 1 && rises <= i - 2)
            {
                break;
            }

            least = hull[i] < hull[least] ? i : least;
            greatest = hull[i] > hull[greatest] ? i : greatest;
        }

        int apart = Math.Abs(greatest - least);
        if ((apart != 1 && apart != hull.Length - 1) || (rises > 1 && rises < hull.Length - 2))
        {
            return hull;
        }

        bool isRising = (greatest + 1) % hull.Length == least;
        int first = isRising ? least : greatest;
        int[] turned = [.. hull[first..], .. hull[..first]];
        for (int i = 0; i < turned.Length - 1; i++)
        {
            if (isRising != (turned[i] < turned[i + 1]))
            {
                return hull;
            }
        }

        return turned;
    }
}
