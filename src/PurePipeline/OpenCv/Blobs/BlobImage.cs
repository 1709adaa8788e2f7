using PurePipeline.Numerics;

namespace PurePipeline.OpenCv.Blobs;

/// <summary>An image brought to the size of a blob.</summary>
internal static class BlobImage
{
    /// <summary>The image at <paramref name="size"/>; <c>default</c> leaves it as it is.</summary>
    /// <exception cref="ArgumentException">The size has no pixels.</exception>
    public static NdArray Fit(NdArray image, (int Width, int Height) size, ImagePaddingMode mode, ReadOnlySpan<double> borderValue)
    {
        (int width, int height) = (image.Shape[1], image.Shape[0]);
        if (size == default || size == (width, height))
        {
            return image;
        }

        return mode switch
        {
            ImagePaddingMode.CropCenter => Crop(image, size, Math.Max(size.Width / (float)width, size.Height / (float)height)),
            ImagePaddingMode.Letterbox => Letterbox(image, size, Math.Min(size.Width / (float)width, size.Height / (float)height), borderValue),
            _ => size is { Width: > 0, Height: > 0 }
                ? Cv2.Resize(image, size)
                : throw new ArgumentException($"A blob of size {size} has no pixels."),
        };
    }

    private static NdArray Crop(NdArray image, (int Width, int Height) size, float factor)
    {
        NdArray resized = Cv2.Resize(image, default, factor, factor);
        int left = (int)(0.5 * (resized.Shape[1] - size.Width));
        int top = (int)(0.5 * (resized.Shape[0] - size.Height));
        return resized.Shape[1] - left >= size.Width && resized.Shape[0] - top >= size.Height && size is { Width: > 0, Height: > 0 }
            ? resized[top..(top + size.Height), left..(left + size.Width)]
            : throw new ArgumentException($"The image resized to {resized.Shape[1]}x{resized.Shape[0]} is too small to cut {size.Width}x{size.Height} out of it.");
    }

    private static NdArray Letterbox(NdArray image, (int Width, int Height) size, float factor, ReadOnlySpan<double> borderValue)
    {
        (int width, int height) = ((int)(image.Shape[1] * factor), (int)(image.Shape[0] * factor));
        int top = (size.Height - height) / 2;
        int left = (size.Width - width) / 2;
        NdArray resized = Cv2.Resize(image, (width, height));
        return Cv2.CopyMakeBorder(
            resized, top, size.Height - top - height, left, size.Width - left - width, BorderType.Constant, borderValue);
    }
}
