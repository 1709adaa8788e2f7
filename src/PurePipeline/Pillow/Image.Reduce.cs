namespace PurePipeline.Pillow;

public sealed partial class Image
{
    // Since 13.0 a reduction by one is a crop, which may go beyond the image; before, the box was checked like any other, and RGBA and LA
    // went through their premultiplied form.
    private static readonly Version UnreducedIsCropSince = new(13, 0);

    /// <summary>
    /// The image reduced by a whole factor, <c>image.reduce(factor)</c>: each pixel is the mean of a block, sizes are rounded up.
    /// </summary>
    /// <exception cref="ArgumentException">The factor is below 1, or the mode one that has no mean (<c>1</c>, <c>P</c>,
    /// <c>I;16</c>).</exception>
    public Image Reduce(int factor) => Reduce((factor, factor));

    /// <summary>
    /// The image, or the part of it in <paramref name="box"/>, reduced by whole factors: <c>image.reduce(factor, box)</c>. Equal to Pillow
    /// 9.4, 11.1 and 13.0, with the brightness that large blocks lose there.
    /// </summary>
    /// <param name="factor">How many columns and rows become one.</param>
    /// <param name="box">The part to reduce, <c>(left, upper, right, lower)</c>; the whole image if null.</param>
    /// <exception cref="ArgumentException">A factor is below 1, the box is empty or outside of the image, or the mode one that has no mean
    /// (<c>1</c>, <c>P</c>, <c>I;16</c>).</exception>
    public Image Reduce((int X, int Y) factor, (int Left, int Upper, int Right, int Lower)? box = null)
    {
        (int Left, int Upper, int Right, int Lower) whole = (0, 0, Width, Height);
        if (factor != (1, 1))
        {
            return ReduceBlocks(factor, box);
        }

        return (box ?? whole) == whole ? With(Picture)
            : Versions.Pillow >= UnreducedIsCropSince ? Crop(box!.Value)
            : ReduceBlocks(factor, box);
    }

    /// <summary>
    /// As <see cref="Reduce(ValueTuple{int, int}, ValueTuple{int, int, int, int}?)"/>, even where each block is a pixel. Unless it is, a
    /// palette gets lost, which concerns <c>PA</c>.
    /// </summary>
    internal Image ReduceBlocks((int X, int Y) factor, (int Left, int Upper, int Right, int Lower)? box)
    {
        var reduced = Premultiplication.Around(Picture, picture => Reduction.Reduce(picture, factor, box ?? (0, 0, Width, Height)));
        return factor == (1, 1) ? With(reduced) : WithoutPalette(reduced);
    }
}
