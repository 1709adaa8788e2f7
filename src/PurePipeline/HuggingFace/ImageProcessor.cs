using System.Text.Json;
using PurePipeline.HuggingFace.Backends;
using PurePipeline.HuggingFace.Pipelines;
using PurePipeline.HuggingFace.Settings;
using PurePipeline.Numerics;
using PurePipeline.Pillow;
using PurePipeline.Torch;

namespace PurePipeline.HuggingFace;

/// <summary>
/// An image processor of Hugging Face's transformers, as a <c>preprocessor_config.json</c> describes it: from pictures to a model's inputs.
/// Equal to transformers 5.12 with torchvision 0.27 and Pillow 13.0, for both backends. It never changes, and may be used on many threads.
/// </summary>
public sealed partial class ImageProcessor
{
    // Processors that scale with Lanczos' filter: before torchvision 0.27 transformers takes Pillow for these unless a backend is asked for.
    private static readonly HashSet<string> s_lanczos =
    [
        "ChameleonImageProcessor", "FlavaImageProcessor", "Idefics3ImageProcessor", "SmolVLMImageProcessor",
    ];

    private static readonly Version TensorsHaveLanczosSince = new(2, 12);

    private readonly ProcessorSettings _settings;
    private readonly bool _isBackendChosen;

    private ImageProcessor(string type, ProcessorSettings settings, ImageProcessorBackend backend, bool isBackendChosen) =>
        (Type, _settings, Backend, _isBackendChosen) = (type, settings, backend, isBackendChosen);

    /// <summary>The class, such as <c>CLIPImageProcessor</c>, without <c>Fast</c> or <c>Pil</c> at its end.</summary>
    public string Type { get; }

    /// <summary>The library that it computes with.</summary>
    public ImageProcessorBackend Backend { get; }

    /// <summary>The classes that there are.</summary>
    public static IReadOnlyCollection<string> Types => ImageProcessorTypes.Names;

    internal ProcessorSettings Settings => _settings;

    /// <summary>Whether <see cref="Create"/> would give this backend for the class's name alone.</summary>
    internal bool IsBackendPlain => Backend == ImageProcessorBackend.Torchvision && !(_isBackendChosen && s_lanczos.Contains(Type));

    /// <summary>The processor with other settings, as <c>from_pretrained(..., size=...)</c> and arguments of a call change them.</summary>
    /// <param name="json">A JSON object of settings by name, such as <c>{"size": {"height": 384, "width": 384}}</c>.</param>
    /// <exception cref="FormatException">The text is no JSON object.</exception>
    public ImageProcessor With(string json) => With(ReadObject(json, "the settings"));

    /// <summary><c>processor(images, return_tensors="np")</c>.</summary>
    /// <param name="images">The pictures, one batch.</param>
    /// <returns>The model's inputs; <see cref="BatchFeature.PixelValues"/> first of all. What it can, it computes when it is asked for.</returns>
    /// <exception cref="ArgumentException">A setting is missing or means nothing, a picture's channels are not what the processor takes, or there are no pictures.</exception>
    /// <exception cref="NotSupportedException">A setting asks for what is not supported.</exception>
    public BatchFeature Preprocess(params ReadOnlySpan<Image> images)
    {
        List<PlanarImage> planes = [];
        foreach (Image image in images)
        {
            planes.Add(Planes(image));
        }

        return Run(planes);
    }

    /// <summary>The same with arrays: (height, width, channels) or (channels, height, width), bytes; red first, unless the model wants otherwise.</summary>
    /// <inheritdoc cref="Preprocess(ReadOnlySpan{Image})"/>
    public BatchFeature Preprocess(params ReadOnlySpan<NdArray> images)
    {
        List<PlanarImage> planes = [];
        foreach (NdArray image in images)
        {
            planes.Add(Planes(image));
        }

        return Run(planes);
    }

    /// <summary>The same with tensors.</summary>
    /// <inheritdoc cref="Preprocess(ReadOnlySpan{NdArray})"/>
    public BatchFeature Preprocess(params ReadOnlySpan<TorchTensor> images)
    {
        List<PlanarImage> planes = [];
        foreach (TorchTensor image in images)
        {
            planes.Add(Planes(image.Data));
        }

        return Run(planes);
    }

    internal PlanarImage Planes(Image image) => InputImages.Of(image, BackendFor(image.Versions), Type, _settings.Is("do_convert_rgb"));

    internal PlanarImage Planes(NdArray image) => InputImages.Of(image, BackendFor(image.Versions));

    /// <summary>The pictures' features.</summary>
    /// <param name="images">The pictures, of this processor's backend.</param>
    /// <param name="limit">Asked before an array of that shape is made.</param>
    internal BatchFeature Run(IReadOnlyList<PlanarImage> images, Action<int[]>? limit = null)
    {
        if (images.Count == 0)
        {
            throw new ArgumentException("An image processor takes one picture or more.");
        }

        Require("do_rescale", "rescale_factor");
        Require("do_normalize", "image_mean");
        Require("do_normalize", "image_std");
        Require("do_center_crop", "crop_size");
        return ImageProcessorTypes.Pipeline(Type)!(new Batch(images, _settings, images[0].ToArray().Versions) { Limit = limit });
    }

    internal ImageProcessor With(IEnumerable<KeyValuePair<string, JsonElement>> settings) =>
        new(Type, _settings.With(GivenSettings.Read(Type, _settings, settings)), Backend, _isBackendChosen);

    internal ImageProcessorBackend BackendFor(ReferenceVersions versions) =>
        !_isBackendChosen && versions.Torch < TensorsHaveLanczosSince && s_lanczos.Contains(Type) ? ImageProcessorBackend.Pil : Backend;

    private void Require(string step, string setting)
    {
        if (_settings.Is(step) && !_settings.Has(setting))
        {
            throw new ArgumentException($"\"{setting}\" must be set for \"{step}\".");
        }
    }
}
