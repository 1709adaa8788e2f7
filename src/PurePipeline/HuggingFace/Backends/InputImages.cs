using PurePipeline.Numerics;
using PurePipeline.Pillow;
using PurePipeline.Torch;

namespace PurePipeline.HuggingFace.Backends;

/// <summary><c>process_image</c>: what is given, as a backend's picture with its channels first.</summary>
internal static class InputImages
{
    /// <summary>An image of PIL's.</summary>
    public static PlanarImage Of(Image image, ImageProcessorBackend backend, string type, bool convertsToRgb)
    {
        image = convertsToRgb ? ToRgb(image, type) : image;
        if (backend == ImageProcessorBackend.Torchvision)
        {
            // torchvision scales words and bits as floats and rounds them back, each by rules of its own.
            TorchTensor tensor = PurePipeline.TorchVision.Functional.PilToTensor(image);
            return tensor.DType == DType.UInt8 ? Of(tensor) : throw new NotSupportedException(
                $"An image of mode {image.Mode} is not supported by the torchvision backend: convert it to RGB or L.");
        }

        // NumPy's pixels have their channels last, if they have any.
        PillowImage planes = new(image);
        return planes.Channels is 1 or 2 or 3 or 4 ? planes : throw Unclear(planes.ToArray().Shape);
    }

    /// <summary>An array: (channels, height, width) or (height, width, channels), which its 1 or 3 channels tell.</summary>
    public static PlanarImage Of(NdArray array, ImageProcessorBackend backend)
    {
        if (backend == ImageProcessorBackend.Torchvision)
        {
            return Of(TorchTensor.FromNumpy(array));
        }

        NdArray planes = HasChannelsFirst(array.Shape) ? array : array.Transpose(2, 0, 1);
        return new PillowImage(planes);
    }

    private static TorchvisionImage Of(TorchTensor tensor) => new(HasChannelsFirst(tensor.Shape) ? tensor : tensor.Permute(2, 0, 1));

    // infer_channel_dimension_format: of both, the first.
    private static bool HasChannelsFirst(ReadOnlySpan<int> shape) => shape.Length != 3 ? throw Unclear(shape)
        : shape[0] is 1 or 3 || (shape[2] is 1 or 3 ? false : throw Unclear(shape));

    private static ArgumentException Unclear(ReadOnlySpan<int> shape) => new(
        $"Unable to infer channel dimension format of a picture of shape {Layout.Describe(shape)}: 1 or 3 channels are expected, first or last. Convert the image to RGB.");

    private static Image ToRgb(Image image, string type) => image.Mode == "RGB" ? image : type switch
    {
        "Idefics2ImageProcessor" => OnWhite(image),
        "ChameleonImageProcessor" => BlendedWithWhite(image),
        _ => image.Convert("RGB"),
    };

    private static Image OnWhite(Image image)
    {
        Image pixels = image.Convert("RGBA");
        return Image.AlphaComposite(Image.New("RGBA", pixels.Size, (255, 255, 255), image.Versions), pixels).Convert("RGB");
    }

    // In doubles, cut to bytes.
    private static Image BlendedWithWhite(Image image)
    {
        NdArray pixels = image.Convert("RGBA").AsArray();
        NdArray alpha = pixels[ArrayIndex.All, ArrayIndex.All, 3];
        if (!(alpha < 255L).Any().Item<bool>())
        {
            return image.Convert("RGB");
        }

        NdArray part = (alpha / 255.0).ExpandDims(2);
        NdArray blended = ((1L - part) * 255L) + (part * pixels[ArrayIndex.All, ArrayIndex.All, ArrayIndex.Slice(null, 3)]);
        return Image.FromArray(blended.AsType(DType.UInt8));
    }
}
