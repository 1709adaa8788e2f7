namespace PurePipeline.Resampling;

internal static unsafe partial class AreaColumns
{
    /// <summary>The specification.</summary>
    internal static void FilterScalar(ReadOnlySpan<AreaRun> runs, ReadOnlySpan<float> weights, int channels, ReadOnlySpan<byte> row, Span<float> sums)
    {
        for (int x = 0; x < runs.Length; x++)
        {
            AreaRun run = runs[x];
            ReadOnlySpan<byte> pixels = row.Slice(run.Source * channels, run.Count * channels);
            for (int c = 0; c < channels; c++)
            {
                float sum = 0;
                for (int i = 0; i < run.Count; i++)
                {
                    sum += pixels[(i * channels) + c] * weights[run.FirstWeight + i];
                }

                sums[(x * channels) + c] = sum;
            }
        }
    }
}
