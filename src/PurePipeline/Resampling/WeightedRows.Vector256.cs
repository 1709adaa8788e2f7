using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace PurePipeline.Resampling;

internal static unsafe partial class WeightedRows<T, TSum>
{
    /// <summary>16 elements a turn; returns where it has stopped.</summary>
    internal static int BlendVector256(
        ReadOnlySpan<TSum> ring, ReadOnlySpan<int> starts, ReadOnlySpan<float> weights, Span<T> row, int start, int end, bool fromLast)
    {
        fixed (TSum* rows = ring)
        fixed (T* target = row)
        {
            float* sums = (float*)rows;
            return starts.Length switch
            {
                2 => BlendVector256(sums, starts, weights, target, start, end, fromLast, 2),
                4 => BlendVector256(sums, starts, weights, target, start, end, fromLast, 4),
                _ => BlendVector256(sums, starts, weights, target, start, end, fromLast, 8),
            };
        }
    }

    // Safety: Blend has checked that each row of the ring has as many elements as the result, and e + 16 <= end.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int BlendVector256(
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
        for (; e <= end - 16; e += 16)
        {
            Store(Sum256(sums, ordered, e, taps), Sum256(sums, ordered, e + 8, taps), row + e);
        }

        return e;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<float> Sum256(float** sums, float* weights, int e, int taps)
    {
        Vector256<float> sum = Vector256.Load(sums[0] + e) * Vector256.Create(weights[0]);
        for (int i = 1; i < taps; i++)
        {
            sum += Vector256.Load(sums[i] + e) * Vector256.Create(weights[i]);
        }

        return sum;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Store(Vector256<float> lower, Vector256<float> upper, T* row)
    {
        if (typeof(T) == typeof(float))
        {
            lower.Store((float*)row);
            upper.Store((float*)row + 8);
            return;
        }

        Vector256<int> low = Vector256.ConvertToInt32(Vector256.Round(lower));
        Vector256<int> high = Vector256.ConvertToInt32(Vector256.Round(upper));
        if (typeof(T) == typeof(short))
        {
            Vector256.NarrowWithSaturation(low, high).Store((short*)row);
            return;
        }

        low = Vector256.Max(low, Vector256<int>.Zero);
        high = Vector256.Max(high, Vector256<int>.Zero);
        Vector256.NarrowWithSaturation(low.AsUInt32(), high.AsUInt32()).Store((ushort*)row);
    }
}
