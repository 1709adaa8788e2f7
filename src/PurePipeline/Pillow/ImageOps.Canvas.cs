using PurePipeline.Pixels;

namespace PurePipeline.Pillow;

public static partial class ImageOps
{
    // Before, pad gave an image of mode P a background of index 0 for any colour, and canvases lost the alpha of a palette's colours.
    private static readonly Version FindsColorInPaletteSince = new(12, 0);

    // Before, a border's colour of one or two bands was looked for, too; the palette has none such, so that it was the index behind the last.
    private static readonly Version FindsColorsOnlySince = new(10, 0);

    // Before, a canvas had no information at all.
    private static readonly Version KeepsTransparencySince = new(13, 0);

    /// <summary>
    /// The image scaled to fit into <paramref name="size"/> and put on a canvas of that size:
    /// <c>ImageOps.pad(image, size, method, color, centering)</c>.
    /// </summary>
    /// <param name="image">The image.</param>
    /// <param name="size">Width and height of the result.</param>
    /// <param name="method">The filter.</param>
    /// <param name="color">The canvas; 0 if null.</param>
    /// <param name="centering">Where the image goes, from 0 (left, top) to 1 (right, bottom) each; the middle if null.</param>
    /// <exception cref="ArgumentException">A side of the size, or of the scaled image, is below 1, or the colour is unknown.</exception>
    /// <exception cref="InvalidCastException">The colour is none for this mode.</exception>
    public static Image Pad(
        Image image,
        (int Width, int Height) size,
        Resampling method = Resampling.Bicubic,
        Ink? color = null,
        (double X, double Y)? centering = null)
    {
        ArgumentNullException.ThrowIfNull(image);
        Image resized = Contain(image, size, method);
        if (resized.Size == size)
        {
            return resized;
        }

        (double centerX, double centerY) = centering ?? (0.5, 0.5);
        Image canvas = Canvas(resized, size, color, findsColor: resized.Versions.Pillow >= FindsColorInPaletteSince);
        return canvas.Paste(resized, resized.Width != size.Width
            ? (Round((size.Width - resized.Width) * Math.Clamp(centerX, 0, 1)), 0)
            : (0, Round((size.Height - resized.Height) * Math.Clamp(centerY, 0, 1))));
    }

    /// <summary>The image with a border around it, <c>ImageOps.expand(image, border, fill)</c>; negative widths cut off.</summary>
    /// <param name="image">The image.</param>
    /// <param name="border">The widths to add.</param>
    /// <param name="fill">The border's colour, 0 unless given.</param>
    /// <exception cref="ArgumentException">Nothing is left, or the colour is unknown.</exception>
    /// <exception cref="InvalidCastException">The colour is none for this mode.</exception>
    public static Image Expand(Image image, Border border, Ink fill = default)
    {
        ArgumentNullException.ThrowIfNull(image);
        (int, int) size = (checked(border.Left + image.Width + border.Right), checked(border.Upper + image.Height + border.Lower));
        return Canvas(image, size, fill, findsColor: true).Paste(image, (border.Left, border.Upper));
    }

    // An image of one colour, with the palette of what goes on it.
    private static Image Canvas(Image image, (int Width, int Height) size, Ink? fill, bool findsColor)
    {
        Version pillow = image.Versions.Pillow;
        Ink color = fill ?? default;
        ImagePalette? palette = pillow >= FindsColorInPaletteSince ? image.Palette : image.Palette?.WithoutAlpha(image.Versions);
        if (palette is not null && findsColor && pillow < FindsColorsOnlySince && color.BandsFor(image.Picture.Mode, pillow) is { Length: 1 or 2 } few)
        {
            color = palette.BehindLast(few);
        }
        else if (palette is not null && (findsColor || image.Picture.Mode == PixelMode.Palette) && color.BandsFor(image.Picture.Mode, pillow) is { Length: 3 or 4 } bands)
        {
            (int index, palette) = findsColor ? palette.Find(bands, image) : (0, palette);
            color = index;
        }

        Image canvas = Image.New(image.Mode, size, color, image.Versions);
        canvas = palette is null ? canvas : canvas.With(canvas.Picture, palette);
        return pillow >= KeepsTransparencySince && image.Transparency is { } transparency ? canvas.WithTransparency(transparency) : canvas;
    }
}
