namespace PurePipeline.Pillow;

/// <summary>Operations of <c>PIL.ImageOps</c>.</summary>
public static class ImageOps
{
    /// <summary>
    /// The image as its EXIF orientation wants it seen, <c>ImageOps.exif_transpose(image)</c>. As in Pillow, operations before keep the
    /// orientation.
    /// </summary>
    public static Image ExifTranspose(Image image)
    {
        ArgumentNullException.ThrowIfNull(image);
        return image.Orientation == 1 ? image.Copy() : image.Oriented(image.Orientation).WithOrientation(1);
    }

    /// <summary>
    /// The image scaled to fit into <paramref name="size"/> with its sides' ratio kept: <c>ImageOps.contain(image, size, method)</c>.
    /// </summary>
    /// <exception cref="ArgumentException">A side of the size, or of the result, is below 1.</exception>
    public static Image Contain(Image image, (int Width, int Height) size, Resampling method = Resampling.Bicubic)
    {
        ArgumentNullException.ThrowIfNull(image);
        CheckSize(size);
        double ratio = (double)image.Width / image.Height;
        double wanted = (double)size.Width / size.Height;
        if (ratio > wanted)
        {
            size.Height = (int)Math.Round((double)image.Height / image.Width * size.Width, MidpointRounding.ToEven);
        }
        else if (ratio < wanted)
        {
            size.Width = (int)Math.Round((double)image.Width / image.Height * size.Height, MidpointRounding.ToEven);
        }

        return image.Resize(size, method);
    }

    /// <summary>
    /// The image scaled and cropped to fill <paramref name="size"/>: <c>ImageOps.fit(image, size, method, bleed, centering)</c>.
    /// </summary>
    /// <param name="image">The image.</param>
    /// <param name="size">Width and height of the result.</param>
    /// <param name="method">The filter.</param>
    /// <param name="bleed">The part of each side to leave out, from 0 to below 0.5; anything else counts as 0.</param>
    /// <param name="centering">Which part to keep of the direction that is cropped, 0 to 1 each; the middle if null or beyond.</param>
    /// <exception cref="ArgumentException">A side is below 1.</exception>
    public static Image Fit(
        Image image,
        (int Width, int Height) size,
        Resampling method = Resampling.Bicubic,
        double bleed = 0,
        (double X, double Y)? centering = null)
    {
        ArgumentNullException.ThrowIfNull(image);
        CheckSize(size);
        double centerX = centering is { X: >= 0 and <= 1 } x ? x.X : 0.5;
        double centerY = centering is { Y: >= 0 and <= 1 } y ? y.Y : 0.5;
        double margin = bleed is >= 0 and < 0.5 ? bleed : 0;
        (double marginX, double marginY) = (margin * image.Width, margin * image.Height);
        (double liveWidth, double liveHeight) = (image.Width - (marginX * 2), image.Height - (marginY * 2));
        double ratio = (double)size.Width / size.Height;
        (double width, double height) = (liveWidth, liveHeight);
        if (liveWidth / liveHeight > ratio)
        {
            width = ratio * liveHeight;
        }
        else if (liveWidth / liveHeight < ratio)
        {
            height = liveWidth / ratio;
        }

        double left = marginX + ((liveWidth - width) * centerX);
        double upper = marginY + ((liveHeight - height) * centerY);
        return image.Resize(size, method, (left, upper, left + width, upper + height));
    }

    private static void CheckSize((int Width, int Height) size)
    {
        if (size.Width < 1 || size.Height < 1)
        {
            throw new ArgumentException("height and width must be > 0", nameof(size));
        }
    }
}
