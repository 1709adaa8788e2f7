using PurePipeline.Pixels;

namespace PurePipeline.Pillow;

/// <summary>Which steps <c>Image.reduce</c> takes, and <c>resize</c> with a <c>reducing_gap</c> before it filters.</summary>
internal static class Reduction
{
    /// <summary>Describes a part of <paramref name="source"/> reduced by whole factors.</summary>
    /// <exception cref="ArgumentException">A factor is below 1, the box is empty or outside of the picture, or the mode's pixels have no
    /// mean.</exception>
    public static Picture Reduce(Picture source, (int X, int Y) factor, (int Left, int Upper, int Right, int Lower) box)
    {
        string? problem = box switch
        {
            _ when factor.X < 1 || factor.Y < 1 => "scale must be > 0",
            { Left: < 0 } or { Upper: < 0 } => "box offset can't be negative",
            _ when box.Right > source.Width || box.Lower > source.Height => "box can't exceed original image size",
            _ when box.Right <= box.Left || box.Lower <= box.Upper => "box can't be empty",
            _ when factor != (1, 1) && source.Mode is PixelMode.Bilevel or PixelMode.Palette or PixelMode.I16 or PixelMode.I16B =>
                "image has wrong mode",
            _ => null,
        };
        if (problem is not null)
        {
            throw new ArgumentException(problem, nameof(box));
        }

        (int width, int height) = (box.Right - box.Left, box.Lower - box.Upper);
        Picture part = (width, height) == (source.Width, source.Height) ? source : new CropPicture(source, box.Left, box.Upper, width, height);
        return factor == (1, 1) ? part
            : source.Mode == PixelMode.I ? new WideReducePicture<int>(part, factor.X, factor.Y)
            : source.Mode == PixelMode.F ? new WideReducePicture<float>(part, factor.X, factor.Y)
            : new ReducePicture(part, factor.X, factor.Y);
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
        (int X, int Y) factor = (Factor(scaleX / gap), Factor(scaleY / gap));
        if (factor.X <= 1 && factor.Y <= 1)
        {
            return source;
        }

        (double marginX, double marginY) = ((support - 0.5) * scaleX, (support - 0.5) * scaleY);
        (int Left, int Upper, int Right, int Lower) part = (
            Math.Max(0, (int)(box.Left - marginX)),
            Math.Max(0, (int)(box.Upper - marginY)),
            (int)Math.Min(source.Width, Math.Ceiling(box.Right + marginX)),
            (int)Math.Min(source.Height, Math.Ceiling(box.Lower + marginY)));
        Picture reduced = Reduce(source, factor, part);
        box = (
            (box.Left - part.Left) / factor.X,
            (box.Upper - part.Upper) / factor.Y,
            (box.Right - part.Left) / factor.X,
            (box.Lower - part.Upper) / factor.Y);
        return reduced;
    }

    // int(...) or 1: a box from right to left has a negative factor, which is refused if there is anything to reduce.
    private static int Factor(double scale) => (int)scale is not 0 and var factor ? factor : 1;
}
