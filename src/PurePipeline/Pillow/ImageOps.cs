namespace PurePipeline.Pillow;

/// <summary>Operations of <c>PIL.ImageOps</c>.</summary>
public static partial class ImageOps
{
    /// <summary>
    /// The image as its EXIF orientation wants it seen, <c>ImageOps.exif_transpose(image)</c>. As in Pillow, operations before keep the
    /// orientation.
    /// </summary>
    public static Image ExifTranspose(Image image)
    {
        ArgumentNullException.ThrowIfNull(image);
        return image.Upright();
    }

    /// <summary>The image mirrored, <c>ImageOps.mirror(image)</c>: columns from right to left.</summary>
    public static Image Mirror(Image image)
    {
        ArgumentNullException.ThrowIfNull(image);
        return image.Transpose(TransposeMethod.FlipLeftRight);
    }

    /// <summary>The image upside down, <c>ImageOps.flip(image)</c>: rows from the bottom up.</summary>
    public static Image Flip(Image image)
    {
        ArgumentNullException.ThrowIfNull(image);
        return image.Transpose(TransposeMethod.FlipTopBottom);
    }

    /// <summary>The image in mode <c>L</c>: <c>ImageOps.grayscale(image)</c>.</summary>
    public static Image Grayscale(Image image)
    {
        ArgumentNullException.ThrowIfNull(image);
        return image.Convert("L");
    }

    /// <summary>The image without its border, <c>ImageOps.crop(image, border)</c>; negative widths add black.</summary>
    /// <exception cref="ArgumentException">Nothing is left.</exception>
    public static Image Crop(Image image, Border border)
    {
        ArgumentNullException.ThrowIfNull(image);
        return image.Crop((border.Left, border.Upper, (double)image.Width - border.Right, (double)image.Height - border.Lower));
    }
}
