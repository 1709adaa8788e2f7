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
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static void SortColumns(T* rows, int* starts, T* sorted, int length, int count)
    {
        for (int e = 0; e < count; e += Vector256<T>.Count)
        {
            Vector256<T> a = Vector256.Load(rows + starts[0] + e);
            Vector256<T> b = Vector256.Load(rows + starts[1] + e);
            Vector256<T> c = Vector256.Load(rows + starts[2] + e);
            Vector256<T> d = Vector256.Load(rows + starts[3] + e);
            Vector256<T> f = Vector256.Load(rows + starts[4] + e);
            MedianNetwork<T>.Sort(ref a, ref b, ref c, ref d, ref f);
            a.Store(sorted + e);
            b.Store(sorted + length + e);
            c.Store(sorted + (2 * length) + e);
            d.Store(sorted + (3 * length) + e);
            f.Store(sorted + (4 * length) + e);
        }
    }

    // In row r and column c of sorted ranks, (r + 1) * (c + 1) elements are not above, and (5 - r) * (5 - c) not below.
    // Safety: as above; what a vector has beyond the row is not stored.
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static void Select(T* sorted, int length, int step, T* target, int count)
    {
        for (int e = 0; e < count; e += Vector256<T>.Count)
        {
            T* row = sorted + e;
            Ranks(row, step, out _, out _, out _, out Vector256<T> v0, out Vector256<T> v1);
            Ranks(row + length, step, out _, out _, out Vector256<T> v2, out Vector256<T> v3, out Vector256<T> v4);
            Ranks(row + (2 * length), step, out _, out Vector256<T> v5, out Vector256<T> v6, out Vector256<T> v7, out _);
            Ranks(row + (3 * length), step, out Vector256<T> v8, out Vector256<T> v9, out Vector256<T> v10, out _, out _);
            Ranks(row + (4 * length), step, out Vector256<T> v11, out Vector256<T> v12, out _, out _, out _);
            Vector256<T> median = MedianNetwork<T>.Middle(v0, v1, v2, v3, v4, v5, v6, v7, v8, v9, v10, v11, v12);
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

    // One rank of five columns, sorted.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Ranks(
        T* row, int step, out Vector256<T> a, out Vector256<T> b, out Vector256<T> c, out Vector256<T> d, out Vector256<T> e)
    {
        a = Vector256.Load(row);
        b = Vector256.Load(row + step);
        c = Vector256.Load(row + (2 * step));
        d = Vector256.Load(row + (3 * step));
        e = Vector256.Load(row + (4 * step));
        MedianNetwork<T>.Sort(ref a, ref b, ref c, ref d, ref e);
    }
}
