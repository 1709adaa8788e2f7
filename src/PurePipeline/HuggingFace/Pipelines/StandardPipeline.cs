using PurePipeline.HuggingFace.Backends;
using PurePipeline.HuggingFace.Settings;

namespace PurePipeline.HuggingFace.Pipelines;

/// <summary><c>_preprocess</c> of the backends themselves: resize, crop from the middle, rescale and normalise, pad.</summary>
internal static class StandardPipeline
{
    public static BatchFeature Run(Batch batch) => Run(batch, static (batch, image) => batch.Resize(image, OutputSizes.Of(batch.Size, image.Size)));

    /// <summary>The same with a resize of the processor's own.</summary>
    public static BatchFeature Run(Batch batch, Func<Batch, PlanarImage, PlanarImage> resize)
    {
        PlanarImage[] images = Images(batch, resize);
        return new BatchFeature(Batch.Of(batch.Settings.Is("do_pad") ? batch.Padded(images) : images));
    }

    /// <summary>Without what pads.</summary>
    public static PlanarImage[] Images(Batch batch, Func<Batch, PlanarImage, PlanarImage> resize) => batch.Each(image =>
    {
        image = batch.Resizes ? resize(batch, image) : image;
        return batch.Crop(image).Finish(batch.Settings);
    });
}
