namespace PurePipeline.Pillow;

internal sealed partial class TrilinearRows
{
    /// <summary>The specification. The highest place lies below the last entry of its axis, so an entry always has neighbours.</summary>
    internal void ConvertScalar(ReadOnlySpan<byte> source, Span<byte> target)
    {
        for (int from = 0, to = 0; to < target.Length; from += _from, to += _to)
        {
            (int first, int second, int third) = (source[from], Levels + source[from + 1], (2 * Levels) + source[from + 2]);
            int entry = _places[first] + _places[second] + _places[third];
            for (int channel = 0; channel < _channels; channel++)
            {
                int near = Plane(entry + channel);
                int far = Plane(entry + _third + channel);
                int mixed = Mix(near, far, _weights[third]);
                target[to + channel] = (byte)Math.Clamp((mixed + (1 << (EntryBits - 1))) >> EntryBits, 0, 255);
            }

            for (int band = _channels; band < _to; band++)
            {
                target[to + band] = source[from + band];
            }

            int Plane(int at) => Mix(Line(at), Line(at + _second), _weights[second]);
            int Line(int at) => Mix(_table[at], _table[at + Entry], _weights[first]);
        }
    }

    private static int Mix(int a, int b, int weight) => ((a * ((1 << WeightBits) - weight)) + (b * weight)) >> WeightBits;
}
