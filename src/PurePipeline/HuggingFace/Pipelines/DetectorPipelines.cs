using PurePipeline.HuggingFace.Backends;
using PurePipeline.HuggingFace.Settings;

namespace PurePipeline.HuggingFace.Pipelines;

/// <summary>Detectors and segmenters whose pictures keep their proportions and are padded to one size, with a mask of what is picture.</summary>
internal static class DetectorPipelines
{
    private const string Mask = "pixel_mask";

    /// <summary>DETR and its kin: shorter side, limit of the longer one; padded after normalising.</summary>
    public static BatchFeature Detr(Batch batch) => Padded(batch, batch.Each(image =>
        (batch.Resizes ? batch.Resize(image, Proportional(batch.Size, image.Size)) : image).Finish(batch.Settings)));

    /// <summary>YOLOS: the same, and sides down to a multiple of 16.</summary>
    public static BatchFeature Yolos(Batch batch) => Padded(batch, batch.Each(image => (batch.Resizes
        ? batch.Resize(image, batch.Size is { ShortestEdge: > 0 and var shortest, LongestEdge: > 0 and var longest }
            ? OutputSizes.WithinSixteens(image.Size, shortest, longest)
            : Proportional(batch.Size, image.Size))
        : image).Finish(batch.Settings)));

    /// <summary>RF-DETR: scaled to 0 to 1 before it is resized.</summary>
    public static BatchFeature RfDetr(Batch batch) => Padded(batch, batch.Each(image =>
    {
        image = batch.Settings.Is("do_rescale") ? image.Rescale(batch.Settings.Number("rescale_factor")) : image;
        image = batch.Resizes ? batch.Resize(image, Proportional(batch.Size, image.Size)) : image;
        return batch.Settings.Is("do_normalize") ? image.Normalize(batch.Settings) : image;
    }));

    /// <summary>MaskFormer, Mask2Former: sides up to a multiple, by scaling.</summary>
    public static BatchFeature MaskFormer(Batch batch)
    {
        int divisor = batch.Settings.WholeOrNull("size_divisor") ?? 0;
        PlanarImage[] images = batch.Each(image =>
        {
            if (!batch.Resizes)
            {
                return image.Finish(batch.Settings);
            }

            (int height, int width) = Proportional(batch.Size, image.Size);
            (height, width) = divisor > 0 ? (OutputSizes.RoundedUp(height, divisor), OutputSizes.RoundedUp(width, divisor)) : (height, width);
            return batch.Resize(image, (height, width)).Finish(batch.Settings);
        });
        return new BatchFeature(Batch.Of(batch.Padded(images)), batch.Masks(Mask, images, batch.PaddedSize(images)));
    }

    /// <summary>SAM: the longer side, then zeros to the right and below.</summary>
    public static BatchFeature Sam(Batch batch)
    {
        PlanarImage[] scaled = batch.Each(image => batch.Resizes
            ? batch.Resize(image, OutputSizes.Longest(image.Size, batch.Size.LongestEdge ?? throw new ArgumentException("\"size\" must have longest_edge.")))
            : image);
        PlanarImage[] images = [.. scaled.Select(image => batch.Crop(image).Finish(batch.Settings))];
        return new BatchFeature(
            Batch.Of(batch.Settings.Is("do_pad") ? batch.Padded(images) : images),
            Sizes("original_sizes", batch, batch.Images),
            Sizes("reshaped_input_sizes", batch, scaled));
    }

    /// <summary>SAM 2: as all, and the pictures' sizes.</summary>
    public static BatchFeature Sam2(Batch batch) =>
        new([.. StandardPipeline.Run(batch).Features, Sizes("original_sizes", batch, batch.Images)]);

    /// <summary>ViLT: the shorter side, a limit of 1333/800 of it for the longer one, then multiples below.</summary>
    public static BatchFeature Vilt(Batch batch) => Bridged(batch, batch.Settings.WholeOrNull("size_divisor") ?? 1, crops: false);

    /// <summary>BridgeTower: the same, and a square from the middle.</summary>
    public static BatchFeature BridgeTower(Batch batch) => Bridged(batch, batch.Settings.WholeOrNull("size_divisor") ?? 32, batch.Settings.Is("do_center_crop"));

    public static Feature Sizes(string name, Batch batch, IEnumerable<PlanarImage> images) =>
        Feature.Numbers(name, images.Select(image => new[] { image.Size.Height, image.Size.Width }), batch.Versions);

    private static BatchFeature Bridged(Batch batch, int divisor, bool crops)
    {
        PlanarImage[] images = batch.Each(image =>
        {
            int edge = batch.Size.ShortestEdge ?? throw new ArgumentException("\"size\" must have shortest_edge.");
            image = batch.Resizes ? batch.Resize(image, OutputSizes.ShortestBelow(image.Size, edge, (int)(1333.0 / 800.0 * edge), divisor)) : image;
            if (crops)
            {
                int square = SizeSetting.Read(batch.Settings, "crop_size", isSquare: false)?.ShortestEdge ?? throw new ArgumentException("\"crop_size\" must have shortest_edge.");
                image = image.CenterCrop((square, square));
            }

            return image.Finish(batch.Settings);
        });
        if (!batch.Settings.Is("do_pad"))
        {
            return new BatchFeature(Batch.Of(images));
        }

        (int Height, int Width) size = (images.Max(image => image.Size.Height), images.Max(image => image.Size.Width));
        return new BatchFeature(Batch.Of(images.Select(image => image.PadTo(size))), batch.Masks(Mask, images, size));
    }

    private static BatchFeature Padded(Batch batch, PlanarImage[] images) => batch.Settings.Is("do_pad")
        ? new BatchFeature(Joined(batch.Masks(Mask, images, batch.PaddedSize(images))), Joined(Batch.Of(batch.Padded(images))))
        : new BatchFeature(Joined(Batch.Of(images)));

    private static (int Height, int Width) Proportional(SizeSetting size, (int Height, int Width) from) => size is { ShortestEdge: > 0, LongestEdge: null }
        ? throw new ArgumentException("\"size\" must have height and width, or shortest_edge and longest_edge.")
        : OutputSizes.Of(size, from);

    private static Feature Joined(Feature feature) => Feature.Whole(feature.Name, feature.ToArray());
}
