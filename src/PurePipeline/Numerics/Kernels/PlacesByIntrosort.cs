using System.Numerics;

namespace PurePipeline.Numerics.Kernels;

/// <summary>
/// The order of equals that NumPy's <c>argsort</c> gives by default, without vectors: <c>aquicksort_</c> and <c>aheapsort_</c> of numpy/core/src/npysort. The
/// middle of three splits, parts of up to 16 are inserted, and after 2 log2(n) splits a heap takes over. NaN comes last.
/// </summary>
internal static class PlacesByIntrosort
{
    private const int Small = 15;

    public static void Sort(ReadOnlySpan<double> values, Span<int> places)
    {
        Stack<(int Left, int Right, int Depth)> parts = new();
        int depth = places.Length == 0 ? 0 : BitOperations.Log2((uint)places.Length) * 2;
        parts.Push((0, places.Length - 1, depth));
        while (parts.TryPop(out (int Left, int Right, int Depth) part))
        {
            SortPart(values, places, part.Left, part.Right, part.Depth, parts);
        }
    }

    private static void SortPart(ReadOnlySpan<double> values, Span<int> places, int left, int right, int depth, Stack<(int Left, int Right, int Depth)> parts)
    {
        if (depth < 0)
        {
            SortHeap(values, places[left..(right + 1)]);
            return;
        }

        while (right - left > Small)
        {
            int split = Split(values, places, left, right);
            depth--;

            // The larger part waits.
            if (split - left < right - split)
            {
                parts.Push((split + 1, right, depth));
                right = split - 1;
            }
            else
            {
                parts.Push((left, split - 1, depth));
                left = split + 1;
            }
        }

        for (int i = left + 1; i <= right; i++)
        {
            int place = places[i];
            int at = i;
            for (; at > left && IsLess(values[place], values[places[at - 1]]); at--)
            {
                places[at] = places[at - 1];
            }

            places[at] = place;
        }
    }

    private static int Split(ReadOnlySpan<double> values, Span<int> places, int left, int right)
    {
        int middle = left + ((right - left) >> 1);
        Order(values, places, left, middle);
        Order(values, places, middle, right);
        Order(values, places, left, middle);
        double pivot = values[places[middle]];
        (int up, int down) = (left, right - 1);
        Swap(places, middle, down);
        while (true)
        {
            do
            {
                up++;
            }
            while (IsLess(values[places[up]], pivot));

            do
            {
                down--;
            }
            while (IsLess(pivot, values[places[down]]));

            if (up >= down)
            {
                Swap(places, up, right - 1);
                return up;
            }

            Swap(places, up, down);
        }
    }

    private static void SortHeap(ReadOnlySpan<double> values, Span<int> places)
    {
        for (int root = places.Length >> 1; root > 0; root--)
        {
            Sift(values, places, root, places.Length, places[root - 1]);
        }

        for (int count = places.Length; count > 1;)
        {
            int last = places[count - 1];
            places[count - 1] = places[0];
            count--;
            Sift(values, places, 1, count, last);
        }
    }

    // Counted from 1, as a heap's places are.
    private static void Sift(ReadOnlySpan<double> values, Span<int> places, int root, int count, int place)
    {
        int at = root;
        for (int child = at << 1; child <= count; child += child)
        {
            if (child < count && IsLess(values[places[child - 1]], values[places[child]]))
            {
                child++;
            }

            if (!IsLess(values[place], values[places[child - 1]]))
            {
                break;
            }

            places[at - 1] = places[child - 1];
            at = child;
        }

        places[at - 1] = place;
    }

    private static void Order(ReadOnlySpan<double> values, Span<int> places, int first, int second)
    {
        if (IsLess(values[places[second]], values[places[first]]))
        {
            Swap(places, first, second);
        }
    }

    private static void Swap(Span<int> places, int a, int b) => (places[a], places[b]) = (places[b], places[a]);

    private static bool IsLess(double a, double b) => a < b || (double.IsNaN(b) && !double.IsNaN(a));
}
