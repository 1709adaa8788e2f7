using PurePipeline.Decoding;
using PurePipeline.Pixels;

namespace PurePipeline.Pillow;

public static partial class ImageOps
{
    // Before, only L and RGB (and 1 for invert) had their values mapped.
    private static readonly Version MapsPalettesSince = new(13, 0);

    // Before, any number of bits up to 8 gave a table.
    private static readonly Version ChecksBitsSince = new(13, 0);

    /// <summary>The negative, <c>ImageOps.invert(image)</c>: modes <c>1</c>, <c>L</c>, <c>RGB</c>, and <c>P</c> from Pillow 13.0 on.</summary>
    /// <exception cref="ArgumentException">The image has another mode.</exception>
    public static Image Invert(Image image)
    {
        ArgumentNullException.ThrowIfNull(image);
        byte[] lut = Lut(static value => 255 - value);
        return image.Picture.Mode == PixelMode.Bilevel ? image.WithLut(lut) : Map(image, lut);
    }

    /// <summary>The values with only their highest bits, <c>ImageOps.posterize(image, bits)</c>: modes <c>L</c>, <c>RGB</c>, and <c>P</c>
    /// from Pillow 13.0 on.</summary>
    /// <exception cref="ArgumentException">The image has another mode, or the bits are not 1 to 8.</exception>
    public static Image Posterize(Image image, int bits)
    {
        ArgumentNullException.ThrowIfNull(image);
        if (bits > 8 || (bits < 1 && image.Versions.Pillow >= ChecksBitsSince))
        {
            throw new ArgumentException("bits must be between or equal to 1 and 8", nameof(bits));
        }

        return Map(image, Lut(value => bits < 1 ? 0 : value & (0xFF << (8 - bits))));
    }

    /// <summary>
    /// Values from a threshold on inverted, <c>ImageOps.solarize(image, threshold)</c>: modes <c>L</c>, <c>RGB</c>, and <c>P</c> from
    /// Pillow 13.0 on.
    /// </summary>
    /// <exception cref="ArgumentException">The image has another mode.</exception>
    public static Image Solarize(Image image, double threshold = 128)
    {
        ArgumentNullException.ThrowIfNull(image);
        return Map(image, Lut(value => value < threshold ? value : 255 - value));
    }

    /// <summary>
    /// The values stretched to 0 to 255, each band for itself: <c>ImageOps.autocontrast(image, cutoff, ignore, mask, preserve_tone)</c>, of
    /// mode <c>L</c> or <c>RGB</c>. The whole image is held while rows are read.
    /// </summary>
    /// <param name="image">The image.</param>
    /// <param name="cutoff">The per cent of the darkest and of the lightest pixels to leave out.</param>
    /// <param name="ignore">Values to leave out.</param>
    /// <param name="mask">Only pixels where this is not 0 count; of mode <c>1</c> or <c>L</c> and the same size.</param>
    /// <param name="preserveTone">Whether all bands are stretched alike, by their luminance.</param>
    /// <exception cref="ArgumentException">The image or the mask has another mode, the mask another size, or a value to ignore is beyond
    /// 255.</exception>
    public static Image AutoContrast(
        Image image, (double Low, double High) cutoff = default, IReadOnlyList<int>? ignore = null, Image? mask = null, bool preserveTone = false)
    {
        ArgumentNullException.ThrowIfNull(image);
        if (ignore is not null && ignore.Any(value => value is < -Histogram.Bins or >= Histogram.Bins))
        {
            throw new PythonArgumentException("IndexError", "a value to ignore is beyond 255");
        }

        AutoContrastTable table = new(cutoff.Low, cutoff.High, [.. ignore ?? []]);
        return preserveTone
            ? Measure(image, picture => new Image(picture, image.Versions, palette: image.Palette).Convert("L").Picture, mask, counts =>
                image.Picture.Mode == PixelMode.Rgb ? ThreeTimes(table.Create(counts)) : table.Create(counts))
            : Measure(image, static picture => picture, mask, table.Create);
    }

    /// <summary>
    /// The values spread so that all occur about as often, <c>ImageOps.equalize(image, mask)</c>: modes <c>L</c>, <c>RGB</c> and <c>P</c>.
    /// The whole image is held while rows are read.
    /// </summary>
    /// <exception cref="ArgumentException">The image or the mask has another mode, or the mask another size.</exception>
    public static Image Equalize(Image image, Image? mask = null)
    {
        ArgumentNullException.ThrowIfNull(image);
        return Measure(image.Picture.Mode == PixelMode.Palette ? image.Convert("RGB") : image, static picture => picture, mask, EqualizeTable.Create);
    }

    private static Image Measure(Image image, Func<Picture, Picture> measured, Image? mask, Func<int[], byte[]> table)
    {
        Histogram.RequireMask(measured(image.Picture), mask?.Picture);
        RequireTones(image);
        return image.With(new MeasuredTonePicture(image.Picture, measured, mask?.Picture, table, DecodeLimits.Default.MaxBytes));
    }

    private static Image Map(Image image, byte[] lut)
    {
        if (image.Picture.Mode == PixelMode.Palette && image.Versions.Pillow >= MapsPalettesSince)
        {
            return image.With(image.Picture, image.Palette!.Map(lut, image.Versions));
        }

        RequireTones(image);
        return image.WithLut(image.Picture.Mode == PixelMode.Rgb ? ThreeTimes(lut) : lut);
    }

    private static void RequireTones(Image image)
    {
        if (image.Picture.Mode == PixelMode.Palette)
        {
            throw new PythonArgumentException("NotImplementedError", "mode P support coming soon");
        }

        if (image.Picture.Mode is not (PixelMode.L or PixelMode.Rgb))
        {
            throw new PythonArgumentException("OSError", $"not supported for mode {image.Mode}");
        }
    }

    private static byte[] Lut(Func<int, int> value) => [.. Enumerable.Range(0, Histogram.Bins).Select(i => (byte)value(i))];

    private static byte[] ThreeTimes(byte[] lut) => [.. lut, .. lut, .. lut];
}
