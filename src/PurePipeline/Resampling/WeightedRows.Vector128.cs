using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace PurePipeline.Resampling;

internal static unsafe partial class WeightedRows<T, TSum>
{
    /// <summary>8 elements a turn; returns where it has stopped.</summary>
    internal static int BlendVector128(
        ReadOnlySpan<TSum> ring, ReadOnlySpan<int> starts, ReadOnlySpan<float> weights, Span<T> row, int start, int end, bool fromLast)
    {
        fixed (TSum* rows = ring)
        fixed (T* target = row)
        {
            float* sums = (float*)rows;
            return starts.Length switch
            {
                2 => BlendVector128(sums, starts, weights, target, start, end, fromLast, 2),
                4 => BlendVector128(sums, starts, weights, target, start, end, fromLast, 4),
                _ => BlendVector128(sums, starts, weights, target, start, end, fromLast, 8),
            };
        }
    }

    // Safety: Blend has checked that each row of the ring has as many elements as the result, and e + 8 <= end.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int BlendVector128(
        float* ring, ReadOnlySpan<int> starts, ReadOnlySpan<float> weights, T* row, int start, int end, bool fromLast, int taps)
    {
        // Rows and weights in the order of the sum.
        float** sums = stackalloc float*[8];
        float* ordered = stackalloc float[8];
        for (int i = 0; i < taps; i++)
        {
            int tap = fromLast ? taps - 1 - i : i;
            sums[i] = ring + starts[tap];
            ordered[i] = weights[tap];
        }

        int e = start;
        for (; e <= end - 8; e += 8)
        {
            Store(Sum128(sums, ordered, e, taps), Sum128(sums, ordered, e + 4, taps), row + e);
        }

        return e;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<float> Sum128(float** sums, float* weights, int e, int taps)
    {
        Vector128<float> sum = Vector128.Load(sums[0] + e) * Vector128.Create(weights[0]);
        for (int i = 1; i < taps; i++)
        {
            sum += Vector128.Load(sums[i] + e) * Vector128.Create(weights[i]);
        }

        return sum;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Store(Vector128<float> lower, Vector128<float> upper, T* row)
    {
        if (typeof(T) == typeof(float))
        {
            lower.Store((float*)row);
            upper.Store((float*)row + 4);
            return;
        }

        Vector128<int> low = Vector128.ConvertToInt32(Vector128.Round(lower));
        Vector128<int> high = Vector128.ConvertToInt32(Vector128.Round(upper));
        if (typeof(T) == typeof(short))
        {
            Vector128.NarrowWithSaturation(low, high).Store((short*)row);
            return;
        }

        low = Vector128.Max(low, Vector128<int>.Zero);
        high = Vector128.Max(high, Vector128<int>.Zero);
        Vector128.NarrowWithSaturation(low.AsUInt32(), high.AsUInt32()).Store((ushort*)row);
    }
}
