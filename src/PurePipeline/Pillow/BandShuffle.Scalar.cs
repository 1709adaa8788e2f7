namespace PurePipeline.Pillow;

internal sealed partial class BandShuffle
{
    /// <summary>The specification.</summary>
    internal void ConvertScalar(ReadOnlySpan<byte> source, Span<byte> target)
    {
        for (int from = 0, to = 0; to < target.Length; from += _from, to += _bands.Length)
        {
            for (int band = 0; band < _bands.Length; band++)
            {
                byte value = _bands[band] < 0 ? (byte)0 : source[from + _bands[band]];
                target[to + band] = (byte)(value ^ _flips[band]);
            }
        }
    }
}
