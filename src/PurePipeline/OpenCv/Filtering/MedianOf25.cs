using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using PurePipeline.Pixels;

namespace PurePipeline.OpenCv.Filtering;

/// <summary>
/// <c>cv2.medianBlur</c> of 5x5 neighbours, a vector of elements at a time. Each column of five is sorted once, then each rank of five
/// columns; of the 25 then 6 are certainly below the median and 6 above, and it is the middle one of the 13 others.
/// </summary>
internal sealed unsafe class MedianOf25<T>(FilterImage image, Neighbourhood around) : IColumnFilter<T>
    where T : unmanaged, INumber<T>
{
    private const int Side = 5;

    private readonly int _count = (image.Width + Side - 1) * image.Channels;
    private readonly MedianOfMany<T> _scalar = new(image, around);

    public bool IsSequential => false;

    // In row r and column c of sorted ranks, (r + 1) * (c + 1) elements are not above, and (5 - r) * (5 - c) not below.
    private static ReadOnlySpan<byte> Candidates => [3, 4, 7, 8, 9, 11, 12, 13, 15, 16, 17, 20, 21];

    public void Filter(ReadOnlySpan<T> rows, ReadOnlySpan<int> starts, Span<byte> result)
    {
        if (!Vector256.IsHardwareAccelerated)
        {
            _scalar.Filter(rows, starts, result);
            return;
        }

        int length = _count + RowReader.Slack;
        foreach (int start in starts)
        {
            ArgumentOutOfRangeException.ThrowIfGreaterThan(start + length, rows.Length, nameof(rows));
        }

        using var scratch = new Scratch<T>(Side * length);
        fixed (T* memory = rows, sorted = scratch.Span)
        fixed (int* start = starts)
        fixed (byte* target = result)
        {
            SortColumns(memory, start, sorted, length, _count);
            Select(sorted, length, image.Channels, (T*)target, result.Length / sizeof(T));
        }
    }

    // Safety: rows and scratch have Slack, 256, elements behind the count that is asked for.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void SortColumns(T* rows, int* starts, T* sorted, int length, int count)
    {
        for (int e = 0; e < count; e += Vector256<T>.Count)
        {
            Vector256<T> a = Vector256.Load(rows + starts[0] + e);
            Vector256<T> b = Vector256.Load(rows + starts[1] + e);
            Vector256<T> c = Vector256.Load(rows + starts[2] + e);
            Vector256<T> d = Vector256.Load(rows + starts[3] + e);
            Vector256<T> f = Vector256.Load(rows + starts[4] + e);
            Sort(ref a, ref b, ref c, ref d, ref f);
            a.Store(sorted + e);
            b.Store(sorted + length + e);
            c.Store(sorted + (2 * length) + e);
            d.Store(sorted + (3 * length) + e);
            f.Store(sorted + (4 * length) + e);
        }
    }

    // Safety: as above; what a vector has beyond the row is not stored.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Select(T* sorted, int length, int step, T* target, int count)
    {
        Vector256<T>* ranks = stackalloc Vector256<T>[Side * Side];
        Vector256<T>* middle = stackalloc Vector256<T>[Candidates.Length];
        for (int e = 0; e < count; e += Vector256<T>.Count)
        {
            for (int r = 0; r < Side; r++)
            {
                T* row = sorted + (r * length) + e;
                Vector256<T> a = Vector256.Load(row);
                Vector256<T> b = Vector256.Load(row + step);
                Vector256<T> c = Vector256.Load(row + (2 * step));
                Vector256<T> d = Vector256.Load(row + (3 * step));
                Vector256<T> f = Vector256.Load(row + (4 * step));
                Sort(ref a, ref b, ref c, ref d, ref f);
                Vector256<T>* rank = ranks + (r * Side);
                (rank[0], rank[1], rank[2], rank[3], rank[4]) = (a, b, c, d, f);
            }

            for (int i = 0; i < Candidates.Length; i++)
            {
                middle[i] = ranks[Candidates[i]];
            }

            Vector256<T> median = Middle(middle, Candidates.Length);
            if (e + Vector256<T>.Count <= count)
            {
                median.Store(target + e);
            }
            else
            {
                new ReadOnlySpan<T>(&median, count - e).CopyTo(new Span<T>(target + e, count - e));
            }
        }
    }

    /// <summary>The middle one: of one more than half of them the least and the greatest are dropped, again and again.</summary>
    private static Vector256<T> Middle(Vector256<T>* values, int count)
    {
        int held = (count / 2) + 2;
        (int first, int next) = (0, held);
        while (true)
        {
            // The least to the front, the greatest to the end.
            int last = first + held - 1;
            for (int i = first + 1; i <= last; i++)
            {
                Exchange(ref values[first], ref values[i]);
            }

            for (int i = first + 1; i < last; i++)
            {
                Exchange(ref values[i], ref values[last]);
            }

            if (held == 3)
            {
                return values[first + 1];
            }

            // The next takes the place of the greatest.
            values[last] = values[next++];
            first++;
            held--;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Sort(ref Vector256<T> a, ref Vector256<T> b, ref Vector256<T> c, ref Vector256<T> d, ref Vector256<T> e)
    {
        Exchange(ref a, ref b);
        Exchange(ref d, ref e);
        Exchange(ref c, ref e);
        Exchange(ref c, ref d);
        Exchange(ref a, ref d);
        Exchange(ref a, ref c);
        Exchange(ref b, ref e);
        Exchange(ref b, ref d);
        Exchange(ref b, ref c);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Exchange(ref Vector256<T> a, ref Vector256<T> b)
    {
        Vector256<T> least = Vector256.Min(a, b);
        b = Vector256.Max(a, b);
        a = least;
    }
}
