using PurePipeline.Pixels;

namespace PurePipeline.Pillow;

/// <summary>Which steps <c>Image.reduce</c> takes, and <c>resize</c> with a <c>reducing_gap</c> before it filters.</summary>
internal static class Reduction
{
    // Beyond, Pillow's own count of a block's pixels no longer fits.
    private const long MostPixels = 1 << 24;

    /// <summary>Describes a part of <paramref name="source"/> reduced by whole factors.</summary>
    /// <exception cref="ArgumentException">The box is empty or outside of the picture, or the blocks are too large.</exception>
    public static Picture Reduce(Picture source, (int X, int Y) factor, (int Left, int Upper, int Right, int Lower) box)
    {
        if ((long)factor.X * factor.Y >= MostPixels)
        {
            throw new ArgumentException($"Factors of {factor.X} and {factor.Y} are beyond what Pillow can average.", nameof(factor));
        }

        string? problem = box switch
        {
            { Left: < 0 } or { Upper: < 0 } => "box offset can't be negative",
            _ when box.Right > source.Width || box.Lower > source.Height => "box can't exceed original image size",
            _ when box.Right <= box.Left || box.Lower <= box.Upper => "box can't be empty",
            _ => null,
        };
        if (problem is not null)
        {
            throw new ArgumentException(problem, nameof(box));
        }

        (int width, int height) = (box.Right - box.Left, box.Lower - box.Upper);
        Picture part = (width, height) == (source.Width, source.Height) ? source : new CropPicture(source, box.Left, box.Upper, width, height);
        return factor == (1, 1) ? part : new ReducePicture(part, factor.X, factor.Y);
    }

    /// <summary>
    /// The first step of <c>resize</c> with a <paramref name="gap"/>: a reduction by whole factors that leaves at least
    /// <paramref name="gap"/> times the target's size. The box becomes the same part of the reduced picture. All in double precision, as in
    /// <c>Image.py</c>.
    /// </summary>
    public static Picture ReduceToGap(
        Picture source, (int Width, int Height) size, double support, double gap, ref (double Left, double Upper, double Right, double Lower) box)
    {
        double scaleX = (box.Right - box.Left) / size.Width;
        double scaleY = (box.Lower - box.Upper) / size.Height;
        (int X, int Y) factor = (Math.Max(1, (int)(scaleX / gap)), Math.Max(1, (int)(scaleY / gap)));
        if (factor == (1, 1))
        {
            return source;
        }

        (double marginX, double marginY) = ((support - 0.5) * scaleX, (support - 0.5) * scaleY);
        (int Left, int Upper, int Right, int Lower) part = (
            Math.Max(0, (int)(box.Left - marginX)),
            Math.Max(0, (int)(box.Upper - marginY)),
            (int)Math.Min(source.Width, Math.Ceiling(box.Right + marginX)),
            (int)Math.Min(source.Height, Math.Ceiling(box.Lower + marginY)));
        box = (
            (box.Left - part.Left) / factor.X,
            (box.Upper - part.Upper) / factor.Y,
            (box.Right - part.Left) / factor.X,
            (box.Lower - part.Upper) / factor.Y);
        return Reduce(source, factor, part);
    }
}
