using PurePipeline.HuggingFace.Backends;
using PurePipeline.HuggingFace.Settings;

namespace PurePipeline.HuggingFace.Pipelines;

/// <summary>Classifiers whose resize or arithmetic is their own: ConvNeXT, LeViT, PoolFormer, EfficientNet, MobileViT, GLPN, DPT.</summary>
internal static class ConvolutionalPipelines
{
    // Up to here ConvNeXT cuts a border off.
    private const int WholePictureFrom = 384;

    /// <summary>ConvNeXT: below 384 the shorter side becomes size / crop_pct, and the middle is kept; else the picture is stretched.</summary>
    public static BatchFeature ConvNext(Batch batch) => StandardPipeline.Run(batch, static (batch, image) =>
    {
        int edge = batch.Size.ShortestEdge ?? throw new ArgumentException("\"size\" must have shortest_edge.");
        return edge >= WholePictureFrom
            ? batch.Resize(image, (edge, edge))
            : batch.Resize(image, OutputSizes.Shortest(image.Size, (int)(edge / batch.Settings.Number("crop_pct")))).CenterCrop((edge, edge));
    });

    /// <summary>LeViT: the shorter side becomes 256/224 of what is asked for.</summary>
    public static BatchFeature Levit(Batch batch) => StandardPipeline.Run(batch, static (batch, image) => batch.Resize(image, batch.Size switch
    {
        { ShortestEdge: > 0 and var edge } => OutputSizes.Shortest(image.Size, (int)(256.0 / 224.0 * edge)),
        { Sides: { } sides } => sides,
        _ => throw new ArgumentException("\"size\" must have shortest_edge, or height and width."),
    }));

    /// <summary>PoolFormer: sizes are divided by crop_pct.</summary>
    public static BatchFeature PoolFormer(Batch batch) => StandardPipeline.Run(batch, static (batch, image) =>
    {
        if (!batch.Settings.Has("crop_pct"))
        {
            return batch.Resize(image, OutputSizes.Of(batch.Size, image.Size));
        }

        double part = batch.Settings.Number("crop_pct");
        return batch.Resize(image, batch.Size switch
        {
            { ShortestEdge: > 0 and var edge } => OutputSizes.Shortest(image.Size, (int)(edge / part)),
            { Sides: var (height, width) } when height == width => OutputSizes.Shortest(image.Size, (int)(height / part)),
            { Sides: var (height, width) } => ((int)(height / part), (int)(width / part)),
            _ => throw new ArgumentException("\"size\" must have shortest_edge, or height and width."),
        });
    });

    /// <summary>EfficientNet: with <c>rescale_offset</c> less 1, with <c>include_top</c> divided by the deviation once more.</summary>
    public static BatchFeature EfficientNet(Batch batch)
    {
        ProcessorSettings settings = batch.Settings;
        ProcessorSettings top = settings.With("image_mean", System.Text.Json.JsonElement.Parse("0"));
        bool isOffset = settings.Is("do_rescale") && settings.Is("rescale_offset");
        return new BatchFeature(Batch.Of(batch.Each(image =>
        {
            image = batch.Crop(batch.Resizes ? batch.Resize(image, OutputSizes.Of(batch.Size, image.Size)) : image);
            if (isOffset)
            {
                image = image.Rescale(settings.Number("rescale_factor")).Less(1);
                image = settings.Is("do_normalize") ? image.Normalize(settings) : image;
            }
            else
            {
                image = image.Finish(settings);
            }

            return settings.Is("include_top") ? image.Normalize(top) : image;
        })));
    }

    /// <summary>MobileViT: scaled to 0 to 1, in the order blue, green, red; never normalised.</summary>
    public static BatchFeature MobileVit(Batch batch) => new(Batch.Of(batch.Each(image =>
    {
        image = batch.Crop(batch.Resizes ? batch.Resize(image, OutputSizes.Of(batch.Size, image.Size)) : image);
        image = batch.Settings.Is("do_rescale") ? image.Rescale(batch.Settings.Number("rescale_factor")) : image;
        return batch.Settings.Is("do_flip_channel_order") ? image.FlipChannels() : image;
    })));

    /// <summary>SegFormer: never cropped, never padded.</summary>
    public static BatchFeature Segformer(Batch batch) => new(Batch.Of(batch.Each(image =>
        (batch.Resizes ? batch.Resize(image, OutputSizes.Of(batch.Size, image.Size)) : image).Finish(batch.Settings))));

    /// <summary>GLPN: both sides down to a multiple.</summary>
    public static BatchFeature Glpn(Batch batch) => new(Batch.Of(batch.Each(image =>
    {
        int divisor = batch.Settings.Whole("size_divisor");
        (int height, int width) = image.Size;
        return (batch.Resizes ? batch.Resize(image, (height / divisor * divisor, width / divisor * divisor)) : image).Finish(batch.Settings);
    })));

    /// <summary>DPT, Depth Anything: in proportion, to a multiple; with <c>do_pad</c> zeros on all sides up to another.</summary>
    public static BatchFeature Dpt(Batch batch)
    {
        PlanarImage[] images = batch.Each(image =>
        {
            (int, int) sides() => batch.Size.Sides ?? throw new ArgumentException("\"size\" must have height and width.");
            image = batch.Resizes
                ? batch.Resize(image, OutputSizes.Multiple(image.Size, sides(), batch.Settings.Is("keep_aspect_ratio"), batch.Settings.Whole("ensure_multiple_of")))
                : image;

            // Pillow's backend does not crop here.
            return (image is PillowImage ? image : batch.Crop(image)).Finish(batch.Settings);
        });
        return new BatchFeature(Batch.Of(batch.Settings.Is("do_pad") && (batch.Settings.Has("size_divisor") || images[0] is not PillowImage) ? [.. images.Select(image => Surrounded(image, batch.Settings.Whole("size_divisor")))] : images));
    }

    private static PlanarImage Surrounded(PlanarImage image, int divisor)
    {
        (int height, int width) = (OutputSizes.RoundedUp(image.Size.Height, divisor), OutputSizes.RoundedUp(image.Size.Width, divisor));
        return image.Window(-((height - image.Size.Height) / 2), -((width - image.Size.Width) / 2), height, width);
    }
}
