using System.Numerics;

namespace PurePipeline.Resampling;

internal static unsafe partial class AreaColumns
{
    /// <summary>The specification.</summary>
    internal static void FilterScalar<T, TSum>(
        ReadOnlySpan<AreaRun> runs, ReadOnlySpan<float> weights, int channels, ReadOnlySpan<T> row, Span<TSum> sums)
        where T : unmanaged, INumber<T>
        where TSum : unmanaged, IBinaryFloatingPointIeee754<TSum>
    {
        for (int x = 0; x < runs.Length; x++)
        {
            AreaRun run = runs[x];
            ReadOnlySpan<T> pixels = row.Slice(run.Source * channels, run.Count * channels);
            for (int c = 0; c < channels; c++)
            {
                TSum sum = TSum.Zero;
                for (int i = 0; i < run.Count; i++)
                {
                    sum += TSum.CreateTruncating(pixels[(i * channels) + c]) * TSum.CreateTruncating(weights[run.FirstWeight + i]);
                }

                sums[(x * channels) + c] = sum;
            }
        }
    }
}
