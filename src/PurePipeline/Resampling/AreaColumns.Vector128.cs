using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace PurePipeline.Resampling;

internal static unsafe partial class AreaColumns
{
    /// <summary>
    /// A vector is one pixel of 3 or 4 channels, so each sum still adds its pixels in order. The last pixel of a row is left to the scalar
    /// code.
    /// </summary>
    internal static void FilterVector128<T>(
        ReadOnlySpan<AreaRun> runs, ReadOnlySpan<float> weights, int channels, ReadOnlySpan<T> row, Span<float> sums)
        where T : unmanaged, INumber<T>
    {
        int count = runs.Length;
        ArgumentOutOfRangeException.ThrowIfLessThan(sums.Length, (count * channels) + (4 - channels), nameof(sums));
        while (count > 0 && ((runs[count - 1].Source + runs[count - 1].Count - 1) * channels) + 4 > row.Length)
        {
            count--;
        }

        FilterPixels(runs[..count], weights, channels, row, sums);
        FilterScalar(runs[count..], weights, channels, row, sums[(count * channels)..]);
    }

    // Safety: the runs' last pixels begin at least 4 channels before the row's end, and their weights exist (AreaAxis); sums have been checked
    // by the caller.
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static void FilterPixels<T>(ReadOnlySpan<AreaRun> runs, ReadOnlySpan<float> weights, int channels, ReadOnlySpan<T> row, Span<float> sums)
        where T : unmanaged
    {
        fixed (T* source = row)
        fixed (float* weight = weights, target = sums)
        {
            float* result = target;
            foreach (ref readonly AreaRun run in runs)
            {
                T* pixel = source + (run.Source * channels);
                float* w = weight + run.FirstWeight;
                Vector128<float> sum = Vector128<float>.Zero;
                for (float* end = w + run.Count; w < end; w++, pixel += channels)
                {
                    sum += FourChannels.Load(pixel) * Vector128.Create(*w);
                }

                // The fourth element of three belongs to the next pixel, which overwrites it.
                sum.Store(result);
                result += channels;
            }
        }
    }
}
