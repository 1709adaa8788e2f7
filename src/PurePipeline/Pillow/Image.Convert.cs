using PurePipeline.Pixels;

namespace PurePipeline.Pillow;

public sealed partial class Image
{
    // Since then a palette whose colours have alphas loses them in a conversion to P or PA.
    private static readonly Version DropsPaletteAlphasSince = new(13, 0);

    // Before, RGBA became PA with the web's colours.
    private static readonly Version QuantizesToPaletteAlphaSince = new(12, 0);

    /// <summary>
    /// The image in another mode, <c>image.convert(mode, dither=dither, palette=palette)</c>: between any two of Pillow's modes that it
    /// converts, except to and from <c>LAB</c>. Transparency becomes alpha, or is converted along, as in Pillow.
    /// </summary>
    /// <param name="mode">The mode by its name in Pillow; null for what an image of mode <c>P</c> shows.</param>
    /// <param name="dither">For <c>1</c> and <c>P</c>: what becomes of the difference to the few colours.</param>
    /// <param name="palette">For <c>P</c>: which colours. Those of <c>RGBA</c> are chosen for the image in any case.</param>
    /// <param name="colors">How many colours are chosen for the image, see <see cref="Quantize(int, QuantizeMethod?, int)"/>.</param>
    /// <exception cref="ArgumentException">Pillow has no such conversion.</exception>
    /// <exception cref="NotSupportedException">It is one to or from <c>LAB</c>.</exception>
    public Image Convert(
        string? mode, Dither dither = Dither.FloydSteinberg, ConvertPalette palette = ConvertPalette.Web, int colors = ImagePalette.MaxCount)
    {
        PixelMode target = mode is null ? NaturalMode() : PixelModeNames.Require(mode);
        if (Label is { } label)
        {
            return ConvertLabelled(label, target, dither);
        }

        if (target == Picture.Mode)
        {
            return With(Picture);
        }

        switch (target)
        {
            case PixelMode.Palette when Picture.Mode == PixelMode.Rgba:
                return Quantize(colors);
            case PixelMode.PaletteAlpha when Picture.Mode == PixelMode.Rgba && Versions.Pillow >= QuantizesToPaletteAlphaSince:
                return Merge("PA", Convert("RGB").Quantize(colors), GetChannel("A"));
            case PixelMode.Palette when palette == ConvertPalette.Adaptive:
                Image quantized = Quantize(colors);
                return Transparency is null ? quantized : TransparencyConversion.Along(this, quantized, quantized.Palette!);
        }

        Image converted = (Transparency is null ? null : TransparencyConversion.TryConvert(this, target, dither)) ?? Plainly(target, dither);
        bool dropsAlphas = converted.Palette is not null && palette != ConvertPalette.Adaptive && Versions.Pillow >= DropsPaletteAlphasSince;
        return dropsAlphas ? converted.WithPalette(converted.Palette!.WithoutAlphas()) : converted;
    }

    /// <summary>
    /// The image through a colour matrix, <c>image.convert(mode, matrix)</c>: each band of the result is a weighted sum of the three bands,
    /// plus a constant.
    /// </summary>
    /// <param name="mode"><c>L</c> or <c>RGB</c>.</param>
    /// <param name="matrix">Four numbers for <c>L</c>, twelve for <c>RGB</c>.</param>
    /// <exception cref="ArgumentException">The mode is another, the image has not three bands, or the numbers are not as many.</exception>
    public Image Convert(string mode, ReadOnlySpan<double> matrix)
    {
        int bands = mode is "L" ? 1 : mode is "RGB" ? 3 : throw new ArgumentException("illegal conversion", nameof(mode));
        if (matrix.Length is not (4 or 12) || matrix.Length < 4 * bands)
        {
            throw new ArgumentException($"A matrix to {mode} has {4 * bands} numbers, not {matrix.Length}.", nameof(matrix));
        }

        if (Bands.Count != 3)
        {
            throw WrongMode();
        }

        double[] numbers = matrix[..(4 * bands)].ToArray();
        var rows = new MatrixRows([.. numbers.Select(number => (float)number)]);
        Image converted = With(new ConvertPicture(Picture, PixelModeNames.Require(mode), rows.Convert));
        return Transparency is null ? converted : converted.WithTransparency(TransparencyConversion.Through(numbers, Transparency));
    }

    /// <summary>The conversion without regard to transparency.</summary>
    internal Image Plainly(PixelMode target, Dither dither) => Plainly(target, dither, Palette);

    /// <summary>The conversion with another palette for the indices.</summary>
    internal Image Plainly(PixelMode target, Dither dither, ImagePalette? palette)
    {
        Picture picture = new Conversion(dither, Versions.Pillow).Convert(Picture, palette, target);
        return target is not (PixelMode.Palette or PixelMode.PaletteAlpha) ? With(picture)
            : palette is null ? With(picture, PaletteConversion.PaletteOf(Conversion.BaseMode(Picture.Mode), Versions.Pillow))
            : With(picture, palette);
    }

    // The transparency is that of the label's mode, which the pixels do not have.
    private Image ConvertLabelled(PixelMode label, PixelMode target, Dither dither)
    {
        if (target == label)
        {
            return With(Picture);
        }

        bool toAlpha = target is PixelMode.La or PixelMode.PaletteAlpha or PixelMode.Rgba;
        bool isRefused = label == PixelMode.L ? toAlpha
            : target is PixelMode.L or PixelMode.Rgb || (toAlpha && Picture.Mode != PixelMode.Palette);
        return Transparency is null || label == Picture.Mode && toAlpha ? With(Picture).Convert(target.PillowName(), dither)
            : !isRefused ? Plainly(target, dither).WithTransparency(null)
            : throw new ArgumentException($"An image of {Picture.Mode.PillowName()} that is called {label.PillowName()} has no transparency to convert.", nameof(target));
    }

    private PixelMode NaturalMode() => Picture.Mode != PixelMode.Palette ? Picture.Mode
        : Palette!.Mode == "RGBA" || Transparency is not null ? PixelMode.Rgba
        : PixelMode.Rgb;
}
