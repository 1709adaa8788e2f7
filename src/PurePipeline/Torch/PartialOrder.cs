namespace PurePipeline.Torch;

/// <summary>
/// <c>std::partial_sort</c>, <c>std::nth_element</c> and <c>std::sort</c> as libstdc++ has them (bits/stl_heap.h, bits/stl_algo.h), whose order of
/// equal elements torch's topk shows. The elements are places; <paramref name="comes"/> says whether one comes before another.
/// </summary>
internal sealed class PartialOrder(int[] places, Func<int, int, bool> comes)
{
    private const int Threshold = 16;

    /// <summary>The first <paramref name="middle"/> in order, the others behind them.</summary>
    public void PartialSort(int middle) => PartialSort(0, middle, places.Length);

    /// <summary>What belongs at a place is there, with nothing before it that comes behind it.</summary>
    public void NthElement(int nth)
    {
        (int first, int last) = (0, places.Length);
        for (int depth = 2 * Log(last - first); last - first > 3; depth--)
        {
            if (depth == 0)
            {
                SelectHeap(first, nth + 1, last);
                Swap(first, nth);
                return;
            }

            int cut = Partition(first, last);
            (first, last) = cut <= nth ? (cut, last) : (first, cut);
        }

        InsertionSort(first, last);
    }

    /// <summary>The first <paramref name="count"/> in order.</summary>
    public void Sort(int count)
    {
        if (count == 0)
        {
            return;
        }

        SortLoop(0, count, 2 * Log(count));
        InsertionSort(0, Math.Min(count, Threshold));
        for (int i = Threshold; i < count; i++)
        {
            InsertUnguarded(i);
        }
    }

    private static int Log(int count) => count == 0 ? 0 : int.Log2(count);

    private void SortLoop(int first, int last, int depth)
    {
        while (last - first > Threshold)
        {
            if (depth == 0)
            {
                PartialSort(first, last, last);
                return;
            }

            depth--;
            int cut = Partition(first, last);
            SortLoop(cut, last, depth);
            last = cut;
        }
    }

    private void PartialSort(int first, int middle, int last)
    {
        SelectHeap(first, middle, last);
        for (int end = middle; end - first > 1;)
        {
            end--;
            PopHeap(first, end, end);
        }
    }

    private void SelectHeap(int first, int middle, int last)
    {
        int length = middle - first;
        for (int parent = (length - 2) / 2; length >= 2 && parent >= 0; parent--)
        {
            AdjustHeap(first, parent, length, places[first + parent]);
        }

        for (int i = middle; i < last; i++)
        {
            if (comes(places[i], places[first]))
            {
                PopHeap(first, middle, i);
            }
        }
    }

    private void PopHeap(int first, int last, int result)
    {
        int value = places[result];
        places[result] = places[first];
        AdjustHeap(first, 0, last - first, value);
    }

    private void AdjustHeap(int first, int hole, int length, int value)
    {
        int top = hole;
        int child = hole;
        while (child < (length - 1) / 2)
        {
            child = 2 * (child + 1);
            child -= comes(places[first + child], places[first + child - 1]) ? 1 : 0;
            places[first + hole] = places[first + child];
            hole = child;
        }

        if (length % 2 == 0 && child == (length - 2) / 2)
        {
            child = 2 * (child + 1);
            places[first + hole] = places[first + child - 1];
            hole = child - 1;
        }

        for (int parent = (hole - 1) / 2; hole > top && comes(places[first + parent], value); parent = (hole - 1) / 2)
        {
            places[first + hole] = places[first + parent];
            hole = parent;
        }

        places[first + hole] = value;
    }

    // Around the median of the second, the middle and the last, which becomes the first.
    private int Partition(int first, int last)
    {
        int middle = first + ((last - first) / 2);
        Swap(first, Median(first + 1, middle, last - 1));
        int pivot = places[first];
        for (int low = first + 1, high = last; ; low++)
        {
            while (comes(places[low], pivot))
            {
                low++;
            }

            high--;
            while (comes(pivot, places[high]))
            {
                high--;
            }

            if (low >= high)
            {
                return low;
            }

            Swap(low, high);
        }
    }

    private int Median(int a, int b, int c) => comes(places[a], places[b])
        ? comes(places[b], places[c]) ? b : comes(places[a], places[c]) ? c : a
        : comes(places[a], places[c]) ? a : comes(places[b], places[c]) ? c : b;

    private void InsertionSort(int first, int last)
    {
        for (int i = first + 1; i < last; i++)
        {
            if (comes(places[i], places[first]))
            {
                int value = places[i];
                Array.Copy(places, first, places, first + 1, i - first);
                places[first] = value;
            }
            else
            {
                InsertUnguarded(i);
            }
        }
    }

    private void InsertUnguarded(int last)
    {
        int value = places[last];
        for (; comes(value, places[last - 1]); last--)
        {
            places[last] = places[last - 1];
        }

        places[last] = value;
    }

    private void Swap(int a, int b) => (places[a], places[b]) = (places[b], places[a]);
}
