namespace PurePipeline.Decoding.WebP;

/// <summary>Green is an index into a table of colours; of 16 colours or fewer several pixels are in one: RFC 9649, 4.4.</summary>
internal sealed class ColorIndexTransform : ITransform
{
    private readonly int _width;
    private readonly int _bits;
    private readonly uint[] _colors;

    /// <param name="width">The pixels of a row.</param>
    /// <param name="colors">The colours, each but the first one as the difference to the one before.</param>
    public ColorIndexTransform(int width, ReadOnlySpan<uint> colors)
    {
        (_width, _bits) = (width, PackingBits(colors.Length));

        // What an index can be beyond the table is transparent black.
        _colors = new uint[1 << (8 >> _bits)];
        uint sum = 0;
        for (int i = 0; i < colors.Length; i++)
        {
            _colors[i] = sum = PixelSum.Add(sum, colors[i]);
        }
    }

    /// <summary>How many pixels are in one of the packed row, as a power of two.</summary>
    public static int PackingBits(int colors) => colors > 16 ? 0 : colors > 4 ? 1 : colors > 2 ? 2 : 3;

    public void Undo(Span<uint> row, int y)
    {
        row = row[.._width];
        uint[] colors = _colors;
        if (_bits == 0)
        {
            foreach (ref uint pixel in row)
            {
                pixel = colors[(byte)(pixel >> 8)];
            }

            return;
        }

        // From the right, as the unpacked row takes the packed one's place.
        int indexBits = 8 >> _bits;
        int perPixel = 1 << _bits;
        for (int x = row.Length - 1; x >= 0; x--)
        {
            uint packed = (row[x >> _bits] >> 8) & 0xFF;
            row[x] = colors[(packed >> ((x & (perPixel - 1)) * indexBits)) & (uint)(colors.Length - 1)];
        }
    }
}
