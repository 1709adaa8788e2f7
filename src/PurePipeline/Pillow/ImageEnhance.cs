namespace PurePipeline.Pillow;

/// <summary>
/// An image between a poorer version of itself and more than itself, <c>PIL.ImageEnhance</c>: factor 0 is the poorer one, 1 the image.
/// Equal to Pillow 9.4, 11.1 and 13.0.
/// </summary>
public static class ImageEnhance
{
    /// <summary><c>ImageEnhance.Brightness(image).enhance(factor)</c>: from black.</summary>
    /// <exception cref="ArgumentException">The image's mode cannot be blended.</exception>
    public static Image Brightness(Image image, double factor) => Image.Blend(Black(image), image, factor);

    /// <summary><c>ImageEnhance.Color(image).enhance(factor)</c>: from gray levels.</summary>
    /// <inheritdoc cref="Brightness"/>
    public static Image Color(Image image, double factor) => Image.Blend(Gray(image), image, factor);

    /// <summary><c>ImageEnhance.Contrast(image).enhance(factor)</c>: from the mean gray level. Reads all pixels at once.</summary>
    /// <inheritdoc cref="Brightness"/>
    public static Image Contrast(Image image, double factor) => Image.Blend(Mean(image), image, factor);

    /// <summary><c>ImageEnhance.Sharpness(image).enhance(factor)</c>: from <see cref="ImageFilter.Smooth"/>.</summary>
    /// <inheritdoc cref="Brightness"/>
    public static Image Sharpness(Image image, double factor) => Image.Blend(Smooth(image), image, factor);

    internal static Image Black(Image image)
    {
        ArgumentNullException.ThrowIfNull(image);
        return WithAlphaOf(image, Image.New(image.Mode, image.Size, 0, image.Versions));
    }

    internal static Image Gray(Image image)
    {
        ArgumentNullException.ThrowIfNull(image);
        string gray = image.Bands.Contains("A") ? "LA" : "L";
        return gray == image.Mode ? image : image.Convert(gray).Convert(image.Mode);
    }

    internal static Image Mean(Image image)
    {
        ArgumentNullException.ThrowIfNull(image);
        int mean = (int)(new ImageStat(image.Mode == "L" ? image : image.Convert("L")).Mean[0] + 0.5);
        return WithAlphaOf(image, Image.New("L", image.Size, mean, image.Versions).Convert(image.Mode));
    }

    internal static Image Smooth(Image image)
    {
        ArgumentNullException.ThrowIfNull(image);
        return WithAlphaOf(image, image.Filter(ImageFilter.Smooth));
    }

    private static Image WithAlphaOf(Image image, Image poorer) => image.Bands.Contains("A") ? poorer.PutAlpha(image.GetChannel("A")) : poorer;
}
