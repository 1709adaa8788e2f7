using PurePipeline.Pillow.Filtering;
using PurePipeline.Pixels;

namespace PurePipeline.Pillow;

/// <summary>A filter for <see cref="Image.Filter(ImageFilter)"/>: <c>PIL.ImageFilter</c>. Immutable.</summary>
public abstract class ImageFilter
{
    private protected ImageFilter()
    {
    }

    /// <summary><c>ImageFilter.BLUR</c>.</summary>
    public static ImageFilter Blur { get; } = new KernelFilter(
        [1, 1, 1, 1, 1, 1, 0, 0, 0, 1, 1, 0, 0, 0, 1, 1, 0, 0, 0, 1, 1, 1, 1, 1, 1], 16, 0);

    /// <summary><c>ImageFilter.CONTOUR</c>.</summary>
    public static ImageFilter Contour { get; } = new KernelFilter([-1, -1, -1, -1, 8, -1, -1, -1, -1], 1, 255);

    /// <summary><c>ImageFilter.DETAIL</c>.</summary>
    public static ImageFilter Detail { get; } = new KernelFilter([0, -1, 0, -1, 10, -1, 0, -1, 0], 6, 0);

    /// <summary><c>ImageFilter.EDGE_ENHANCE</c>.</summary>
    public static ImageFilter EdgeEnhance { get; } = new KernelFilter([-1, -1, -1, -1, 10, -1, -1, -1, -1], 2, 0);

    /// <summary><c>ImageFilter.EDGE_ENHANCE_MORE</c>.</summary>
    public static ImageFilter EdgeEnhanceMore { get; } = new KernelFilter([-1, -1, -1, -1, 9, -1, -1, -1, -1], 1, 0);

    /// <summary><c>ImageFilter.EMBOSS</c>.</summary>
    public static ImageFilter Emboss { get; } = new KernelFilter([-1, 0, 0, 0, 1, 0, 0, 0, 0], 1, 128);

    /// <summary><c>ImageFilter.FIND_EDGES</c>.</summary>
    public static ImageFilter FindEdges { get; } = new KernelFilter([-1, -1, -1, -1, 8, -1, -1, -1, -1], 1, 0);

    /// <summary><c>ImageFilter.SHARPEN</c>.</summary>
    public static ImageFilter Sharpen { get; } = new KernelFilter([-2, -2, -2, -2, 32, -2, -2, -2, -2], 16, 0);

    /// <summary><c>ImageFilter.SMOOTH</c>.</summary>
    public static ImageFilter Smooth { get; } = new KernelFilter([1, 1, 1, 1, 5, 1, 1, 1, 1], 13, 0);

    /// <summary><c>ImageFilter.SMOOTH_MORE</c>.</summary>
    public static ImageFilter SmoothMore { get; } = new KernelFilter(
        [1, 1, 1, 1, 1, 1, 5, 5, 5, 1, 1, 5, 44, 5, 1, 1, 5, 5, 5, 1, 1, 1, 1, 1, 1], 100, 0);

    /// <summary>Whether all bands go through at once; else Pillow filters one after the other.</summary>
    internal virtual bool TakesBandsTogether => true;

    /// <summary>Whether the result has the image's palette.</summary>
    internal virtual bool KeepsPalette => false;

    /// <summary>Weighted sums of neighbours, <c>ImageFilter.Kernel(size, kernel, scale, offset)</c>; the outermost pixels stay.</summary>
    /// <param name="size">(3, 3) or (5, 5).</param>
    /// <param name="kernel">The weights, from the lowest row up, each row from the left.</param>
    /// <param name="scale">What sums are divided by; the sum of the weights if null.</param>
    /// <param name="offset">What is added then.</param>
    /// <exception cref="ArgumentException">There are not as many weights, or the size is another.</exception>
    public static ImageFilter Kernel((int Width, int Height) size, ReadOnlySpan<double> kernel, double? scale = null, double offset = 0)
    {
        if ((long)size.Width * size.Height != kernel.Length)
        {
            throw new ArgumentException("not enough coefficients in kernel", nameof(kernel));
        }

        if (size is not ((3, 3) or (5, 5)))
        {
            throw new ArgumentException("bad kernel size", nameof(size));
        }

        double sum = 0;
        foreach (double weight in kernel)
        {
            sum += weight;
        }

        return new KernelFilter(kernel.ToArray(), scale ?? sum, offset);
    }

    /// <summary>The mean of the pixels around, <c>ImageFilter.BoxBlur(radius)</c>.</summary>
    /// <exception cref="ArgumentException">The radius is negative.</exception>
    public static ImageFilter BoxBlur(double radius) => BoxBlur(radius, radius);

    /// <summary>The same with a radius for each direction, new in Pillow 10.1.</summary>
    /// <inheritdoc cref="BoxBlur(double)"/>
    public static ImageFilter BoxBlur(double radiusX, double radiusY) => radiusX >= 0 && radiusY >= 0
        ? new BoxBlurFilter(radiusX, radiusY)
        : throw new ArgumentException("radius must be >= 0");

    /// <summary>Three box blurs, which come close to a Gaussian: <c>ImageFilter.GaussianBlur(radius)</c>.</summary>
    /// <param name="radius">The standard deviation.</param>
    public static ImageFilter GaussianBlur(double radius = 2) => GaussianBlur(radius, radius);

    /// <summary>The same with a deviation for each direction, new in Pillow 10.1.</summary>
    public static ImageFilter GaussianBlur(double radiusX, double radiusY) => new GaussianBlurFilter(radiusX, radiusY);

    /// <summary>The difference to a Gaussian blur added, <c>ImageFilter.UnsharpMask(radius, percent, threshold)</c>.</summary>
    /// <param name="radius">The blur's standard deviation.</param>
    /// <param name="percent">How much of the difference.</param>
    /// <param name="threshold">Up to this difference a pixel stays.</param>
    public static ImageFilter UnsharpMask(double radius = 2, int percent = 150, int threshold = 3) => new UnsharpMaskFilter(radius, percent, threshold);

    /// <summary>The value of a rank among those in a window, <c>ImageFilter.RankFilter(size, rank)</c>; at the edges, edge pixels repeat.</summary>
    /// <param name="size">The window's side, odd.</param>
    /// <param name="rank">0 for the least, size * size - 1 for the greatest.</param>
    public static ImageFilter Rank(int size, int rank) => new RankFilter(size, rank);

    /// <summary><c>ImageFilter.MedianFilter(size)</c>.</summary>
    public static ImageFilter Median(int size = 3) => Rank(size, size * size / 2);

    /// <summary><c>ImageFilter.MinFilter(size)</c>.</summary>
    public static ImageFilter Min(int size = 3) => Rank(size, 0);

    /// <summary><c>ImageFilter.MaxFilter(size)</c>.</summary>
    public static ImageFilter Max(int size = 3) => Rank(size, (size * size) - 1);

    /// <summary>The most frequent value in a window if it occurs more than twice, <c>ImageFilter.ModeFilter(size)</c>.</summary>
    public static ImageFilter Mode(int size = 3) => new ModeFilter(size);

    /// <summary>The picture filtered; null where it stays as it is.</summary>
    /// <exception cref="ArgumentException">The mode is one that the filter does not take.</exception>
    internal abstract Picture? Apply(Picture picture, Version pillow);

    private protected static ArgumentException WrongMode() => new("image has wrong mode");
}
