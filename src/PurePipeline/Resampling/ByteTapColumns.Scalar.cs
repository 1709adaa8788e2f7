namespace PurePipeline.Resampling;

internal sealed unsafe partial class ByteTapColumns<TSum>
{
    /// <summary>The specification.</summary>
    internal void FilterScalar(ReadOnlySpan<byte> row, Span<TSum> sums)
    {
        int taps = _axis.Taps;
        for (int x = 0; x < _axis.Length; x++)
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
