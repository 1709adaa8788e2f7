namespace PurePipeline.Resampling;

internal sealed unsafe partial class WeightedColumns<T, TSum>
{
    /// <summary>The specification, of positions <paramref name="start"/> to <paramref name="end"/>.</summary>
    internal void FilterScalar(ReadOnlySpan<T> row, Span<TSum> sums, int start, int end)
    {
        int taps = axis.Taps;
        for (int x = start; x < end; x++)
        {
            int source = axis.Sources[x];
            ReadOnlySpan<float> weights = axis.WeightsAt(x);
            bool isInside = source >= 0 && source + taps <= sourceWidth;

            // The last column of two taps stands alone: 0 times a neighbour that may be infinite is not 0.
            int count = taps == 2 && !isInside ? 1 : taps;
            for (int c = 0; c < channels; c++)
            {
                TSum sum = isInside || count == 1 ? TSum.NegativeZero : TSum.Zero;
                for (int j = 0; j < count; j++)
                {
                    int column = Math.Clamp(source + j, 0, sourceWidth - 1);
                    sum += TSum.CreateTruncating(row[(column * channels) + c]) * TSum.CreateTruncating(weights[j]);
                }

                sums[(x * channels) + c] = sum;
            }
        }
    }
}
