using PurePipeline.OpenCv.Color;

namespace PurePipeline.OpenCv.Bmp;

/// <summary>The colours of a bitmap's palette, or their grays, behind indices.</summary>
internal sealed class BmpPaletteRow : ColorRow
{
    private readonly int _channels;
    private readonly byte[] _colors;

    /// <param name="palette">Blue, green, red and a byte more of 256 colours.</param>
    /// <param name="channels">1 or 3.</param>
    /// <param name="isRgb">Red is to be the first.</param>
    public BmpPaletteRow(ReadOnlySpan<byte> palette, int channels, bool isRgb)
    {
        _channels = channels;
        _colors = new byte[palette.Length / 4 * channels];
        for (int i = 0; i < palette.Length / 4; i++)
        {
            ReadOnlySpan<byte> color = palette.Slice(4 * i, 3);
            Span<byte> target = _colors.AsSpan(i * channels, channels);
            if (channels == 1)
            {
                target[0] = (byte)FourteenBitGrayRow.Gray(color[0], color[1], color[2]);
                continue;
            }

            color.CopyTo(target);
            if (isRgb)
            {
                target.Reverse();
            }
        }
    }

    public override void Convert(ReadOnlySpan<byte> source, Span<byte> target, int width, bool vectors = true)
    {
        if (_channels == 1)
        {
            for (int x = 0; x < width; x++)
            {
                target[x] = _colors[source[x]];
            }

            return;
        }

        for (int x = 0, t = 0; x < width; x++, t += 3)
        {
            ReadOnlySpan<byte> color = _colors.AsSpan(3 * source[x], 3);
            (target[t], target[t + 1], target[t + 2]) = (color[0], color[1], color[2]);
        }
    }
}
