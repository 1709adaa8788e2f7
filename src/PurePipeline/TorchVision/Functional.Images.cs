using PurePipeline.Numerics;
using PurePipeline.Pillow;
using PurePipeline.Torch;

namespace PurePipeline.TorchVision;

/// <summary>
/// <c>torchvision.transforms.functional</c>: on images what Pillow does, on tensors what torch does, which are not the same pixels. Equal to
/// torchvision 0.14, 0.21 and 0.27; which one, <see cref="ReferenceVersions.Torch"/> says, as each release of torch has one.
/// </summary>
public static partial class Functional
{
    /// <summary><c>F.resize(image, size, interpolation, max_size)</c>: <see cref="Image.Resize"/> to the size that torchvision computes.</summary>
    /// <param name="image">The image.</param>
    /// <param name="size">Height and width; or the shorter side alone.</param>
    /// <param name="interpolation">Pillow's filter.</param>
    /// <param name="maxSize">The most that the longer side may become.</param>
    public static Image Resize(Image image, ReadOnlySpan<int> size, InterpolationMode interpolation = InterpolationMode.Bilinear, int? maxSize = null)
    {
        ArgumentNullException.ThrowIfNull(image);
        (int height, int width) = TransformSizes.Resized(image.Height, image.Width, size, maxSize);
        return (width, height) == image.Size ? image : image.Resize((width, height), FilterOf(interpolation));
    }

    /// <summary><c>F.crop(image, top, left, height, width)</c>; black outside of the image.</summary>
    public static Image Crop(Image image, int top, int left, int height, int width)
    {
        ArgumentNullException.ThrowIfNull(image);
        return image.Crop((left, top, checked(left + width), checked(top + height)));
    }

    /// <summary><c>F.center_crop(image, (height, width))</c>: smaller images are padded with black first.</summary>
    public static Image CenterCrop(Image image, (int Height, int Width) size)
    {
        ArgumentNullException.ThrowIfNull(image);
        (int left, int top, int right, int bottom) = TransformSizes.Missing(image.Height, image.Width, size.Height, size.Width);
        if (left + top + right + bottom > 0)
        {
            image = ImageOps.Expand(image, new Border(left, top, right, bottom));
            if (image.Size == (size.Width, size.Height))
            {
                return image;
            }
        }

        (int y, int x) = TransformSizes.Center(image.Height, image.Width, size.Height, size.Width);
        return Crop(image, y, x, size.Height, size.Width);
    }

    /// <summary><c>F.pil_to_tensor(image)</c>: the pixels as they are, (channels, height, width).</summary>
    public static TorchTensor PilToTensor(Image image)
    {
        ArgumentNullException.ThrowIfNull(image);
        return ChannelsFirst(Elements(image).Copy());
    }

    /// <summary><c>F.to_tensor(image)</c>: bytes as float32 divided by 255, (channels, height, width); other pixels as they are.</summary>
    public static TorchTensor ToTensor(Image image)
    {
        ArgumentNullException.ThrowIfNull(image);
        NdArray pixels = image.Mode == "1" ? Elements(image).AsType(DType.UInt8) * 255L : Elements(image);
        TorchTensor tensor = ToChannelsFirst(pixels);
        return tensor.DType == DType.UInt8 ? tensor.Float().Div(255) : tensor;
    }

    /// <summary><c>F.to_tensor(array)</c> of (height, width) or (height, width, channels).</summary>
    /// <exception cref="ArgumentException">The array has another number of axes.</exception>
    public static TorchTensor ToTensor(NdArray array)
    {
        ArgumentNullException.ThrowIfNull(array);
        TorchTensor tensor = ToChannelsFirst(array.Rank is 2 or 3
            ? array
            : throw new ArgumentException($"pic should be 2/3 dimensional. Got {array.Rank} dimensions.", nameof(array)));
        return tensor.DType == DType.UInt8 ? tensor.Float().Div(255) : tensor;
    }

    internal static TorchTensor ToChannelsFirst(NdArray pixels) => ChannelsFirst(pixels).Contiguous();

    private static TorchTensor ChannelsFirst(NdArray pixels) =>
        TorchTensor.FromNumpy((pixels.Rank == 2 ? pixels.ExpandDims(2) : pixels).Transpose(2, 0, 1));

    // torch has no uint16 arithmetic: torchvision takes I;16 for int16.
    private static NdArray Elements(Image image)
    {
        NdArray pixels = image.AsArray();
        return pixels.DType == DType.UInt16 ? pixels.AsType(DType.Int16) : pixels;
    }

    internal static Pillow.Resampling FilterOf(InterpolationMode interpolation) =>
        interpolation == InterpolationMode.NearestExact ? Pillow.Resampling.Nearest : (Pillow.Resampling)interpolation;
}
