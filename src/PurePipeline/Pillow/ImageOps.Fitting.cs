namespace PurePipeline.Pillow;

public static partial class ImageOps
{
    // Before, an image could not be scaled to nothing, nor the empty image scaled.
    private static readonly Version ScalesToNothingSince = new(13, 0);

    /// <summary>
    /// The image scaled to fit into <paramref name="size"/> with its sides' ratio kept: <c>ImageOps.contain(image, size, method)</c>.
    /// </summary>
    /// <exception cref="ArgumentException">A side of the size, or of the result, is below 1 (from Pillow 13.0 on, below 0).</exception>
    /// <exception cref="DivideByZeroException">The image or the size has no height, before Pillow 13.0.</exception>
    public static Image Contain(Image image, (int Width, int Height) size, Resampling method = Resampling.Bicubic)
    {
        ArgumentNullException.ThrowIfNull(image);
        return Scale(image, WithRatioOf(image, size, covers: false), method);
    }

    /// <summary>
    /// The image scaled to cover <paramref name="size"/> with its sides' ratio kept: <c>ImageOps.cover(image, size, method)</c>, new in
    /// Pillow 10.1.
    /// </summary>
    /// <exception cref="ArgumentException">A side of the size is below 1.</exception>
    public static Image Cover(Image image, (int Width, int Height) size, Resampling method = Resampling.Bicubic)
    {
        ArgumentNullException.ThrowIfNull(image);
        return Scale(image, WithRatioOf(image, size, covers: true), method);
    }

    /// <summary>The image scaled by a factor, <c>ImageOps.scale(image, factor, resample)</c>; sides are rounded, halves to even.</summary>
    /// <exception cref="ArgumentException">The factor is not positive, or a side of the result is below 1.</exception>
    public static Image Scale(Image image, double factor, Resampling resample = Resampling.Bicubic)
    {
        ArgumentNullException.ThrowIfNull(image);
        return factor switch
        {
            1 => image,
            > 0 => image.Resize((Round(factor * image.Width), Round(factor * image.Height)), resample),
            _ => throw new ArgumentException("the factor must be greater than 0", nameof(factor)),
        };
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
        bool scalesToNothing = image.Versions.Pillow >= ScalesToNothingSince;
        if (scalesToNothing && IsEmpty(size))
        {
            return Image.New(image.Mode, size, versions: image.Versions);
        }

        double centerX = centering is { X: >= 0 and <= 1 } x ? x.X : 0.5;
        double centerY = centering is { Y: >= 0 and <= 1 } y ? y.Y : 0.5;
        double margin = bleed is >= 0 and < 0.5 ? bleed : 0;
        (double marginX, double marginY) = (margin * image.Width, margin * image.Height);
        (double liveWidth, double liveHeight) = (image.Width - (marginX * 2), image.Height - (marginY * 2));
        if (liveHeight == 0 && scalesToNothing)
        {
            return Image.New(image.Mode, size, versions: image.Versions);
        }

        RequireHeights((int)Math.Ceiling(liveHeight), size.Height);
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

    // One side stays, the other follows from the image's ratio. From nothing comes nothing.
    private static (int Width, int Height) WithRatioOf(Image image, (int Width, int Height) size, bool covers)
    {
        if (image.Versions.Pillow >= ScalesToNothingSince && (image.Height == 0 || size.Height == 0))
        {
            return image.Height == 0 ? (size.Width, 0) : (0, 0);
        }

        RequireHeights(image.Height, size.Height);
        double ratio = (double)image.Width / image.Height;
        double wanted = (double)size.Width / size.Height;
        if (ratio == wanted)
        {
            return size;
        }

        if (ratio > wanted == covers)
        {
            return (Round((double)image.Width / image.Height * size.Height), size.Height);
        }

        return image.Width != 0
            ? (size.Width, Round((double)image.Height / image.Width * size.Width))
            : throw new DivideByZeroException("division by zero");
    }

    private static Image Scale(Image image, (int Width, int Height) size, Resampling method) =>
        IsEmpty(size) && image.Versions.Pillow >= ScalesToNothingSince
            ? Image.New(image.Mode, size, versions: image.Versions)
            : image.Resize(size, method);

    private static bool IsEmpty((int Width, int Height) size) => size.Width == 0 || size.Height == 0;

    private static void RequireHeights(int first, int second)
    {
        if (first == 0 || second == 0)
        {
            throw new DivideByZeroException("division by zero");
        }
    }

    private static int Round(double value) => checked((int)Math.Round(value, MidpointRounding.ToEven));
}
