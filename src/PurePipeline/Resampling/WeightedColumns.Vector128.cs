using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using PurePipeline.Pixels;

namespace PurePipeline.Resampling;

internal sealed unsafe partial class WeightedColumns<T, TSum>
{
    /// <summary>
    /// Positions <paramref name="start"/> to <paramref name="end"/>, all of whose taps lie inside the source: one pixel of 3 or 4 channels a
    /// vector, or four of one channel, whose products are transposed so that each sum still adds them in order.
    /// </summary>
    // Safety: Inside() keeps every load within the row; the sums have more elements than the row.
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    internal void FilterVector128(ReadOnlySpan<T> row, Span<TSum> sums, int start, int end, ReadOnlySpan<T> ahead = default)
    {
        fixed (T* source = row, next = ahead)
        fixed (TSum* target = sums)
        fixed (float* weights = axis.Weights)
        fixed (int* sources = axis.Sources)
        {
            if (channels == 1)
            {
                int x = Gray(source, next, (float*)target, weights, sources, start, end);
                FilterScalar(row, sums, x, end);
                return;
            }

            switch (axis.Taps)
            {
                case 2:
                    Pixels(source, (float*)target, weights, sources, start, end, 2);
                    break;
                case 4:
                    Pixels(source, (float*)target, weights, sources, start, end, 4);
                    break;
                default:
                    Pixels(source, (float*)target, weights, sources, start, end, 8);
                    break;
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Pixels(T* row, float* sums, float* weights, int* sources, int start, int end, int taps)
    {
        int step = channels;
        float* target = sums + (start * step);
        float* w = weights + (start * taps);
        for (int x = start; x < end; x++, w += taps, target += step)
        {
            T* pixel = row + (sources[x] * step);
            Vector128<float> sum = Four(pixel) * Vector128.Create(w[0]);
            for (int j = 1; j < taps; j++)
            {
                pixel += step;
                sum += Four(pixel) * Vector128.Create(w[j]);
            }

            sum.Store(target);
        }
    }

    private int Gray(T* row, T* ahead, float* sums, float* weights, int* sources, int start, int end)
    {
        int taps = axis.Taps;
        int x = start;
        for (; x <= end - 4; x += 4)
        {
            float* w = weights + (x * taps);
            Vector128<float> sum;
            if (ahead != null)
            {
                Prefetch.Line((byte*)(ahead + sources[x]));
                Prefetch.Line((byte*)(ahead + sources[x + 1]));
                Prefetch.Line((byte*)(ahead + sources[x + 2]));
                Prefetch.Line((byte*)(ahead + sources[x + 3]));
            }

            if (taps == 2)
            {
                sum = OrderedSums.OfPairs(
                    Two(row + sources[x], row + sources[x + 1]) * Vector128.Load(w), Two(row + sources[x + 2], row + sources[x + 3]) * Vector128.Load(w + 4));
            }
            else
            {
                sum = Products(row, sources + x, w, taps, 0, null);
                sum = taps == 8 ? Products(row, sources + x, w, taps, 4, sum) : sum;
            }

            sum.Store(sums + x);
        }

        return x;
    }

    // Four taps from the given one on, of four positions.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<float> Products(T* row, int* sources, float* weights, int taps, int tap, Vector128<float>? sum) => OrderedSums.Of(
        Four(row + sources[0] + tap) * Vector128.Load(weights + tap),
        Four(row + sources[1] + tap) * Vector128.Load(weights + taps + tap),
        Four(row + sources[2] + tap) * Vector128.Load(weights + (2 * taps) + tap),
        Four(row + sources[3] + tap) * Vector128.Load(weights + (3 * taps) + tap),
        sum);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<float> Four(T* channels) => FourChannels.Load(channels);

    // Two channels from each of two places.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<float> Two(T* first, T* second)
    {
        if (typeof(T) == typeof(float))
        {
            return Vector128.Create(Unsafe.ReadUnaligned<ulong>(first), Unsafe.ReadUnaligned<ulong>(second)).AsSingle();
        }

        Vector128<uint> words = Vector128.CreateScalarUnsafe(Unsafe.ReadUnaligned<uint>(first) | ((ulong)Unsafe.ReadUnaligned<uint>(second) << 32)).AsUInt32();
        return Vector128.ConvertToSingle(typeof(T) == typeof(short) ? Vector128.WidenLower(words.AsInt16()) : Vector128.WidenLower(words.AsUInt16()).AsInt32());
    }
}
