using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using PurePipeline.Pixels;

namespace PurePipeline.Resampling;

internal static unsafe partial class WeightedRows<T, TSum>
{
    /// <summary>16 elements a turn; returns where it has stopped.</summary>
    internal static int BlendVector256(
        ReadOnlySpan<TSum> ring,
        ReadOnlySpan<int> starts,
        ReadOnlySpan<float> weights,
        Span<T> row,
        int start,
        int end,
        bool fromLast,
        bool streams = false)
    {
        fixed (TSum* rows = ring)
        fixed (T* target = row)
        {
            float* sums = (float*)rows;
            if (!streams || typeof(T) != typeof(float) || end - start < 2 * Turn || (nint)target % sizeof(float) != 0)
            {
                return Blend<Kept>(sums, starts, weights, target, start, end, fromLast);
            }

            // One turn as usual reaches beyond the first address that the others can begin at.
            Blend<Kept>(sums, starts, weights, target, start, start + Turn, fromLast);
            return Blend<Streamed>(sums, starts, weights, target, start + Streaming.Before((float*)target + start), end, fromLast);
        }
    }

    private const int Turn = 16;

    private static int Blend<TStore>(
        float* sums, ReadOnlySpan<int> starts, ReadOnlySpan<float> weights, T* target, int start, int end, bool fromLast)
        where TStore : struct, IStore => starts.Length switch
        {
            2 => Two<TStore>(sums + starts[0], sums + starts[1], weights[0], weights[1], target, start, end),
            4 => fromLast
                ? Four<TStore>(
                    sums + starts[3], sums + starts[2], sums + starts[1], sums + starts[0], weights[3], weights[2], weights[1], weights[0], target, start, end)
                : Four<TStore>(
                    sums + starts[0], sums + starts[1], sums + starts[2], sums + starts[3], weights[0], weights[1], weights[2], weights[3], target, start, end),
            _ => Eight<TStore>(sums, starts, weights, target, start, end, fromLast),
        };

    // Safety, here and below: Blend has checked that each row of the ring has as many elements as the result, and e + 16 <= end.
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static int Two<TStore>(float* t0, float* t1, float b0, float b1, T* row, int start, int end)
        where TStore : struct, IStore
    {
        Vector256<float> w0 = Vector256.Create(b0);
        Vector256<float> w1 = Vector256.Create(b1);
        int e = start;
        for (; e <= end - Turn; e += Turn)
        {
            TStore.Store(
                (Vector256.Load(t0 + e) * w0) + (Vector256.Load(t1 + e) * w1),
                (Vector256.Load(t0 + e + 8) * w0) + (Vector256.Load(t1 + e + 8) * w1),
                row + e);
        }

        return e;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static int Four<TStore>(float* t0, float* t1, float* t2, float* t3, float b0, float b1, float b2, float b3, T* row, int start, int end)
        where TStore : struct, IStore
    {
        (Vector256<float> w0, Vector256<float> w1) = (Vector256.Create(b0), Vector256.Create(b1));
        (Vector256<float> w2, Vector256<float> w3) = (Vector256.Create(b2), Vector256.Create(b3));
        int e = start;
        for (; e <= end - Turn; e += Turn)
        {
            Vector256<float> lower = (Vector256.Load(t0 + e) * w0) + (Vector256.Load(t1 + e) * w1);
            Vector256<float> upper = (Vector256.Load(t0 + e + 8) * w0) + (Vector256.Load(t1 + e + 8) * w1);
            lower += Vector256.Load(t2 + e) * w2;
            upper += Vector256.Load(t2 + e + 8) * w2;
            lower += Vector256.Load(t3 + e) * w3;
            upper += Vector256.Load(t3 + e + 8) * w3;
            TStore.Store(lower, upper, row + e);
        }

        return e;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static int Eight<TStore>(float* ring, ReadOnlySpan<int> starts, ReadOnlySpan<float> weights, T* row, int start, int end, bool fromLast)
        where TStore : struct, IStore
    {
        const int Taps = 8;

        // Rows and weights in the order of the sum.
        float** sums = stackalloc float*[Taps];
        float* ordered = stackalloc float[Taps];
        for (int i = 0; i < Taps; i++)
        {
            int tap = fromLast ? Taps - 1 - i : i;
            sums[i] = ring + starts[tap];
            ordered[i] = weights[tap];
        }

        int e = start;
        for (; e <= end - Turn; e += Turn)
        {
            TStore.Store(Sum256(sums, ordered, e, Taps), Sum256(sums, ordered, e + 8, Taps), row + e);
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

    /// <summary>How a turn's results are written.</summary>
    private interface IStore
    {
        static abstract void Store(Vector256<float> lower, Vector256<float> upper, T* row);
    }

    private readonly struct Kept : IStore
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static void Store(Vector256<float> lower, Vector256<float> upper, T* row)
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

    /// <summary>Floats, at multiples of a register's size.</summary>
    private readonly struct Streamed : IStore
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static void Store(Vector256<float> lower, Vector256<float> upper, T* row)
        {
            Streaming.Store(lower, (float*)row);
            Streaming.Store(upper, (float*)row + 8);
        }
    }
}
