using PurePipeline.Pillow.Filtering;

namespace PurePipeline.Pillow;

public sealed partial class Image
{
    /// <summary>
    /// The image filtered, <c>image.filter(filter)</c>. The whole image is held while rows are read. Equal to Pillow 9.4, 11.1 and 13.0.
    /// </summary>
    /// <exception cref="ArgumentException">The filter does not take the image's mode, or its numbers are not as Pillow wants them.</exception>
    public Image Filter(ImageFilter filter)
    {
        ArgumentNullException.ThrowIfNull(filter);
        return Bands.Count == 1 || filter.TakesBandsTogether
            ? Filtered(filter)
            : Merge(Mode, [.. Split().Select(band => band.Filtered(filter))]);
    }

    private Image Filtered(ImageFilter filter)
    {
        if (filter.Prepare(Picture, Versions.Pillow) is not { } work)
        {
            return Copy();
        }

        var picture = new FilteredPicture(Picture, work, Decoding.DecodeLimits.Default.MaxBytes);
        return filter.KeepsPalette ? With(picture) : WithoutPalette(picture);
    }
}
