using System.Numerics;

namespace PurePipeline.OpenCv.Arithmetic;

/// <summary>
/// The order in which libstdc++'s <c>std::sort</c> leaves places that are compared by their values (bits/stl_algo.h): quicksort by the median of
/// three down to 16 elements, heapsort where that goes too deep, and insertion at last.
/// </summary>
internal static class IntroSort
{
    private const int Threshold = 16;

    /// <summary>Writes the places of <paramref name="values"/>, the least first.</summary>
    public static void Places(ReadOnlySpan<double> values, Span<int> places)
    {
        for (int i = 0; i < places.Length; i++)
        {
            places[i] = i;
        }

        if (places.Length > 1)
        {
            Divide(values, places, 0, places.Length, 2 * BitOperations.Log2((uint)places.Length));
            Insert(values, places, 0, Math.Min(Threshold, places.Length));
            for (int i = Threshold; i < places.Length; i++)
            {
                InsertUnguarded(values, places, i);
            }
        }
    }

    private static void Divide(ReadOnlySpan<double> values, Span<int> places, int first, int last, int depth)
    {
        while (last - first > Threshold)
        {
            if (depth-- == 0)
            {
                Heap(values, places[first..last]);
                return;
            }

            int cut = Partition(values, places, first, last);
            Divide(values, places, cut, last, depth);
            last = cut;
        }
    }

    private static int Partition(ReadOnlySpan<double> values, Span<int> places, int first, int last)
    {
        MedianToFirst(values, places, first, first + 1, first + ((last - first) / 2), last - 1);
        double pivot = values[places[first]];
        (int low, int high) = (first + 1, last);
        while (true)
        {
            while (values[places[low]] < pivot)
            {
                low++;
            }

            high--;
            while (pivot < values[places[high]])
            {
                high--;
            }

            if (low >= high)
            {
                return low;
            }

            (places[low], places[high]) = (places[high], places[low]);
            low++;
        }
    }

    private static void MedianToFirst(ReadOnlySpan<double> values, Span<int> places, int first, int a, int b, int c)
    {
        (double x, double y, double z) = (values[places[a]], values[places[b]], values[places[c]]);
        int middle = x < y ? (y < z ? b : x < z ? c : a) : x < z ? a : y < z ? c : b;
        (places[first], places[middle]) = (places[middle], places[first]);
    }

    private static void Insert(ReadOnlySpan<double> values, Span<int> places, int first, int last)
    {
        for (int i = first + 1; i < last; i++)
        {
            int place = places[i];
            if (values[place] < values[places[first]])
            {
                places[first..i].CopyTo(places[(first + 1)..]);
                places[first] = place;
            }
            else
            {
                InsertUnguarded(values, places, i);
            }
        }
    }

    private static void InsertUnguarded(ReadOnlySpan<double> values, Span<int> places, int at)
    {
        int place = places[at];
        for (; values[place] < values[places[at - 1]]; at--)
        {
            places[at] = places[at - 1];
        }

        places[at] = place;
    }

    private static void Heap(ReadOnlySpan<double> values, Span<int> places)
    {
        for (int parent = (places.Length - 2) / 2; parent >= 0; parent--)
        {
            Sift(values, places, parent, places.Length, places[parent]);
        }

        for (int end = places.Length - 1; end > 0; end--)
        {
            int place = places[end];
            places[end] = places[0];
            Sift(values, places, 0, end, place);
        }
    }

    // Down to a leaf by the greater child, then up again to where the place belongs.
    private static void Sift(ReadOnlySpan<double> values, Span<int> places, int hole, int length, int place)
    {
        int top = hole;
        int child = hole;
        while (child < (length - 1) / 2)
        {
            child = 2 * (child + 1);
            child -= values[places[child]] < values[places[child - 1]] ? 1 : 0;
            places[hole] = places[child];
            hole = child;
        }

        if ((length & 1) == 0 && child == (length - 2) / 2)
        {
            child = (2 * (child + 1)) - 1;
            places[hole] = places[child];
            hole = child;
        }

        for (int parent = (hole - 1) / 2; hole > top && values[places[parent]] < values[place]; parent = (hole - 1) / 2)
        {
            places[hole] = places[parent];
            hole = parent;
        }

        places[hole] = place;
    }
}
