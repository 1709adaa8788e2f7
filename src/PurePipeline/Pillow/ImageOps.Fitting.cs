namespace PurePipeline.Pillow;

public static partial class ImageOps
{
    /// <summary>
    /// The image scaled to fit into <paramref name="size"/> with its sides' ratio kept: <c>ImageOps.contain(image, size, method)</c>.
    /// </summary>
    /// <exception cref="ArgumentException">A side of the size, or of the result, is below 1.</exception>
    public static Image Contain(Image image, (int Width, int Height) size, Resampling method = Resampling.Bicubic)
    {
        ArgumentNullException.ThrowIfNull(image);
        CheckSize(size);
        return image.Resize(WithRatioOf(image, size, covers: false), method);
    }

    /// <summary>
    /// The image scaled to cover <paramref name="size"/> with its sides' ratio kept: <c>ImageOps.cover(image, size, method)</c>, new in
    /// Pillow 10.1.
    /// </summary>
    /// <exception cref="ArgumentException">A side of the size is below 1.</exception>
    public static Image Cover(Image image, (int Width, int Height) size, Resampling method = Resampling.Bicubic)
    {
        ArgumentNullException.ThrowIfNull(image);
        CheckSize(size);
        return image.Resize(WithRatioOf(image, size, covers: true), method);
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

    // One side stays, the other follows from the image's ratio.
    private static (int Width, int Height) WithRatioOf(Image image, (int Width, int Height) size, bool covers)
    {
        double ratio = (double)image.Width / image.Height;
        double wanted = (double)size.Width / size.Height;
        return ratio == wanted ? size
            : ratio > wanted != covers ? (size.Width, Round((double)image.Height / image.Width * size.Width))
            : (Round((double)image.Width / image.Height * size.Height), size.Height);
    }

    private static int Round(double value) => checked((int)Math.Round(value, MidpointRounding.ToEven));

    private static void CheckSize((int Width, int Height) size)
    {
        if (size.Width < 1 || size.Height < 1)
        {
            throw new ArgumentException("height and width must be > 0", nameof(size));
        }
    }
}
