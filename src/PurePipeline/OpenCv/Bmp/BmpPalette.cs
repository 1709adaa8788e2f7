using PurePipeline.OpenCv.Color;

namespace PurePipeline.OpenCv.Bmp;

/// <summary>The colours of a bitmap's palette, or their grays.</summary>
internal static class BmpPalette
{
    /// <param name="palette">Blue, green, red and a byte more of 256 colours.</param>
    /// <param name="channels">1 or 3.</param>
    /// <param name="isRgb">Red is to be the first.</param>
    public static byte[] Colors(ReadOnlySpan<byte> palette, int channels, bool isRgb)
    {
        byte[] colors = new byte[PaletteRow.Count * channels];
        for (int i = 0; i < PaletteRow.Count; i++)
        {
            ReadOnlySpan<byte> color = palette.Slice(4 * i, 3);
            Span<byte> target = colors.AsSpan(i * channels, channels);
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

        return colors;
    }
}
