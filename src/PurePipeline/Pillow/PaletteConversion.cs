using PurePipeline.Pixels;

namespace PurePipeline.Pillow;

/// <summary>Between indices of a palette and colours: <c>frompalette</c> and <c>topalette</c> of Pillow's <c>Convert.c</c>.</summary>
internal static class PaletteConversion
{
    /// <summary>The colours, or what is made of them; null where Pillow has no such conversion.</summary>
    public static Picture? TryFrom(Picture source, ImagePalette palette, PixelMode mode)
    {
        bool hasAlpha = source.Mode == PixelMode.PaletteAlpha;
        switch (mode)
        {
            case PixelMode.Palette:
                return new ConvertPicture(source, mode, new BandShuffle(2, [0]).Convert);
            case PixelMode.PaletteAlpha:
                return new ConvertPicture(source, mode, new PaletteTable(1, WithIndices(palette), 2).Convert);
            case PixelMode.La or PixelMode.Rgba or PixelMode.Rgbx when hasAlpha:
                return new ConvertPicture(source, mode, new PaletteTable(2, Table(palette, mode), mode.BytesPerPixel(), keepsAlpha: true).Convert);
            case PixelMode.Bilevel or PixelMode.L or PixelMode.La or PixelMode.I or PixelMode.F or PixelMode.Rgb or PixelMode.Rgba
                or PixelMode.Rgbx or PixelMode.Cmyk or PixelMode.YCbCr or PixelMode.Hsv:
                return new ConvertPicture(source, mode, new PaletteTable(hasAlpha ? 2 : 1, Table(palette, mode), mode.BytesPerPixel()).Convert);
            default:
                return null;
        }
    }

    /// <summary>
    /// Gray levels as indices of a palette of grays, colours as indices of the web's palette; null where Pillow has no such conversion.
    /// </summary>
    public static Picture? TryTo(Picture source, PixelMode mode, Dither dither, Version pillow)
    {
        bool hasAlpha = mode == PixelMode.PaletteAlpha;
        if (source.Mode == PixelMode.L)
        {
            return hasAlpha ? new ConvertPicture(source, mode, new BandShuffle(1, [0, ~255]).Convert) : RelabelledPicture.Of(source, mode);
        }

        if (source.Mode is not (PixelMode.Rgb or PixelMode.Rgba or PixelMode.PremultipliedRgba or PixelMode.Rgbx))
        {
            return null;
        }

        Picture indices = new NearestColorPicture(source, ImagePalette.Web(pillow), dither != Dither.None);
        return hasAlpha ? new ConvertPicture(indices, mode, new BandShuffle(1, [0, ~255]).Convert) : indices;
    }

    /// <summary>The palette of what <see cref="TryTo"/> makes.</summary>
    public static ImagePalette PaletteOf(PixelMode source, Version pillow) => source == PixelMode.L ? ImagePalette.GrayRamp() : ImagePalette.Web(pillow);

    // All 256 colours in the mode, as conversions of a picture of them.
    private static byte[] Table(ImagePalette palette, PixelMode mode)
    {
        if (mode is PixelMode.Rgba or PixelMode.Rgbx)
        {
            return palette.Rgba.ToArray();
        }

        Picture colors = new MemoryPicture(palette.Rgba.ToArray(), ImagePalette.MaxCount, 1, PixelMode.Rgba);
        return MemoryPicture.Load(new Conversion(Dither.None, ReferenceVersions.Newest.Pillow).Convert(colors, null, mode)).Row(0).ToArray();
    }

    // Each index with the alpha that its colour has, if the palette's colours have one.
    private static byte[] WithIndices(ImagePalette palette)
    {
        byte[] table = new byte[2 * ImagePalette.MaxCount];
        for (int i = 0; i < ImagePalette.MaxCount; i++)
        {
            table[2 * i] = (byte)i;
            table[(2 * i) + 1] = palette.Mode == "RGB" ? (byte)255 : palette.Rgba[(4 * i) + 3];
        }

        return table;
    }
}
