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
            if (Vector512.IsHardwareAccelerated)
            {
                SortColumns<Vector512<T>, Lanes512<T>>(memory, start, sorted, length, _count);
                Select<Vector512<T>, Lanes512<T>>(sorted, length, image.Channels, (T*)target, result.Length / sizeof(T));
            }
            else
            {
                SortColumns<Vector256<T>, Lanes256<T>>(memory, start, sorted, length, _count);
                Select<Vector256<T>, Lanes256<T>>(sorted, length, image.Channels, (T*)target, result.Length / sizeof(T));
            }
        }
    }

    // Safety: rows and scratch have Slack, 256, elements behind the count that is asked for.
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static void SortColumns<TVector, TLanes>(T* rows, int* starts, T* sorted, int length, int count)
        where TLanes : struct, ILanes<T, TVector>
    {
        for (int e = 0; e < count; e += TLanes.Count)
        {
            TVector a = TLanes.Load(rows + starts[0] + e);
            TVector b = TLanes.Load(rows + starts[1] + e);
            TVector c = TLanes.Load(rows + starts[2] + e);
            TVector d = TLanes.Load(rows + starts[3] + e);
            TVector f = TLanes.Load(rows + starts[4] + e);
            MedianNetwork<T, TVector, TLanes>.Sort(ref a, ref b, ref c, ref d, ref f);
            TLanes.Store(a, sorted + e);
            TLanes.Store(b, sorted + length + e);
            TLanes.Store(c, sorted + (2 * length) + e);
            TLanes.Store(d, sorted + (3 * length) + e);
            TLanes.Store(f, sorted + (4 * length) + e);
        }
    }

    // In row r and column c of sorted ranks, (r + 1) * (c + 1) elements are not above, and (5 - r) * (5 - c) not below.
    // Safety: as above; what a vector has beyond the row is not stored.
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static void Select<TVector, TLanes>(T* sorted, int length, int step, T* target, int count)
        where TVector : unmanaged
        where TLanes : struct, ILanes<T, TVector>
    {
        for (int e = 0; e < count; e += TLanes.Count)
        {
            T* row = sorted + e;
            Ranks<TVector, TLanes>(row, step, out _, out _, out _, out TVector v0, out TVector v1);
            Ranks<TVector, TLanes>(row + length, step, out _, out _, out TVector v2, out TVector v3, out TVector v4);
            Ranks<TVector, TLanes>(row + (2 * length), step, out _, out TVector v5, out TVector v6, out TVector v7, out _);
            Ranks<TVector, TLanes>(row + (3 * length), step, out TVector v8, out TVector v9, out TVector v10, out _, out _);
            Ranks<TVector, TLanes>(row + (4 * length), step, out TVector v11, out TVector v12, out _, out _, out _);
            TVector median = MedianNetwork<T, TVector, TLanes>.Middle(v0, v1, v2, v3, v4, v5, v6, v7, v8, v9, v10, v11, v12);
            if (e + TLanes.Count <= count)
            {
                TLanes.Store(median, target + e);
            }
            else
            {
                new ReadOnlySpan<T>(&median, count - e).CopyTo(new Span<T>(target + e, count - e));
            }
        }
    }

    // One rank of five columns, sorted.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Ranks<TVector, TLanes>(
        T* row, int step, out TVector a, out TVector b, out TVector c, out TVector d, out TVector e)
        where TLanes : struct, ILanes<T, TVector>
    {
        a = TLanes.Load(row);
        b = TLanes.Load(row + step);
        c = TLanes.Load(row + (2 * step));
        d = TLanes.Load(row + (3 * step));
        e = TLanes.Load(row + (4 * step));
        MedianNetwork<T, TVector, TLanes>.Sort(ref a, ref b, ref c, ref d, ref e);
    }
}
