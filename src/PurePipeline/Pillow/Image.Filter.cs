namespace PurePipeline.Pillow;

public sealed partial class Image
{
    /// <summary>
    /// The image filtered, <c>image.filter(filter)</c>. The whole image is held while rows are read, but for a <see cref="Color3DLut"/>. Equal to Pillow 9.4, 11.1 and 13.0.
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
        if (filter.Apply(Picture, Versions.Pillow) is not { } picture)
        {
            return Copy();
        }

        return filter.KeepsPalette ? With(picture) : WithoutPalette(picture);
    }
}
