using PurePipeline.Numerics;
using PurePipeline.OpenCv;

namespace PurePipeline.Albumentations;

/// <summary>
/// What albumentations' transforms of evaluation make of one image, an array of shape (height, width) or (height, width, channels): 2.0.8's, the last release of that
/// package, compared with it on OpenCV 4.10 with NumPy 2. A mask takes the same functions, with <see cref="Interpolation.Nearest"/>.
/// </summary>
public static partial class ImageTransforms
{
    /// <summary><c>A.Resize(height, width, interpolation)</c>: <c>cv2.resize</c>; an image of that size stays.</summary>
    /// <exception cref="ArgumentException">A side is below 1.</exception>
    public static NdArray Resize(NdArray image, int height, int width, Interpolation interpolation = Interpolation.Linear)
    {
        (int Height, int Width) size = SizeOf(image);
        if (height < 1 || width < 1)
        {
            throw new ArgumentException($"Resize: height {height} and width {width} have to be 1 or more.", nameof(height));
        }

        return size == (height, width) ? image : KeepChannel(image, Cv2.Resize(image, (width, height), interpolation: interpolation));
    }

    /// <summary><c>A.LongestMaxSize(max_size, interpolation)</c>: the longer side becomes <paramref name="maxSize"/>, the other keeps the ratio, rounded to even.</summary>
    public static NdArray LongestMaxSize(NdArray image, int maxSize, Interpolation interpolation = Interpolation.Linear)
    {
        (int height, int width) = SizeOf(image);
        return Rescale(image, maxSize / (double)Math.Max(height, width), interpolation);
    }

    /// <summary><c>A.LongestMaxSize(max_size_hw=(height, width), interpolation)</c>: as large as fits in that; null for a side that may have any length.</summary>
    public static NdArray LongestMaxSize(NdArray image, int? maxHeight, int? maxWidth, Interpolation interpolation = Interpolation.Linear) =>
        Rescale(image, ScaleTo(image, maxHeight, maxWidth, Math.Min), interpolation);

    /// <summary><c>A.SmallestMaxSize(max_size, interpolation)</c>: the shorter side becomes <paramref name="maxSize"/>, the other keeps the ratio, rounded to even.</summary>
    public static NdArray SmallestMaxSize(NdArray image, int maxSize, Interpolation interpolation = Interpolation.Linear)
    {
        (int height, int width) = SizeOf(image);
        return Rescale(image, maxSize / (double)Math.Min(height, width), interpolation);
    }

    /// <summary><c>A.SmallestMaxSize(max_size_hw=(height, width), interpolation)</c>: as small as covers that; null for a side that may have any length.</summary>
    public static NdArray SmallestMaxSize(NdArray image, int? maxHeight, int? maxWidth, Interpolation interpolation = Interpolation.Linear) =>
        Rescale(image, ScaleTo(image, maxHeight, maxWidth, Math.Max), interpolation);

    /// <summary><c>A.CenterCrop(height, width)</c>, or with <c>pad_if_needed=True</c> where a <paramref name="padding"/> is given.</summary>
    /// <exception cref="ArgumentException">The image is smaller, and there is no padding.</exception>
    public static NdArray CenterCrop(NdArray image, int height, int width, Padding? padding = null)
    {
        (int tall, int wide) = SizeOf(image);
        if (padding is { } border)
        {
            image = PadIfNeeded(image, height, width, border);
            (tall, wide) = SizeOf(image);
        }
        else if (height > tall || width > wide)
        {
            throw new ArgumentException($"Crop size (height, width) exceeds image dimensions (height, width): ({height}, {width}) vs ({tall}, {wide})", nameof(height));
        }

        (int top, int left) = ((tall - height) / 2, (wide - width) / 2);
        return image[top..(top + height), left..(left + width)];
    }

    /// <summary><c>A.Crop(x_min, y_min, x_max, y_max)</c>.</summary>
    /// <exception cref="ArgumentException">The part is empty, or not within the image.</exception>
    public static NdArray Crop(NdArray image, int left, int top, int right, int bottom)
    {
        (int height, int width) = SizeOf(image);
        return 0 <= left && left < right && right <= width && 0 <= top && top < bottom && bottom <= height
            ? image[top..bottom, left..right]
            : throw new ArgumentException($"Crop: columns {left} to {right} and rows {top} to {bottom} are no part of an image of {width} x {height}.", nameof(left));
    }

    /// <summary><c>A.HorizontalFlip(p=1)</c>.</summary>
    public static NdArray HorizontalFlip(NdArray image) => KeepChannel(image, Cv2.Flip(image, 1));

    /// <summary><c>A.VerticalFlip(p=1)</c>.</summary>
    public static NdArray VerticalFlip(NdArray image) => KeepChannel(image, Cv2.Flip(image, 0));

    /// <summary><c>A.Transpose(p=1)</c>: rows become columns.</summary>
    public static NdArray Transpose(NdArray image)
    {
        _ = SizeOf(image);
        return image.Rank == 2 ? image.Transpose(1, 0) : image.Transpose(1, 0, 2);
    }

    private static NdArray Rescale(NdArray image, double scale, Interpolation interpolation)
    {
        (int height, int width) = SizeOf(image);
        return Resize(image, Rescaled(height, scale), Rescaled(width, scale), interpolation);
    }

    private static int Rescaled(int length, double scale) => (int)Math.Clamp(Math.Round(length * scale, MidpointRounding.ToEven), 1, int.MaxValue);

    private static double ScaleTo(NdArray image, int? maxHeight, int? maxWidth, Func<double, double, double> choose)
    {
        (int height, int width) = SizeOf(image);
        return (maxHeight / (double)height, maxWidth / (double)width) switch
        {
            ({ } byHeight, { } byWidth) => choose(byHeight, byWidth),
            ({ } byHeight, null) => byHeight,
            (null, { } byWidth) => byWidth,
            _ => throw new ArgumentException("max_size_hw: one of height and width has to be given.", nameof(maxHeight)),
        };
    }

    private static (int Height, int Width) SizeOf(NdArray image)
    {
        ArgumentNullException.ThrowIfNull(image);
        return image.Rank is 2 or 3 && image.Length > 0
            ? (image.Shape[0], image.Shape[1])
            : throw new ArgumentException("The image has to be an array of shape (height, width) or (height, width, channels), and not empty.", nameof(image));
    }

    // OpenCV drops the axis of one channel, albumentations puts it back.
    private static NdArray KeepChannel(NdArray image, NdArray result) => image.Rank == 3 && result.Rank == 2 ? result.ExpandDims(2) : result;
}
