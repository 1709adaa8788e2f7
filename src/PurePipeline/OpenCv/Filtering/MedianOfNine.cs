using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using PurePipeline.Pixels;

namespace PurePipeline.OpenCv.Filtering;

/// <summary>
/// <c>cv2.medianBlur</c> of 3x3 neighbours. Each column of three is sorted; then the median is the middle of the greatest of the lowest, the
/// middle of the middle ones, and the lowest of the greatest. Columns are sorted anew for each of the three pixels that they are neighbours
/// of, in registers, which is faster than to keep them.
/// </summary>
internal sealed unsafe class MedianOfNine<T>(FilterImage image) : IColumnFilter<T>
    where T : unmanaged, INumber<T>
{
    private readonly int _count = (image.Width + 2) * image.Channels;

    public bool IsSequential => false;

    public void Filter(ReadOnlySpan<T> rows, ReadOnlySpan<int> starts, Span<byte> result)
    {
        foreach (int start in starts)
        {
            ArgumentOutOfRangeException.ThrowIfGreaterThan(start + _count + RowReader.Slack, rows.Length, nameof(rows));
        }

        fixed (T* memory = rows)
        fixed (byte* target = result)
        {
            Run(memory + starts[0], memory + starts[1], memory + starts[2], image.Channels, (T*)target, result.Length / sizeof(T));
        }
    }

    /// <summary>A row of the result from rows that end with the image; the pixels at their ends are their own neighbours outside.</summary>
    /// <param name="first">The row above.</param>
    /// <param name="second">The row.</param>
    /// <param name="third">The row below.</param>
    /// <param name="channels">Channels of a pixel.</param>
    /// <param name="target">As many elements.</param>
    public static void Blur(ReadOnlySpan<T> first, ReadOnlySpan<T> second, ReadOnlySpan<T> third, int channels, Span<T> target)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(first.Length, target.Length, nameof(first));
        ArgumentOutOfRangeException.ThrowIfNotEqual(second.Length, target.Length, nameof(second));
        ArgumentOutOfRangeException.ThrowIfNotEqual(third.Length, target.Length, nameof(third));
        int last = target.Length - channels;
        int inward = Math.Min(channels, last);
        fixed (T* a = first, b = second, c = third, to = target)
        {
            if (last > channels)
            {
                Run(a, b, c, channels, to + channels, last - channels);
            }

            for (int e = 0; e < channels; e++)
            {
                to[e] = Edge(a + e, b + e, c + e, inward);
                to[last + e] = Edge(a + last + e, b + last + e, c + last + e, -inward);
            }
        }
    }

    // Of three columns two are this one, and so the middle one of the middle elements is its own.
    private static T Edge(T* first, T* second, T* third, int inward)
    {
        (T low, T middle, T high) = Sorted(first, second, third);
        (T low1, _, T high1) = Sorted(first + inward, second + inward, third + inward);
        return Middle(Ordered.Max(low, low1), middle, Ordered.Min(high, high1));
    }

    // Safety: as below.
    private static void Run(T* first, T* second, T* third, int step, T* target, int count)
    {
        int done = Vector512.IsHardwareAccelerated ? Select<Vector512<T>, Lanes512<T>>(first, second, third, step, target, count)
            : Vector256.IsHardwareAccelerated ? Select<Vector256<T>, Lanes256<T>>(first, second, third, step, target, count)
            : 0;
        Scalar(first + done, second + done, third + done, step, target + done, count - done);
    }

    /// <summary>The specification.</summary>
    // Safety, here and below: the rows have two pixels more than the count that is asked for.
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static void Scalar(T* first, T* second, T* third, int step, T* target, int count)
    {
        for (int e = 0; e < count; e++)
        {
            (T lowest, T middle, T highest) = Sorted(first + e, second + e, third + e);
            (T low1, T middle1, T high1) = Sorted(first + e + step, second + e + step, third + e + step);
            (T low2, T middle2, T high2) = Sorted(first + e + (2 * step), second + e + (2 * step), third + e + (2 * step));
            lowest = Ordered.Max(Ordered.Max(lowest, low1), low2);
            highest = Ordered.Min(Ordered.Min(highest, high1), high2);
            target[e] = Middle(lowest, Middle(middle, middle1, middle2), highest);
        }
    }

    // Whole vectors, if the row has one; returns how many elements are done: all or none.
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static int Select<TVector, TLanes>(T* first, T* second, T* third, int step, T* target, int count)
        where TLanes : struct, ILanes<T, TVector>
    {
        // The last turn ends with the row and repeats some elements.
        int last = count - TLanes.Count;
        int e = 0;
        for (; e <= last; e += e < last ? Math.Min(TLanes.Count, last - e) : TLanes.Count)
        {
            Sort<TVector, TLanes>(first + e, second + e, third + e, out TVector lowest, out TVector middle0, out TVector highest);
            int at = e + step;
            Sort<TVector, TLanes>(first + at, second + at, third + at, out TVector low, out TVector middle1, out TVector high);
            lowest = TLanes.Max(lowest, low);
            highest = TLanes.Min(highest, high);
            at += step;
            Sort<TVector, TLanes>(first + at, second + at, third + at, out low, out TVector middle2, out high);
            lowest = TLanes.Max(lowest, low);
            highest = TLanes.Min(highest, high);
            TVector middle = Middle<TVector, TLanes>(middle0, middle1, middle2);
            TLanes.Store(Middle<TVector, TLanes>(lowest, middle, highest), target + e);
        }

        return e;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Sort<TVector, TLanes>(T* first, T* second, T* third, out TVector low, out TVector middle, out TVector high)
        where TLanes : struct, ILanes<T, TVector>
    {
        (TVector a, TVector b, TVector c) = (TLanes.Load(first), TLanes.Load(second), TLanes.Load(third));
        TVector lower = TLanes.Min(a, b);
        TVector upper = TLanes.Max(a, b);
        low = TLanes.Min(lower, c);
        high = TLanes.Max(upper, c);
        middle = TLanes.Max(lower, TLanes.Min(upper, c));
    }

    private static (T Low, T Middle, T High) Sorted(T* first, T* second, T* third)
    {
        (T lower, T upper) = (Ordered.Min(*first, *second), Ordered.Max(*first, *second));
        return (Ordered.Min(lower, *third), Ordered.Max(lower, Ordered.Min(upper, *third)), Ordered.Max(upper, *third));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TVector Middle<TVector, TLanes>(TVector a, TVector b, TVector c)
        where TLanes : struct, ILanes<T, TVector> => TLanes.Max(TLanes.Min(a, b), TLanes.Min(TLanes.Max(a, b), c));

    private static T Middle(T a, T b, T c) => Ordered.Max(Ordered.Min(a, b), Ordered.Min(Ordered.Max(a, b), c));
}
