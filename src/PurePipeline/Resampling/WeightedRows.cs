using System.Numerics;
using System.Runtime.Intrinsics;

namespace PurePipeline.Resampling;

/// <summary>
/// The vertical half of OpenCV's interpolations of rows wider than bytes (imgproc/src/resize.cpp, <c>VResizeLinear</c>,
/// <c>VResizeCubic</c>, <c>VResizeLanczos4</c>): filtered rows times their weights, each product and each sum rounded. OpenCV's vector code
/// nests its sums from the last tap, <c>t0 * b0 + (t1 * b1 + (t2 * b2 + ...))</c>, its scalar code adds from the first; so the order
/// depends on the type and on the place in the row.
/// </summary>
internal static partial class WeightedRows<T, TSum>
    where T : unmanaged, INumber<T>
    where TSum : unmanaged, IBinaryFloatingPointIeee754<TSum>
{
    /// <summary>Blends filtered rows into a row.</summary>
    /// <param name="ring">The memory of the filtered rows.</param>
    /// <param name="starts">Where each tap's row starts in it.</param>
    /// <param name="weights">The weight of each tap.</param>
    /// <param name="row">The row to write, all of it.</param>
    /// <param name="streams">See <see cref="Pixels.RowReader.Streams"/>; of floats.</param>
    public static void Blend(ReadOnlySpan<TSum> ring, ReadOnlySpan<int> starts, ReadOnlySpan<float> weights, Span<T> row, bool streams = false)
    {
        foreach (int start in starts)
        {
            ArgumentOutOfRangeException.ThrowIfGreaterThan(start, ring.Length - row.Length, nameof(starts));
        }

        int nested = row.Length / NestedGroup(starts.Length) * NestedGroup(starts.Length);
        Part(ring, starts, weights, row, 0, nested, fromLast: true, streams);
        Part(ring, starts, weights, row, nested, row.Length, fromLast: false, streams);
    }

    // The elements of OpenCV's vectors; a row has no such group where OpenCV has no vector code. Two taps have one order.
    private static int NestedGroup(int taps) =>
        taps == 2 || typeof(T) == typeof(double) || (typeof(T) == typeof(ushort) && taps == 8) ? int.MaxValue
        : typeof(T) == typeof(float) ? 4
        : 8;

    private static void Part(
        ReadOnlySpan<TSum> ring, ReadOnlySpan<int> starts, ReadOnlySpan<float> weights, Span<T> row, int start, int end, bool fromLast, bool streams)
    {
        if (typeof(TSum) == typeof(float) && Vector256.IsHardwareAccelerated)
        {
            start = BlendVector256(ring, starts, weights, row, start, end, fromLast, streams);
        }
        else if (typeof(TSum) == typeof(float) && Vector128.IsHardwareAccelerated)
        {
            start = BlendVector128(ring, starts, weights, row, start, end, fromLast);
        }

        BlendScalar(ring, starts, weights, row, start, end, fromLast);
    }
}
