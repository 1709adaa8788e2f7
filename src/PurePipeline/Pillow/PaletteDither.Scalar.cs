namespace PurePipeline.Pillow;

internal sealed partial class PaletteDither
{
    /// <summary>The specification: the next row.</summary>
    internal void SpreadScalar(ReadOnlySpan<byte> source, Span<byte> row)
    {
        (ErrorDiffusion red, ErrorDiffusion green, ErrorDiffusion blue) = (default, default, default);
        ReadOnlySpan<byte> colors = palette.Rgba;
        Span<short> reds = _errors.AsSpan(0, width + 1);
        Span<short> greens = _errors.AsSpan(width + 1, width + 1);
        Span<short> blues = _errors.AsSpan(2 * (width + 1), width + 1);
        for (int x = 0; x < width; x++)
        {
            ReadOnlySpan<byte> levels = source.Slice(x * pixel, 3);
            (int r, int g, int b) = (red.Level(levels[0], reds[x + 1]), green.Level(levels[1], greens[x + 1]), blue.Level(levels[2], blues[x + 1]));
            row[x] = _nearest.Find(r, g, b);
            ReadOnlySpan<byte> color = colors.Slice(4 * row[x], 3);
            (reds[x], greens[x], blues[x]) =
                ((short)red.Spread(r - color[0]), (short)green.Spread(g - color[1]), (short)blue.Spread(b - color[2]));
        }

        // Behind the last pixel Pillow leaves blue's, whatever the band.
        (reds[width], greens[width], blues[width]) = ((short)blue.Below, (short)blue.Last, (short)blue.Last);
    }
}
