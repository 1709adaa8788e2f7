namespace PurePipeline.Pillow;

public sealed partial class Image
{
    // Before, a histogram of two bands counted the first one twice.
    private static readonly Version CountsAlphaSince = new(12, 0);

    /// <summary>
    /// How often each value occurs, <c>image.histogram(mask, extrema)</c>: 256 counts for each band. The values of modes <c>I</c> and <c>F</c> are
    /// spread from the least to the greatest. Reads all pixels at once.
    /// </summary>
    /// <param name="mask">Counts only pixels where this image, of mode <c>1</c> or <c>L</c> and the same size, is not 0.</param>
    /// <param name="extrema">From and to which value those of modes <c>I</c> and <c>F</c> are spread; null for the least and the greatest.</param>
    /// <exception cref="ArgumentException">The mask has another size or mode, or this image's mode takes none; an image in <c>I</c> or
    /// <c>F</c> without pixels has no least value.</exception>
    /// <exception cref="PictureException">The image cannot be decoded.</exception>
    public int[] Histogram(Image? mask = null, (double Least, double Greatest)? extrema = null)
    {
        Pillow.Histogram.RequireMask(Picture, mask?.Picture);
        return Pillow.Histogram.Count(Picture, mask?.Picture, countsFirstTwice: Bands.Count == 2 && Versions.Pillow < CountsAlphaSince, extrema);
    }
}
