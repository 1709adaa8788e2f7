using PurePipeline.HuggingFace.Backends;
using PurePipeline.HuggingFace.Settings;
using PurePipeline.Numerics;

namespace PurePipeline.HuggingFace.Pipelines;

/// <summary>Encoders that take patches, or any size in patches: Qwen2-VL, SigLIP 2, Pixtral.</summary>
internal static class PatchPipelines
{
    private const string Grid = "image_grid_thw";

    /// <summary>Qwen2-VL: an area within bounds, then rows of patches, merge_size by merge_size of them together, each given twice as two frames.</summary>
    public static BatchFeature Qwen2Vl(Batch batch)
    {
        int patch = batch.Settings.Whole("patch_size");
        int merge = batch.Settings.Whole("merge_size");
        int frames = batch.Settings.Whole("temporal_patch_size");
        SizeSetting size = batch.Size;
        (int least, int most) = (size.ShortestEdge, size.LongestEdge) is (> 0 and var shortest, > 0 and var longest)
            ? (shortest, longest)
            : throw new ArgumentException("\"size\" must have shortest_edge and longest_edge.");
        List<NdArray> rows = [];
        List<int[]> grids = [];
        foreach (PlanarImage image in batch.Images)
        {
            NdArray pixels = (batch.Resizes ? batch.Resize(image, OutputSizes.WithinArea(image.Size, patch * merge, least, most)) : image).Finish(batch.Settings).ToArray();
            (int channels, int tall, int wide) = (pixels.Shape[0], pixels.Shape[1] / patch, pixels.Shape[2] / patch);
            batch.Limit?.Invoke([tall, wide, channels, frames, patch, patch]);
            NdArray patches = pixels.Reshape(channels, tall / merge, merge, patch, wide / merge, merge, patch).Transpose(1, 4, 2, 5, 0, 3, 6);
            NdArray twice = patches.ExpandDims(5).BroadcastTo(tall / merge, wide / merge, merge, merge, channels, frames, patch, patch);
            rows.Add(twice.Reshape(tall * wide, channels * frames * patch * patch));
            grids.Add([1, tall, wide]);
        }

        return new BatchFeature(
            Feature.Whole(Batch.Pixels, rows.Count == 1 ? rows[0] : NdArray.Concatenate([.. rows])),
            Feature.Whole(Grid, Feature.Numbers(Grid, grids, batch.Versions).ToArray()));
    }

    /// <summary>SigLIP 2: the largest size of so many patches, then rows of patches, zeros after the last.</summary>
    public static BatchFeature Siglip2(Batch batch)
    {
        int patch = batch.Settings.Whole("patch_size");
        int most = batch.Settings.Whole("max_num_patches");
        batch.Limit?.Invoke([most, patch, patch]);
        List<NdArray> rows = [];
        List<NdArray> masks = [];
        List<int[]> shapes = [];
        foreach (PlanarImage image in batch.Images)
        {
            NdArray pixels = (batch.Resizes ? batch.Resize(image, OutputSizes.WithinPatches(image.Size, patch, most)) : image).Finish(batch.Settings).ToArray();
            (int channels, int tall, int wide) = (pixels.Shape[0], pixels.Shape[1] / patch, pixels.Shape[2] / patch);
            NdArray patches = pixels.Reshape(channels, tall, patch, wide, patch).Transpose(1, 3, 2, 4, 0).Reshape(tall * wide, -1);
            NdArray mask = NdArray.Full([most], 1L, DType.Int32, batch.Versions);
            int missing = most - patches.Shape[0];
            if (missing > 0)
            {
                patches = NdArray.Concatenate([patches, NdArray.Full([missing, patches.Shape[1]], 0L, patches.DType, batch.Versions)]);
                mask[(most - missing)..].Fill(0L);
            }

            rows.Add(patches);
            masks.Add(mask);
            shapes.Add([tall, wide]);
        }

        return new BatchFeature(
            new Feature(Batch.Pixels, rows), new Feature("pixel_attention_mask", masks), Feature.Numbers("spatial_shapes", shapes, batch.Versions));
    }

    /// <summary>Pixtral: within a square, then sides up to a multiple of the patch; smaller pictures of a batch are padded.</summary>
    public static BatchFeature Pixtral(Batch batch)
    {
        (int tall, int wide) = SizeSetting.Read(batch.Settings, "patch_size")?.Sides ?? throw new ArgumentException("\"patch_size\" must have height and width.");
        PlanarImage[] scaled = batch.Each(image => batch.Resizes ? batch.Resize(image, InPatches(image.Size, batch.Size, tall, wide)) : image);
        PlanarImage[] images = [.. scaled.Select(image => batch.Crop(image).Finish(batch.Settings))];

        // torchvision's backend pads by what the pictures were before they were cropped.
        scaled = images[0] is PillowImage ? images : scaled;
        (int Height, int Width) size = (scaled.Max(image => image.Size.Height), scaled.Max(image => image.Size.Width));
        Feature pixels = Batch.Of(images.Zip(scaled, (image, before) =>
            image.Window(0, 0, image.Size.Height + size.Height - before.Size.Height, image.Size.Width + size.Width - before.Size.Width)));
        return new BatchFeature(Feature.Whole(pixels.Name, pixels.ToArray()), DetectorPipelines.Sizes("image_sizes", batch, scaled));
    }

    private static (int Height, int Width) InPatches((int Height, int Width) from, SizeSetting within, int tall, int wide)
    {
        (int mostHeight, int mostWidth) = within switch
        {
            { LongestEdge: > 0 and var edge } => (edge, edge),
            { Sides: { } sides } => sides,
            _ => throw new ArgumentException("\"size\" must have longest_edge, or height and width."),
        };
        (int height, int width) = from;
        double ratio = Math.Max((double)height / mostHeight, (double)width / mostWidth);
        if (ratio > 1)
        {
            (height, width) = ((int)Math.Floor(height / ratio), (int)Math.Floor(width / ratio));
        }

        return (OutputSizes.RoundedUp(height, tall), OutputSizes.RoundedUp(width, wide));
    }
}
