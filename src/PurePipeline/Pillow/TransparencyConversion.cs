using PurePipeline.Pixels;

namespace PurePipeline.Pillow;

/// <summary>What <c>Image.convert</c> makes of <c>image.info["transparency"]</c>.</summary>
internal static class TransparencyConversion
{
    // Before 10.3 I;16 kept its transparency as it was, and so did RGB on its way to other modes than RGBA.
    private static readonly Version CoversMoreSince = new(10, 3);

    // Before, the bytes of a palette with alphas were taken for those of one without.
    private static readonly Version ReadsAlphasSince = new(11, 0);

    /// <summary>The conversion of an image with transparency; null where that changes nothing.</summary>
    public static Image? TryConvert(Image image, PixelMode target, Dither dither)
    {
        PixelMode source = image.Picture.Mode;
        bool coversMore = image.Versions.Pillow >= CoversMoreSince;
        bool toAlpha = target is PixelMode.La or PixelMode.Rgba;
        bool toPlain = target is PixelMode.L or PixelMode.Rgb or PixelMode.Palette;
        return source switch
        {
            PixelMode.Bilevel or PixelMode.L or PixelMode.I when toAlpha => ToAlpha(image, target),
            PixelMode.I16 when toAlpha && coversMore => ToAlpha(image, target),
            PixelMode.Rgb when target == PixelMode.Rgba => ToAlpha(image, target),
            PixelMode.Rgb when coversMore && target is PixelMode.La or PixelMode.PremultipliedLa or PixelMode.PremultipliedRgba =>
                ToAlpha(image, target),
            PixelMode.L or PixelMode.Rgb or PixelMode.Palette when toPlain =>
                Along(image, image.Plainly(target, dither)),
            PixelMode.Palette when target is PixelMode.La or PixelMode.PaletteAlpha or PixelMode.Rgba => IntoPalette(image, target),
            _ => null,
        };
    }

    /// <summary>A transparent colour through a colour matrix, as <c>Image.py</c> computes it.</summary>
    public static Transparency Through(double[] matrix, Transparency transparency)
    {
        // Alphas are bytes, which Python takes for numbers here.
        int[] color = !transparency.Color.IsDefault ? [.. transparency.Color]
            : !transparency.Alphas.IsDefault ? [.. transparency.Alphas.Select(static alpha => (int)alpha)]
            : [];
        if (color.Length < 3)
        {
            throw new InvalidCastException("transparency must be a tuple of three");
        }

        int[] bands = [.. matrix.Chunk(4).Select(m => Math.Clamp((int)((m[0] * color[0]) + (m[1] * color[1]) + (m[2] * color[2]) + (m[3] * 0.5)), 0, 255))];
        return bands.Length == 1 ? Transparency.OfValue(bands[0]) : Transparency.OfColor(bands);
    }

    // One transparent gray level or colour becomes an alpha of 0.
    private static Image ToAlpha(Image image, PixelMode target)
    {
        Transparency transparency = image.Transparency!;
        byte[] color = transparency.Value is { } value ? [(byte)value, 0, 0]
            : !transparency.Color.IsDefault && transparency.Color.Length == 3 ? [.. transparency.Color.Select(band => (byte)band)]
            : throw new InvalidCastException("transparency must be an int or a tuple of three");
        Image converted = image.Plainly(target, Dither.None).WithTransparency(null);
        bool isColor = image.Picture.Mode == PixelMode.Rgb;
        return converted.Replace(isColor
            ? new TransparentPicture(image.Picture, converted.Picture, color)
            : new TransparentPicture(Grays(image), converted.Picture, color[..1]));

        // Gray levels are compared as they are after the conversion.
        static Picture Grays(Image image) => image.Plainly(PixelMode.L, Dither.None).Picture;
    }

    /// <summary>
    /// The converted image with what is transparent converted as a pixel is. Alphas of a palette cannot be.
    /// </summary>
    /// <param name="image">The image before.</param>
    /// <param name="converted">The image in mode <c>L</c>, <c>RGB</c> or <c>P</c>.</param>
    /// <param name="palette">The palette that Python knows of it; null for the usual one.</param>
    public static Image Along(Image image, Image converted, ImagePalette? palette = null)
    {
        PixelMode target = converted.Picture.Mode;
        if (!image.Transparency!.Alphas.IsDefault)
        {
            return converted.WithTransparency(null);
        }

        if (image.Picture.Mode == PixelMode.Palette && !image.Transparency.Color.IsDefault
            && PaletteAllocation.TryAllocate(image, [.. image.Transparency.Color.Select(static band => (long)band)]) is null)
        {
            return converted;
        }

        PixelMode ofColor = target == PixelMode.L ? PixelMode.L : PixelMode.Rgb;
        byte[] pixel = MemoryPicture.Load(Pixel(image).Plainly(ofColor, Dither.None).Picture).Row(0).ToArray();
        int[] bands = [.. pixel.Select(band => (int)band)];
        return target == PixelMode.Palette ? PaletteAllocation.MarkTransparent(converted, bands, palette)
            : converted.WithTransparency(bands.Length == 1 ? Transparency.OfValue(bands[0]) : Transparency.OfColor(bands));
    }

    // The transparent value as an image of one pixel.
    private static Image Pixel(Image image)
    {
        Transparency transparency = image.Transparency!;
        ImagePalette? palette = image.Picture.Mode == PixelMode.Palette ? Colors(image) : null;
        return transparency.Value is { } value
            ? new Image(Image.New(image.Mode, (1, 1), value, image.Versions).Picture, image.Versions, palette: palette)
            : Image.New(palette is null ? image.Mode : "RGB", (1, 1), Ink.OfBands([.. transparency.Color.Select(band => (long)band)]), image.Versions);
    }

    // Four bytes of a colour taken for three are more colours: too many, if there were 193 or more.
    private static ImagePalette Colors(Image image) => image.Palette!.Mode == "RGBA" && image.Versions.Pillow < ReadsAlphasSince
        ? ImagePalette.Create(image.Palette.Listed, "RGB", image.Versions)
        : image.Palette;

    private static Image IntoPalette(Image image, PixelMode target)
    {
        Transparency transparency = image.Transparency!;
        ImagePalette palette = image.Palette!;
        ImagePalette withAlphas = !transparency.Alphas.IsDefault ? palette.WithAlphas(transparency.Alphas.AsSpan())
            : transparency.Value is { } index ? palette.WithAlpha(index, 0)
            : throw new ArgumentException("Transparency for P mode should be bytes or int", nameof(image));
        return image.Plainly(target, Dither.None, withAlphas).WithTransparency(null);
    }
}
