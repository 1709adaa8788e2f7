using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using PurePipeline.Pixels;

namespace PurePipeline.OpenCv.Filtering;

/// <summary>
/// <c>cv2.medianBlur</c> of 3x3 neighbours. Each column of three is sorted once; then the median is the middle of the greatest of the
/// lowest, the middle of the middle ones, and the lowest of the greatest.
/// </summary>
internal sealed unsafe class MedianOfNine<T>(FilterImage image) : IColumnFilter<T>
    where T : unmanaged, INumber<T>
{
    private readonly int _count = (image.Width + 2) * image.Channels;

    public bool IsSequential => false;

    public void Filter(ReadOnlySpan<T> rows, ReadOnlySpan<int> starts, Span<byte> result)
    {
        int length = _count + RowReader.Slack;
        foreach (int start in starts)
        {
            ArgumentOutOfRangeException.ThrowIfGreaterThan(start + length, rows.Length, nameof(rows));
        }

        using var scratch = new Scratch<T>(3 * length);
        fixed (T* memory = rows, sorted = scratch.Span)
        fixed (byte* target = result)
        {
            T* middle = sorted + length;
            T* high = middle + length;
            Sort(memory + starts[0], memory + starts[1], memory + starts[2], sorted, middle, high, _count);
            Select(sorted, middle, high, image.Channels, (T*)target, result.Length / sizeof(T));
        }
    }

    // Safety: rows and scratch have Slack, 256, elements behind the count that is asked for.
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static void Sort(T* first, T* second, T* third, T* low, T* middle, T* high, int count)
    {
        if (Vector256.IsHardwareAccelerated)
        {
            for (int e = 0; e < count; e += Vector256<T>.Count)
            {
                (Vector256<T> a, Vector256<T> b, Vector256<T> c) = (Vector256.Load(first + e), Vector256.Load(second + e), Vector256.Load(third + e));
                Vector256<T> lower = Ordered.Min(a, b);
                Vector256<T> upper = Ordered.Max(a, b);
                Ordered.Min(lower, c).Store(low + e);
                Ordered.Max(upper, c).Store(high + e);
                Ordered.Max(lower, Ordered.Min(upper, c)).Store(middle + e);
            }

            return;
        }

        for (int e = 0; e < count; e++)
        {
            (T lower, T upper) = (Ordered.Min(first[e], second[e]), Ordered.Max(first[e], second[e]));
            (low[e], high[e]) = (Ordered.Min(lower, third[e]), Ordered.Max(upper, third[e]));
            middle[e] = Ordered.Max(lower, Ordered.Min(upper, third[e]));
        }
    }

    // Safety: as above; whole vectors are stored only within the row.
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static void Select(T* low, T* middle, T* high, int step, T* target, int count)
    {
        int e = 0;
        if (Vector256.IsHardwareAccelerated)
        {
            // The last turn ends with the row and repeats some elements.
            for (int last = count - Vector256<T>.Count; e <= last; e += e < last ? Math.Min(Vector256<T>.Count, last - e) : Vector256<T>.Count)
            {
                Vector256<T> lowest = Ordered.Max(Ordered.Max(Vector256.Load(low + e), Vector256.Load(low + e + step)), Vector256.Load(low + e + (2 * step)));
                Vector256<T> highest = Ordered.Min(Ordered.Min(Vector256.Load(high + e), Vector256.Load(high + e + step)), Vector256.Load(high + e + (2 * step)));
                Vector256<T> middles = Middle(Vector256.Load(middle + e), Vector256.Load(middle + e + step), Vector256.Load(middle + e + (2 * step)));
                Middle(lowest, middles, highest).Store(target + e);
            }
        }

        for (; e < count; e++)
        {
            T lowest = Ordered.Max(Ordered.Max(low[e], low[e + step]), low[e + (2 * step)]);
            T highest = Ordered.Min(Ordered.Min(high[e], high[e + step]), high[e + (2 * step)]);
            target[e] = Middle(lowest, Middle(middle[e], middle[e + step], middle[e + (2 * step)]), highest);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<T> Middle(Vector256<T> a, Vector256<T> b, Vector256<T> c) =>
        Ordered.Max(Ordered.Min(a, b), Ordered.Min(Ordered.Max(a, b), c));

    private static T Middle(T a, T b, T c) => Ordered.Max(Ordered.Min(a, b), Ordered.Min(Ordered.Max(a, b), c));
}
