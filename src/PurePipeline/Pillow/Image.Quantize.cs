using PurePipeline.Pillow.Quantizing;
using PurePipeline.Pixels;

namespace PurePipeline.Pillow;

public sealed partial class Image
{
    // Before, an image in gray kept its bytes with an empty palette too, and colours came out by chance.
    private static readonly Version RefusesEmptyPaletteSince = new(13, 0);

    /// <summary>
    /// The image in mode <c>P</c> with colours chosen for it, <c>image.quantize(colors, method, kmeans)</c>. Reads all pixels at once, and
    /// holds them. As on Linux, where colours that are equally frequent stay in order.
    /// </summary>
    /// <param name="colors">The most colours, 1 to 256.</param>
    /// <param name="method">How they are chosen; null for <see cref="QuantizeMethod.FastOctree"/> of <c>RGBA</c> and
    /// <see cref="QuantizeMethod.MedianCut"/> of others.</param>
    /// <param name="kmeans">If above 0, the colours move to the means of their pixels, until fewer than so many pixels change.</param>
    /// <exception cref="ArgumentException">A number is another, or the mode none of <c>L</c>, <c>P</c>, <c>RGB</c>, <c>RGBA</c>; or
    /// <paramref name="kmeans"/> is negative, with which Pillow 9.4 does not end.</exception>
    /// <exception cref="NotSupportedException">The method is <see cref="QuantizeMethod.LibImageQuant"/>.</exception>
    /// <exception cref="PictureException">The image cannot be decoded.</exception>
    public Image Quantize(int colors = 256, QuantizeMethod? method = null, int kmeans = 0)
    {
        PixelMode mode = Picture.Mode;
        bool hasAlpha = mode == PixelMode.Rgba;
        QuantizeMethod way = method ?? (hasAlpha ? QuantizeMethod.FastOctree : QuantizeMethod.MedianCut);
        if (hasAlpha && way is not (QuantizeMethod.FastOctree or QuantizeMethod.LibImageQuant))
        {
            throw new ArgumentException(
                "Fast Octree (method == 2) and libimagequant (method == 3) are the only valid methods for quantizing RGBA images", nameof(method));
        }

        if (kmeans < 0)
        {
            throw new ArgumentException("kmeans must not be negative", nameof(kmeans));
        }

        if (Width == 0 || Height == 0)
        {
            return WithoutPalette(RelabelledPicture.Of(Image.New("L", Size).Picture, PixelMode.Palette));
        }

        if (colors is < 1 or > ImagePalette.MaxCount)
        {
            throw new ArgumentException("bad number of colors", nameof(colors));
        }

        if (mode is not (PixelMode.L or PixelMode.Palette or PixelMode.Rgb or PixelMode.Rgba))
        {
            throw WrongMode();
        }

        MemoryPicture pixels = MemoryPicture.Load(hasAlpha ? Picture : Plainly(PixelMode.Rgb, Dither.None).Picture);
        QuantizedColors quantized = way switch
        {
            QuantizeMethod.MedianCut => ColorTable.Quantize(pixels, table => MedianCut.Choose(table, colors), kmeans),
            QuantizeMethod.MaxCoverage => ColorTable.Quantize(pixels, table => MaximumCoverage.Choose(table, colors), kmeans),
            QuantizeMethod.FastOctree => FastOctree.Quantize(pixels, colors),
            QuantizeMethod.LibImageQuant => throw new NotSupportedException(
                "Quantizing with libimagequant is not offered; MEDIANCUT, MAXCOVERAGE and FASTOCTREE are."),
            _ => throw new ArgumentException("quantization error", nameof(method)),
        };
        return With(
            new MemoryPicture(quantized.Indices, Width, Height, PixelMode.Palette),
            ImagePalette.OfQuantized(quantized.Palette, hasAlpha ? "RGBA" : "RGB", colors, Versions));
    }

    /// <summary>
    /// The image in mode <c>P</c> with the colours of another, <c>image.quantize(palette=palette, dither=dither)</c>; an image of mode
    /// <c>L</c> keeps its bytes.
    /// </summary>
    /// <exception cref="ArgumentException">The mode is neither <c>L</c> nor <c>RGB</c>, or the other image's not <c>P</c>; or there are no
    /// colours in its palette.</exception>
    public Image Quantize(Image palette, Dither dither = Dither.FloydSteinberg)
    {
        ArgumentNullException.ThrowIfNull(palette);
        if (palette.Picture.Mode != PixelMode.Palette)
        {
            throw new ArgumentException("bad mode for palette image", nameof(palette));
        }

        if (Picture.Mode is not (PixelMode.L or PixelMode.Rgb))
        {
            throw new ArgumentException("only RGB or L mode images can be quantized to a palette", nameof(palette));
        }

        if (palette.Palette!.Count == 0 && (Picture.Mode == PixelMode.Rgb || Versions.Pillow >= RefusesEmptyPaletteSince))
        {
            throw new ArgumentException("empty palette", nameof(palette));
        }

        Picture indices = Picture.Mode == PixelMode.L
            ? RelabelledPicture.Of(Picture, PixelMode.Palette)
            : new NearestColorPicture(Picture, palette.Palette, dither != Dither.None);
        return With(indices, palette.Palette);
    }
}
