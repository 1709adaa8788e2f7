using PurePipeline.Pixels;
using PurePipeline.Resampling;

namespace PurePipeline.Pillow;

public sealed partial class Image
{
    /// <summary>
    /// The image scaled to <paramref name="size"/>: <c>image.resize(size, resample, box, reducing_gap)</c>. Reductions are filtered over
    /// all pixels they cover. The order of the two passes, which can change the last bit, follows the chosen version of Pillow.
    /// </summary>
    /// <param name="size">Width and height of the result, each at least 1.</param>
    /// <param name="resample">The filter; bicubic is Pillow's default.</param>
    /// <param name="box">The part of the image to scale, <c>(left, upper, right, lower)</c>, fractions allowed; the whole image if
    /// null.</param>
    /// <param name="reducingGap">
    /// If set, the image is first reduced by whole factors (<see cref="Reduce(ValueTuple{int, int}, ValueTuple{int, int, int, int}?)"/>) to
    /// no less than this many times the size: faster, and not the same pixels. At least 1.
    /// </param>
    /// <exception cref="ArgumentException">A side is below 1, the filter unknown, the box outside of the image, or the gap below
    /// 1.</exception>
    public Image Resize(
        (int Width, int Height) size,
        Resampling resample = Resampling.Bicubic,
        (double Left, double Upper, double Right, double Lower)? box = null,
        double? reducingGap = null)
    {
        if (!Resizing.IsOffered(resample, Versions.Pillow))
        {
            throw new ArgumentException($"Unknown resampling filter ({(int)resample}).", nameof(resample));
        }

        if (reducingGap is < 1 or double.NaN)
        {
            throw new ArgumentException("reducing_gap must be 1.0 or greater", nameof(reducingGap));
        }

        (double Left, double Upper, double Right, double Lower) whole = (0, 0, Width, Height);
        (double Left, double Upper, double Right, double Lower) part = box ?? whole;
        if (size == Size && part == whole)
        {
            return this;
        }

        if (size.Width < 1 || size.Height < 1)
        {
            throw new ArgumentException("height and width must be > 0", nameof(size));
        }

        // As in Pillow, the box is checked against what is filtered, which a reduction rounds up.
        Picture source = reducingGap is { } gap && resample != Resampling.Nearest
            ? Reduction.ReduceToGap(Picture, size, Resizing.Kernel(resample).Support(), gap, ref part)
            : Picture;
        ResizeBox single = ResizeBox.Of(part);
        CheckBox(source, single);
        return With(Resizing.Resize(source, size.Width, size.Height, resample, single, Versions.Pillow));
    }

    private static void CheckBox(Picture source, ResizeBox box)
    {
        string? problem = box switch
        {
            { Left: < 0 } or { Upper: < 0 } => "box offset can't be negative",
            _ when box.Right > source.Width || box.Lower > source.Height => "box can't exceed original image size",
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
