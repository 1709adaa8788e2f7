using PurePipeline.HuggingFace.Settings;

namespace PurePipeline.HuggingFace.Pipelines;

/// <summary>
/// Processors of torchvision's backend that scale floats: DINOv3, Depth Pro. Torch's kernels for these give other last bits on other
/// processors, as <see cref="Torch.TorchBuild"/> says.
/// </summary>
internal static class FloatPipelines
{
    /// <summary>DINOv3: scaled to 0 to 1, then to its size.</summary>
    public static BatchFeature DinoV3(Batch batch) => new(Batch.Of(batch.Each(image =>
    {
        image = batch.Settings.Is("do_rescale") ? image.Rescale(batch.Settings.Number("rescale_factor")) : image;
        image = batch.Crop(batch.Resizes ? batch.Resize(image, OutputSizes.Of(batch.Size, image.Size)) : image);
        return batch.Settings.Is("do_normalize") ? image.Normalize(batch.Settings) : image;
    })));

    /// <summary>Depth Pro: normalised, then scaled without antialiasing.</summary>
    public static BatchFeature DepthPro(Batch batch) => new(Batch.Of(batch.Each(image =>
    {
        image = image.Finish(batch.Settings);
        return batch.Resizes ? batch.Resize(image, OutputSizes.Of(batch.Size, image.Size), antialias: false) : image;
    })));

    /// <summary>VideoMAE, TimeSformer: the pictures are the frames of one video.</summary>
    public static BatchFeature VideoMae(Batch batch) =>
        new(new Feature(Batch.Pixels, [Batch.Of(StandardPipeline.Images(batch, static (batch, image) => batch.Resize(image, OutputSizes.Of(batch.Size, image.Size)))).ToArray()]));
}
