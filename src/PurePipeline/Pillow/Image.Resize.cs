using PurePipeline.Pixels;

namespace PurePipeline.Pillow;

public sealed partial class Image
{
    // Before, a box was made a tuple first. A list equals no tuple, so since then it hides that nothing is to be done.
    private static readonly Version s_listHidesWholeBoxSince = new(10, 4);

    /// <summary>
    /// The image scaled to <paramref name="size"/>: <c>image.resize(size, resample, box, reducing_gap)</c>. Reductions are filtered over
    /// all pixels they cover; modes <c>1</c> and <c>P</c> are never filtered, and <c>RGBA</c> and <c>LA</c> are multiplied by their alpha
    /// meanwhile. Equal to Pillow 9.4, 11.1 and 13.0; where they differ (the order of the passes, <c>I;16</c>) the chosen version decides.
    /// </summary>
    /// <param name="size">Width and height of the result, each at least 1.</param>
    /// <param name="resample">The filter; null for Pillow's default, which is bicubic (nearest for <c>I;16</c> before 11.0).</param>
    /// <param name="box">The part of the image to scale, <c>(left, upper, right, lower)</c>, fractions allowed; the whole image if
    /// null.</param>
    /// <param name="reducingGap">
    /// If set, the image is first reduced by whole factors (<see cref="Reduce(ValueTuple{int, int}, ValueTuple{int, int, int, int}?)"/>) to
    /// no less than this many times the size: faster, and not the same pixels. At least 1.
    /// </param>
    /// <exception cref="ArgumentException">A side is below 1, the filter unknown, the box outside of the image, the gap below 1, or the
    /// mode one that cannot be filtered (<c>I;16</c> before 11.0).</exception>
    public Image Resize(
        (int Width, int Height) size,
        Resampling? resample = null,
        (double Left, double Upper, double Right, double Lower)? box = null,
        double? reducingGap = null)
    {
        (double Left, double Upper, double Right, double Lower) whole = (0, 0, Width, Height);
        if (size != Size || (box ?? whole) != whole)
        {
            return Scale(size, resample, box ?? whole, reducingGap);
        }

        Resizing.CheckFilter(Filter(resample), reducingGap, Versions.Pillow);
        return With(Picture);
    }

    /// <summary>
    /// As <see cref="Resize"/> with a list as the box in Python, <c>image.resize(size, resample, [left, upper, right, lower], reducing_gap)</c>:
    /// from Pillow 10.4 on that is computed even where the image is to stay as it is; <c>RGBA</c> and <c>LA</c> go through their
    /// premultiplied form then, and back. Equal to Pillow 9.4, 11.1 and 13.0.
    /// </summary>
    /// <param name="size">As in <c>Resize</c>.</param>
    /// <param name="resample">As in <c>Resize</c>.</param>
    /// <param name="box">The part of the image to scale.</param>
    /// <param name="reducingGap">As in <c>Resize</c>.</param>
    /// <exception cref="ArgumentException">As <c>Resize</c>.</exception>
    public Image Rescale(
        (int Width, int Height) size, Resampling? resample, (double Left, double Upper, double Right, double Lower) box, double? reducingGap = null)
    {
        if (Versions.Pillow < s_listHidesWholeBoxSince && size == Size && box == (0, 0, Width, Height))
        {
            return Resize(size, resample, box, reducingGap);
        }

        return Scale(size, resample, box, reducingGap);
    }

    private Image Scale(
        (int Width, int Height) size, Resampling? resample, (double Left, double Upper, double Right, double Lower) box, double? reducingGap)
    {
        Resampling filter = Filter(resample);
        Resizing.CheckFilter(filter, reducingGap, Versions.Pillow);
        if (Label is not null && Picture.Mode == PixelMode.Palette && filter != Resampling.Nearest)
        {
            throw WrongMode();
        }

        Picture resized = Resizing.Resize(Picture, size, filter, box, reducingGap, Versions.Pillow);
        return Resizing.Filters(Picture.Mode, size, filter, box) ? WithoutPalette(resized) : With(resized);
    }

    private Resampling Filter(Resampling? resample) =>
        Label == PixelMode.Palette ? Resampling.Nearest : resample ?? Resizing.DefaultFilter(Picture.Mode, Versions.Pillow);
}
