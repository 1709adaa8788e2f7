namespace PurePipeline.Resampling;

internal sealed unsafe partial class ByteTapColumns<TSum>
{
    /// <summary>The specification, of columns <paramref name="start"/> to <paramref name="end"/>.</summary>
    internal void FilterScalar(ReadOnlySpan<byte> row, Span<TSum> sums, int start, int end)
    {
        int taps = _axis.Taps;
        for (int x = start; x < end; x++)
        {
            int source = _axis.Sources[x];
            for (int c = 0; c < _channels; c++)
            {
                int sum = 0;
                for (int j = 0; j < taps; j++)
                {
                    int column = Math.Clamp(source + j, 0, _sourceWidth - 1);
                    sum += row[(column * _channels) + c] * _weights[(x * taps) + j];
                }

                sums[(x * _channels) + c] = TSum.CreateTruncating(sum);
            }
        }
    }
}
