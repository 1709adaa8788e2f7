namespace PurePipeline.Resampling;

internal sealed unsafe partial class ByteTapColumns<TSum>
{
    /// <summary>The specification, of positions <paramref name="start"/> to <paramref name="end"/>.</summary>
    internal void FilterScalar(ReadOnlySpan<byte> row, Span<TSum> sums, int start, int end)
    {
        for (int x = start; x < end; x++)
        {
            int source = _axis.Sources[x];
            ReadOnlySpan<short> weights = _weights.AsSpan(x * _taps, _taps);
            for (int c = 0; c < _channels; c++)
            {
                int sum = 0;
                for (int j = 0; j < _taps; j++)
                {
                    int column = Math.Clamp(source + j, 0, _sourceWidth - 1);
                    sum += row[(column * _channels) + c] * weights[j];
                }

                sums[(x * _channels) + c] = TSum.CreateTruncating(sum);
            }
        }
    }
}
