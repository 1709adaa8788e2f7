using PurePipeline.Pillow;
using PurePipeline.Torch;

namespace PurePipeline.TorchVision;

/// <content>timm's and open_clip's own transforms, which are torchvision's functions at sizes that they reckon: timm 1.0, open_clip 3.</content>
public static partial class Functional
{
    /// <summary><c>timm.data.ResizeKeepRatio(size, longest, interpolation)(image)</c>: both sides divided by one ratio and rounded, halves to even.</summary>
    /// <param name="image">The image.</param>
    /// <param name="size">Height and width.</param>
    /// <param name="interpolation">Pillow's filter.</param>
    /// <param name="longest">1 to stay within the size, 0 to cover it; between them, between both.</param>
    public static Image ResizeKeepRatio(Image image, (int Height, int Width) size, InterpolationMode interpolation = InterpolationMode.Bilinear, double longest = 0)
    {
        ArgumentNullException.ThrowIfNull(image);
        return Resize(image, TransformSizes.KeptRatio(image.Height, image.Width, size, longest), interpolation);
    }

    /// <summary><c>timm.data.ResizeKeepRatio(size, longest, interpolation)(tensor)</c>.</summary>
    /// <param name="tensor">Shape (..., channels, height, width).</param>
    /// <param name="size">Height and width.</param>
    /// <param name="interpolation">torch's filter.</param>
    /// <param name="longest">1 to stay within the size, 0 to cover it; between them, between both.</param>
    public static TorchTensor ResizeKeepRatio(TorchTensor tensor, (int Height, int Width) size, InterpolationMode interpolation = InterpolationMode.Bilinear, double longest = 0)
    {
        ArgumentNullException.ThrowIfNull(tensor);
        return Resize(tensor, TransformSizes.KeptRatio(tensor.Shape[^2], tensor.Shape[^1], size, longest), interpolation);
    }

    /// <summary><c>timm.data.CenterCropOrPad(size, fill)(image)</c>: with a border where a side is too short, and then the middle.</summary>
    /// <param name="image">The image.</param>
    /// <param name="size">Height and width.</param>
    /// <param name="fill">The border's colour, in the image's mode.</param>
    public static Image CenterCropOrPad(Image image, (int Height, int Width) size, Ink fill = default)
    {
        ArgumentNullException.ThrowIfNull(image);
        (int left, int top, int right, int bottom) = TransformSizes.Missing(image.Height, image.Width, size.Height, size.Width);
        image = left + top + right + bottom > 0 ? ImageOps.Expand(image, new Border(left, top, right, bottom), fill) : image;
        (int y, int x) = TransformSizes.Center(image.Height, image.Width, size.Height, size.Width);
        return image.Size == (size.Width, size.Height) ? image : Crop(image, y, x, size.Height, size.Width);
    }

    /// <summary><c>timm.data.TrimBorder(border)(image)</c>: the image without so many pixels at each side.</summary>
    /// <exception cref="ArgumentException">The border is below 0.</exception>
    public static Image TrimBorder(Image image, int border)
    {
        ArgumentNullException.ThrowIfNull(image);
        (int top, int left, int height, int width) = TransformSizes.Trimmed(image.Height, image.Width, border);
        return Crop(image, top, left, height, width);
    }

    /// <summary><c>timm.data.TrimBorder(border)(tensor)</c>.</summary>
    /// <exception cref="ArgumentException">The border is below 0.</exception>
    public static TorchTensor TrimBorder(TorchTensor tensor, int border)
    {
        ArgumentNullException.ThrowIfNull(tensor);
        (int top, int left, int height, int width) = TransformSizes.Trimmed(tensor.Shape[^2], tensor.Shape[^1], border);
        return Crop(tensor, top, left, height, width);
    }
}
