using PurePipeline.Decoding.Png;
using PurePipeline.OpenCv.Color;

namespace PurePipeline.OpenCv.Png;

/// <summary>The colours of a PNG's palette.</summary>
internal static class PngPalette
{
    /// <summary>Three channels, or four, of 256 colours; those beyond the palette are black and opaque.</summary>
    public static byte[] Colors(PngHeader header, int channels, bool isRgb)
    {
        byte[] colors = new byte[PaletteRow.Count * channels];
        for (int i = 0; i < PaletteRow.Count; i++)
        {
            Span<byte> color = colors.AsSpan(i * channels, channels);
            if (3 * i < header.Palette.Length)
            {
                header.Palette.Span.Slice(3 * i, 3).CopyTo(color);
            }

            if (!isRgb)
            {
                color[..3].Reverse();
            }

            if (channels == 4)
            {
                color[3] = i < header.Transparency.Length ? header.Transparency.Span[i] : byte.MaxValue;
            }
        }

        return colors;
    }
}
