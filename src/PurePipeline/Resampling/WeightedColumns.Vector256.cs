using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using PurePipeline.Pixels;

namespace PurePipeline.Resampling;

internal sealed unsafe partial class WeightedColumns<T, TSum>
{
    /// <summary>
    /// As <see cref="FilterVector128"/>, two pixels of 3 or 4 channels a vector, or eight of one channel; returns where it has stopped.
    /// </summary>
    // Safety: Inside() keeps every load of pixels within the row, and EightPositions those of one channel; the sums have 3 more elements than
    // the row.
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    internal int FilterVector256(ReadOnlySpan<T> row, Span<TSum> sums, ReadOnlySpan<T> ahead, int start, int end)
    {
        fixed (T* source = row, next = ahead)
        fixed (TSum* target = sums)
        fixed (float* weights = axis.Weights)
        fixed (int* sources = axis.Sources)
        {
            if (channels == 1)
            {
                return start == _inside.Start && _eights is not null ? _eights.Filter(source, (float*)target, sources, start) : start;
            }

            return axis.Taps switch
            {
                2 => PixelPairs(source, next, (float*)target, weights, sources, start, end, 2),
                4 => PixelPairs(source, next, (float*)target, weights, sources, start, end, 4),
                _ => PixelPairs(source, next, (float*)target, weights, sources, start, end, 8),
            };
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int PixelPairs(T* row, T* ahead, float* sums, float* weights, int* sources, int start, int end, int taps)
    {
        int step = channels;
        float* target = sums + (start * step);
        float* w = weights + (start * taps);
        int x = start;
        for (; x <= end - 2; x += 2, w += 2 * taps, target += 2 * step)
        {
            T* first = row + (sources[x] * step);
            T* second = row + (sources[x + 1] * step);
            Vector256<float> sum;
            if (ahead != null)
            {
                // The first tap's line and the last one's.
                T* upcoming = ahead + (sources[x] * step);
                T* next = ahead + (sources[x + 1] * step);
                Prefetch.Line((byte*)upcoming);
                Prefetch.Line((byte*)(upcoming + (taps * step) - 1));
                Prefetch.Line((byte*)next);
                Prefetch.Line((byte*)(next + (taps * step) - 1));
            }

            if (taps == 2)
            {
                Vector256<float> pairs = Avx.BroadcastVector128ToVector256(w);
                sum = Pair(first, second) * Avx.PermuteVar(pairs, Vector256.Create(0, 0, 0, 0, 2, 2, 2, 2));
                sum += Pair(first + step, second + step) * Avx.PermuteVar(pairs, Vector256.Create(1, 1, 1, 1, 3, 3, 3, 3));
            }
            else
            {
                Vector256<float> four = Vector256.Create(Vector128.Load(w), Vector128.Load(w + taps));
                sum = Pair(first, second) * Avx.Permute(four, 0b_00_00_00_00);
                sum += Pair(first + step, second + step) * Avx.Permute(four, 0b_01_01_01_01);
                sum += Pair(first + (2 * step), second + (2 * step)) * Avx.Permute(four, 0b_10_10_10_10);
                sum += Pair(first + (3 * step), second + (3 * step)) * Avx.Permute(four, 0b_11_11_11_11);
                if (taps == 8)
                {
                    first += 4 * step;
                    second += 4 * step;
                    four = Vector256.Create(Vector128.Load(w + 4), Vector128.Load(w + taps + 4));
                    sum += Pair(first, second) * Avx.Permute(four, 0b_00_00_00_00);
                    sum += Pair(first + step, second + step) * Avx.Permute(four, 0b_01_01_01_01);
                    sum += Pair(first + (2 * step), second + (2 * step)) * Avx.Permute(four, 0b_10_10_10_10);
                    sum += Pair(first + (3 * step), second + (3 * step)) * Avx.Permute(four, 0b_11_11_11_11);
                }
            }

            sum.GetLower().Store(target);
            sum.GetUpper().Store(target + step);
        }

        return x;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<float> Pair(T* first, T* second) => Vector256.Create(FourChannels.Load(first), FourChannels.Load(second));
}
