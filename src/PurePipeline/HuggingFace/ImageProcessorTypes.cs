using System.Reflection;
using System.Text.Json;
using PurePipeline.HuggingFace.Pipelines;
using PurePipeline.HuggingFace.Settings;

namespace PurePipeline.HuggingFace;

/// <summary>
/// The classes of transformers' image processors: the settings that each begins with (image_processors.json, which
/// tools/golden/image_processors.py writes of the real ones) and the steps that it takes.
/// </summary>
internal static class ImageProcessorTypes
{
    private const string Suffix = "ImageProcessor";

    private static readonly Dictionary<string, Func<Batch, BatchFeature>> s_pipelines = new()
    {
        ["BeitImageProcessor"] = StandardPipeline.Run,
        ["BitImageProcessor"] = StandardPipeline.Run,
        ["BlipImageProcessor"] = StandardPipeline.Run,
        ["BridgeTowerImageProcessor"] = DetectorPipelines.BridgeTower,
        ["CLIPImageProcessor"] = StandardPipeline.Run,
        ["ChameleonImageProcessor"] = StandardPipeline.Run,
        ["ChineseCLIPImageProcessor"] = StandardPipeline.Run,
        ["ConditionalDetrImageProcessor"] = DetectorPipelines.Detr,
        ["ConvNextImageProcessor"] = ConvolutionalPipelines.ConvNext,
        ["DINOv3ViTImageProcessor"] = FloatPipelines.DinoV3,
        ["DPTImageProcessor"] = ConvolutionalPipelines.Dpt,
        ["DeformableDetrImageProcessor"] = DetectorPipelines.Detr,
        ["DeiTImageProcessor"] = StandardPipeline.Run,
        ["DepthProImageProcessor"] = FloatPipelines.DepthPro,
        ["DetrImageProcessor"] = DetectorPipelines.Detr,
        ["DonutImageProcessor"] = DocumentPipelines.Donut,
        ["EfficientNetImageProcessor"] = ConvolutionalPipelines.EfficientNet,
        ["GLPNImageProcessor"] = ConvolutionalPipelines.Glpn,
        ["Gemma3ImageProcessor"] = TilePipelines.Gemma3,
        ["GotOcr2ImageProcessor"] = TilePipelines.GotOcr,
        ["GroundingDinoImageProcessor"] = DetectorPipelines.Detr,
        ["Idefics2ImageProcessor"] = IdeficsPipelines.Idefics2,
        ["Idefics3ImageProcessor"] = IdeficsPipelines.Idefics3,
        ["IdeficsImageProcessor"] = StandardPipeline.Run,
        ["LayoutLMv2ImageProcessor"] = DocumentPipelines.LayoutLm2,
        ["LayoutLMv3ImageProcessor"] = DocumentPipelines.LayoutLm3,
        ["LevitImageProcessor"] = ConvolutionalPipelines.Levit,
        ["LlavaImageProcessor"] = TilePipelines.Llava,
        ["LlavaNextImageProcessor"] = TilePipelines.LlavaNext,
        ["LlavaOnevisionImageProcessor"] = TilePipelines.LlavaOneVision,
        ["Mask2FormerImageProcessor"] = DetectorPipelines.MaskFormer,
        ["MaskFormerImageProcessor"] = DetectorPipelines.MaskFormer,
        ["MobileNetV1ImageProcessor"] = StandardPipeline.Run,
        ["MobileNetV2ImageProcessor"] = StandardPipeline.Run,
        ["MobileViTImageProcessor"] = ConvolutionalPipelines.MobileVit,
        ["OwlViTImageProcessor"] = StandardPipeline.Run,
        ["PPChart2TableImageProcessor"] = StandardPipeline.Run,
        ["PixtralImageProcessor"] = PatchPipelines.Pixtral,
        ["PoolFormerImageProcessor"] = ConvolutionalPipelines.PoolFormer,
        ["PvtImageProcessor"] = StandardPipeline.Run,
        ["Qwen2VLImageProcessor"] = PatchPipelines.Qwen2Vl,
        ["RTDetrImageProcessor"] = DetectorPipelines.Detr,
        ["RfDetrImageProcessor"] = DetectorPipelines.RfDetr,
        ["Sam2ImageProcessor"] = DetectorPipelines.Sam2,
        ["SamImageProcessor"] = DetectorPipelines.Sam,
        ["SegformerImageProcessor"] = ConvolutionalPipelines.Segformer,
        ["Siglip2ImageProcessor"] = PatchPipelines.Siglip2,
        ["SiglipImageProcessor"] = StandardPipeline.Run,
        ["SmolVLMImageProcessor"] = IdeficsPipelines.Idefics3,
        ["ViTImageProcessor"] = StandardPipeline.Run,
        ["VideoMAEImageProcessor"] = FloatPipelines.VideoMae,
        ["ViltImageProcessor"] = DetectorPipelines.Vilt,
        ["YolosImageProcessor"] = DetectorPipelines.Yolos,
    };

    private static readonly Lazy<JsonElement> s_recorded = new(static () =>
    {
        using Stream stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("image_processors.json")!;
        using var document = JsonDocument.Parse(stream);
        return document.RootElement.Clone();
    });

    /// <summary>The supported classes.</summary>
    public static IReadOnlyCollection<string> Names => s_pipelines.Keys;

    private static JsonElement Types => s_recorded.Value.GetProperty("types");

    /// <summary>The class without what names a backend, and the backend so named: <c>CLIPImageProcessorFast</c>, <c>CLIPFeatureExtractor</c>.</summary>
    public static (string Type, ImageProcessorBackend? Backend) Plain(string name)
    {
        const string Old = "FeatureExtractor";
        return name.EndsWith(Suffix + "Fast", StringComparison.Ordinal) ? (name[..^4], ImageProcessorBackend.Torchvision)
            : name.EndsWith(Suffix + "Pil", StringComparison.Ordinal) ? (name[..^3], ImageProcessorBackend.Pil)
            : name.EndsWith(Old, StringComparison.Ordinal) ? (string.Concat(name.AsSpan(0, name.Length - Old.Length), Suffix), null)
            : (name, null);
    }

    /// <summary>The class that a model's <c>config.json</c> means with its <c>model_type</c>; null for none.</summary>
    public static string? OfModel(string modelType) => s_recorded.Value.GetProperty("models").TryGetProperty(modelType, out JsonElement type) ? type.GetString() : null;

    public static bool IsKnown(string type) => Types.TryGetProperty(type, out _);

    public static ProcessorSettings Settings(string type)
    {
        JsonElement settings = Types.GetProperty(type).GetProperty("settings");
        return new ProcessorSettings(settings.EnumerateObject().ToDictionary(setting => setting.Name, setting => setting.Value));
    }

    public static bool Has(string type, ImageProcessorBackend backend) =>
        Types.GetProperty(type).GetProperty("backends").EnumerateArray().Any(known => known.ValueEquals(backend == ImageProcessorBackend.Pil ? "pil" : "torchvision"));

    public static Func<Batch, BatchFeature>? Pipeline(string type) => s_pipelines.GetValueOrDefault(type);
}
