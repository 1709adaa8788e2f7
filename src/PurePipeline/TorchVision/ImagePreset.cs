using PurePipeline.Numerics;
using PurePipeline.Pillow;
using PurePipeline.Torch;

namespace PurePipeline.TorchVision;

/// <summary>
/// The transforms that a model's weights come with, <c>ResNet50_Weights.IMAGENET1K_V2.transforms()</c>: of classification, segmentation and
/// detection.
/// </summary>
/// <param name="ResizeSize">The shorter side; null where nothing is scaled.</param>
/// <param name="CropSize">The side of the square in the middle; null where nothing is cut.</param>
/// <param name="Interpolation">The filter.</param>
/// <param name="Mean">What is subtracted; empty where nothing is normalised.</param>
/// <param name="Std">What it is divided by.</param>
public sealed record ImagePreset(int? ResizeSize, int? CropSize, InterpolationMode Interpolation, IReadOnlyList<double> Mean, IReadOnlyList<double> Std)
{
    /// <summary>The preset of weights by name.</summary>
    /// <param name="weights">The enum and its member, such as <c>ResNet50_Weights.DEFAULT</c>.</param>
    /// <exception cref="ArgumentException">torchvision 0.27 has no such weights, or theirs are of another kind.</exception>
    public static ImagePreset Of(string weights) => WeightsTable.Find(weights)
        ?? throw new ArgumentException($"No weights of torchvision's for images are called {weights}.", nameof(weights));

    /// <summary>What the transforms make of an image.</summary>
    public TorchTensor Apply(Image image)
    {
        ArgumentNullException.ThrowIfNull(image);
        image = ResizeSize is { } side ? Functional.Resize(image, [side], Interpolation) : image;
        image = CropSize is { } crop ? Functional.CenterCrop(image, (crop, crop)) : image;
        return Finish(Functional.PilToTensor(image));
    }

    /// <summary>What the transforms make of a tensor (..., channels, height, width).</summary>
    /// <param name="tensor">The tensor.</param>
    /// <param name="antialias">As in <see cref="Functional.Resize(TorchTensor, ReadOnlySpan{int}, InterpolationMode, int?, bool?, bool)"/>.</param>
    public TorchTensor Apply(TorchTensor tensor, bool? antialias = null)
    {
        ArgumentNullException.ThrowIfNull(tensor);
        tensor = ResizeSize is { } side ? Functional.Resize(tensor, [side], Interpolation, null, antialias) : tensor;
        return Finish(CropSize is { } crop ? Functional.CenterCrop(tensor, (crop, crop)) : tensor);
    }

    private TorchTensor Finish(TorchTensor tensor)
    {
        TorchTensor converted = Functional.ConvertImageDtype(tensor, DType.Float32);
        return Mean.Count == 0 ? converted : Functional.Normalize(converted, [.. Mean], [.. Std]);
    }
}
