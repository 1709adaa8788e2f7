namespace PurePipeline.Pillow;

/// <summary>
/// How often each pixel of 32 bits occurs, in the order that <c>getcolors32</c> of Pillow's <c>GetBBox.c</c> gives: that of a table whose
/// size is the power of two above the most colours, and whose places are probed by steps that double. Steps beyond the table are not taken
/// back into it, and so end as 0: Pillow searches for ever then.
/// </summary>
internal sealed class ColorTally
{
    // What a step beyond a table of 4, 8, 16 ... places is changed by.
    private static ReadOnlySpan<byte> Polynomials =>
        [3, 3, 3, 5, 3, 3, 29, 17, 9, 5, 83, 27, 43, 3, 45, 9, 39, 39, 9, 5, 3, 33, 27, 9, 71, 39, 9, 5, 83];

    private readonly int _most;
    private readonly uint _polynomial;
    private readonly (uint Pixel, int Count)[] _places;
    private int _colors;

    /// <param name="most">The most colours.</param>
    /// <exception cref="PictureException">The table would be larger than an array can be.</exception>
    public ColorTally(int most)
    {
        int degree = 2;
        while (degree <= 30 && 1L << degree <= most)
        {
            degree++;
        }

        if (degree > 26)
        {
            throw new PictureException(PictureErrorCode.LimitExceeded, $"A table of {most} colours is larger than is kept in memory; ask for fewer.");
        }

        (_most, _polynomial) = (most, Polynomials[degree - 2]);
        _places = new (uint, int)[1 << degree];
    }

    /// <summary>Counts a pixel; false if it is of one colour too many.</summary>
    public bool TryAdd(uint pixel)
    {
        uint mask = (uint)_places.Length - 1;
        uint at = ~pixel & mask;
        uint step = (pixel ^ (pixel >> 3)) & mask;
        step = step == 0 ? mask : step;
        while (_places[at].Count != 0 && _places[at].Pixel != pixel)
        {
            at = (at + step) & mask;
            step <<= 1;
            step = step > mask ? step ^ _polynomial : step;
            if (step == 0)
            {
                throw new NotSupportedException("Pillow's own search for a place does not end with these colours; ask for more of them.");
            }
        }

        ref (uint Pixel, int Count) place = ref _places[at];
        if (place.Count == 0)
        {
            if (_colors++ == _most)
            {
                return false;
            }

            place = (pixel, 0);
        }

        place.Count++;
        return true;
    }

    /// <summary>The colours and their counts.</summary>
    public IEnumerable<(uint Pixel, int Count)> Counts() => _places.Where(place => place.Count != 0);
}
