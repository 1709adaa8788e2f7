namespace PurePipeline.Pillow;

/// <summary>
/// The index of the nearest colour of a palette, as <c>Palette.c</c> of Pillow finds it: for cells of 4 levels, by the distance to the
/// cell's lowest corner; of two as near the one of lower index.
/// </summary>
internal sealed class NearestColor
{
    private const int Cells = 64;
    private const int Unknown = -1;

    private readonly int[] _colors;
    private readonly short[] _cells = new short[Cells * Cells * Cells];

    public NearestColor(ImagePalette palette)
    {
        _colors = new int[3 * palette.Count];
        for (int i = 0; i < _colors.Length; i++)
        {
            _colors[i] = palette.Rgba[(i / 3 * 4) + (i % 3)];
        }

        Array.Fill(_cells, (short)Unknown);
    }

    public byte Find(int red, int green, int blue)
    {
        int cell = (((red >> 2) * Cells) + (green >> 2)) * Cells + (blue >> 2);
        if (_cells[cell] == Unknown)
        {
            _cells[cell] = Search(red & ~3, green & ~3, blue & ~3);
        }

        return (byte)_cells[cell];
    }

    private short Search(int red, int green, int blue)
    {
        (int nearest, int least) = (0, int.MaxValue);
        for (int i = 0; i < _colors.Length; i += 3)
        {
            (int r, int g, int b) = (_colors[i] - red, _colors[i + 1] - green, _colors[i + 2] - blue);
            int distance = (r * r) + (g * g) + (b * b);
            if (distance < least)
            {
                (nearest, least) = (i / 3, distance);
            }
        }

        return (short)nearest;
    }
}
