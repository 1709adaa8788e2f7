namespace PurePipeline.Pillow;

public sealed partial class Image
{
    /// <summary>
    /// The image scaled to <paramref name="size"/>: <c>image.resize(size, resample, box)</c>. Reductions are filtered over all pixels they cover.
    /// The order of the two passes, which can change the last bit, follows the chosen version of Pillow.
    /// </summary>
    /// <param name="size">Width and height of the result, each at least 1.</param>
    /// <param name="resample">The filter; bicubic is Pillow's default.</param>
    /// <param name="box">The part of the image to scale, <c>(left, upper, right, lower)</c>, fractions allowed; the whole image if null.</param>
    /// <exception cref="ArgumentException">A side is below 1, the filter unknown, or the box outside of the image.</exception>
    public Image Resize(
        (int Width, int Height) size,
        Resampling resample = Resampling.Bicubic,
        (double Left, double Upper, double Right, double Lower)? box = null)
    {
        if (!Enum.IsDefined(resample))
        {
            throw new ArgumentException($"Unknown resampling filter ({(int)resample}).", nameof(resample));
        }

        (double Left, double Upper, double Right, double Lower) whole = (0, 0, Width, Height);
        if (size == Size && (box ?? whole) == whole)
        {
            return this;
        }

        if (size.Width < 1 || size.Height < 1)
        {
            throw new ArgumentException("height and width must be > 0", nameof(size));
        }

        ResizeBox single = box is { } b ? new((float)b.Left, (float)b.Upper, (float)b.Right, (float)b.Lower) : new(0, 0, Width, Height);
        CheckBox(single);
        return With(Resizing.Resize(Picture, size.Width, size.Height, resample, single, Versions.Pillow));
    }

    private void CheckBox(ResizeBox box)
    {
        string? problem = box switch
        {
            { Left: < 0 } or { Upper: < 0 } => "box offset can't be negative",
            _ when box.Right > Width || box.Lower > Height => "box can't exceed original image size",
            { Width: < 0 } or { Height: < 0 } => "box can't be empty",
            _ when float.IsNaN(box.Width + box.Height) => "box has a coordinate that is not a number",
            _ => null,
        };
        if (problem is not null)
        {
            throw new ArgumentException(problem, nameof(box));
        }
    }
}
