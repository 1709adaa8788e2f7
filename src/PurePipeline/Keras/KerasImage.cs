using PurePipeline.Numerics;
using PurePipeline.Pillow;
using Filter = PurePipeline.Pillow.Resampling;

namespace PurePipeline.Keras;

/// <summary>
/// <c>keras.utils</c> for pictures, which are Pillow and NumPy in every backend: <c>keras/src/utils/image_utils.py</c> of Keras 3.
/// </summary>
public static class KerasImage
{
    /// <summary><c>keras.utils.load_img(path, color_mode, target_size, interpolation, keep_aspect_ratio)</c>.</summary>
    /// <param name="path">The file.</param>
    /// <param name="colorMode"><c>rgb</c>, <c>rgba</c> or <c>grayscale</c>.</param>
    /// <param name="targetSize">Height and width; null for the picture's own.</param>
    /// <param name="interpolation">Pillow's filter.</param>
    /// <param name="keepAspectRatio">Whether only the largest part in the middle with the target's ratio is taken.</param>
    /// <param name="versions">The release of Pillow to reproduce; null for <see cref="ReferenceVersions.Newest"/>.</param>
    /// <exception cref="PictureException">The file cannot be read.</exception>
    /// <exception cref="ArgumentException">There is no such mode, or the size is none.</exception>
    public static Image LoadImg(
        string path,
        string colorMode = "rgb",
        (int Height, int Width)? targetSize = null,
        Filter interpolation = Filter.Nearest,
        bool keepAspectRatio = false,
        ReferenceVersions? versions = null) => Fitted(Image.Open(path, versions), colorMode, targetSize, interpolation, keepAspectRatio);

    /// <summary>The same of a file's bytes, as <c>load_img(io.BytesIO(data), ...)</c>. They must not change while the image is in use.</summary>
    /// <inheritdoc cref="LoadImg(string, string, ValueTuple{int, int}?, PurePipeline.Pillow.Resampling, bool, ReferenceVersions?)"/>
    public static Image LoadImg(
        ReadOnlyMemory<byte> file,
        string colorMode = "rgb",
        (int Height, int Width)? targetSize = null,
        Filter interpolation = Filter.Nearest,
        bool keepAspectRatio = false,
        ReferenceVersions? versions = null) => Fitted(Image.Open(file, versions), colorMode, targetSize, interpolation, keepAspectRatio);

    /// <summary><c>keras.utils.img_to_array(img, data_format, dtype)</c>: (height, width, channels), one channel of a gray picture.</summary>
    /// <param name="image">The image.</param>
    /// <param name="channelsFirst">Whether the channels come first: <c>data_format="channels_first"</c>.</param>
    /// <param name="dtype">The dtype.</param>
    public static NdArray ImgToArray(Image image, bool channelsFirst = false, DType dtype = DType.Float32)
    {
        ArgumentNullException.ThrowIfNull(image);
        return ImgToArray(image.AsArray(dtype), channelsFirst, dtype);
    }

    /// <summary><c>keras.utils.img_to_array(array, data_format, dtype)</c> of an array of two or three axes.</summary>
    /// <param name="array">The array.</param>
    /// <param name="channelsFirst">Whether the channels of three axes go to the front.</param>
    /// <param name="dtype">The dtype.</param>
    /// <exception cref="ArgumentException">There are other than two or three axes.</exception>
    public static NdArray ImgToArray(NdArray array, bool channelsFirst = false, DType dtype = DType.Float32)
    {
        ArgumentNullException.ThrowIfNull(array);
        array = array.DType == dtype ? array : array.AsType(dtype);
        return array.Rank switch
        {
            3 => channelsFirst ? array.Transpose(2, 0, 1) : array,
            2 => array.ExpandDims(channelsFirst ? 0 : 2),
            _ => throw new ArgumentException($"Unsupported image shape: ({string.Join(", ", array.Shape.ToArray())})", nameof(array)),
        };
    }

    /// <summary><c>keras.utils.array_to_img(x, data_format, scale, dtype)</c>: RGB, RGBA or L; one channel beyond 255 makes an image of mode I.</summary>
    /// <param name="array">(height, width, channels).</param>
    /// <param name="channelsFirst">Whether the channels come first.</param>
    /// <param name="scale">Whether the least becomes 0 and the greatest 255.</param>
    /// <param name="dtype">The dtype in which that is computed.</param>
    /// <exception cref="ArgumentException">There are other than three axes, or other than 1, 3 or 4 channels.</exception>
    /// <exception cref="NotSupportedException">Whole numbers are scaled.</exception>
    public static Image ArrayToImg(NdArray array, bool channelsFirst = false, bool scale = true, DType dtype = DType.Float32)
    {
        ArgumentNullException.ThrowIfNull(array);
        NdArray data = array.Rank == 3 ? array.AsType(dtype)
            : throw new ArgumentException($"Expected image array to have rank 3 (single image). Got array with shape: ({string.Join(", ", array.Shape.ToArray())})", nameof(array));
        data = channelsFirst ? data.Transpose(1, 2, 0) : data;
        if (scale)
        {
            if (!data.DType.IsFloat())
            {
                throw new NotSupportedException("dtype of integers with scale=True is not supported.");
            }

            data = (data - data.Min()).Copy();
            NdArray most = data.Max();
            data = (Item(most) == 0 ? data : data / most).Copy();
            data.MultiplyInPlace(255L);
        }

        return data.Shape[2] switch
        {
            3 or 4 => Image.FromArray(data.AsType(DType.UInt8)),
            1 when Item(data.Max()) > 255 => Image.FromArray(data.AsType(DType.Int32).Squeeze(2)),
            1 => Image.FromArray(data.AsType(DType.UInt8).Squeeze(2)),
            var channels => throw new ArgumentException($"Unsupported channel number: {channels}", nameof(array)),
        };
    }

    /// <summary>An opened picture in a mode and at a size.</summary>
    internal static Image Fitted(Image image, string colorMode, (int Height, int Width)? targetSize, Filter interpolation, bool keepAspectRatio)
    {
        (string mode, bool isThere) = colorMode switch
        {
            "grayscale" => ("L", image.Mode is "L" or "I;16" or "I"),
            "rgb" => ("RGB", image.Mode == "RGB"),
            "rgba" => ("RGBA", image.Mode == "RGBA"),
            _ => throw new ArgumentException("color_mode must be \"grayscale\", \"rgb\", or \"rgba\"", nameof(colorMode)),
        };
        image = isThere ? image : image.Convert(mode);
        return targetSize is not { } size || image.Size == (size.Width, size.Height) ? image
            : image.Resize((size.Width, size.Height), interpolation, keepAspectRatio ? MiddleOf(image.Size, size.Height, size.Width) : null);
    }

    // The largest part in the middle with the target's ratio.
    private static (double Left, double Upper, double Right, double Lower) MiddleOf((int Width, int Height) size, int height, int width)
    {
        if (width <= 0 || height <= 0)
        {
            throw new ArgumentException("height and width must be > 0");
        }

        (long partHeight, long partWidth) = (Math.Min(size.Height, (long)size.Width * height / width), Math.Min(size.Width, (long)size.Height * width / height));
        (long top, long left) = ((size.Height - partHeight) / 2, (size.Width - partWidth) / 2);
        return (left, top, left + partWidth, top + partHeight);
    }

    private static double Item(NdArray number) => number.AsType(DType.Float64).ToArray<double>()[0];
}
