namespace PurePipeline.Pillow;

public sealed partial class Image
{
    // Since 13.0 a reduction by one is a crop, which may go beyond the image; before, the box was checked like any other.
    private static readonly Version UnreducedIsCropSince = new(13, 0);

    /// <summary>
    /// The image reduced by a whole factor, <c>image.reduce(factor)</c>: each pixel is the mean of a block, sizes are rounded up.
    /// </summary>
    /// <exception cref="ArgumentException">The factor is below 1.</exception>
    public Image Reduce(int factor) => Reduce((factor, factor));

    /// <summary>
    /// The image, or the part of it in <paramref name="box"/>, reduced by whole factors: <c>image.reduce(factor, box)</c>.
    /// </summary>
    /// <param name="factor">How many columns and rows become one.</param>
    /// <param name="box">The part to reduce, <c>(left, upper, right, lower)</c>; the whole image if null.</param>
    /// <exception cref="ArgumentException">A factor is below 1, or the box is empty or outside of the image.</exception>
    public Image Reduce((int X, int Y) factor, (int Left, int Upper, int Right, int Lower)? box = null)
    {
        if (factor.X < 1 || factor.Y < 1)
        {
            throw new ArgumentException("scale must be > 0", nameof(factor));
        }

        (int Left, int Upper, int Right, int Lower) part = box ?? (0, 0, Width, Height);
        if (factor == (1, 1) && Versions.Pillow >= UnreducedIsCropSince)
        {
            return Crop(part);
        }

        return With(Reduction.Reduce(Picture, factor, part));
    }
}
