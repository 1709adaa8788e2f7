using PurePipeline.HuggingFace.Backends;
using PurePipeline.HuggingFace.Settings;
using PurePipeline.Numerics;

namespace PurePipeline.HuggingFace.Pipelines;

/// <summary>The pictures of one call, and the settings that hold for it.</summary>
internal sealed record Batch(IReadOnlyList<PlanarImage> Images, ProcessorSettings Settings, ReferenceVersions Versions)
{
    public const string Pixels = "pixel_values";

    public bool Resizes => Settings.Is("do_resize");

    public int Filter => Settings.WholeOrNull("resample") ?? 2;

    /// <summary><c>size</c>, with <c>default_to_square</c> of the class for a single number.</summary>
    public SizeSetting Size => SizeSetting.Read(Settings, "size", Settings.Is("default_to_square"))
        ?? throw new ArgumentException("\"size\" is not set, and this image processor needs it.");

    public Batch With(ProcessorSettings settings) => this with { Settings = settings };

    /// <summary>Each picture through the same steps.</summary>
    public PlanarImage[] Each(Func<PlanarImage, PlanarImage> steps) => [.. Images.Select(steps)];

    public PlanarImage Resize(PlanarImage image, (int Height, int Width) size) => image.Resize(size, Filter);

    /// <summary><c>do_center_crop</c> to <c>crop_size</c>.</summary>
    public PlanarImage Crop(PlanarImage image)
    {
        if (!Settings.Is("do_center_crop"))
        {
            return image;
        }

        return SizeSetting.Read(Settings, "crop_size")?.Sides is { } sides
            ? image.CenterCrop(sides)
            : throw new ArgumentException("\"crop_size\" must have height and width for \"do_center_crop\".");
    }

    public static Feature Of(IEnumerable<PlanarImage> images) => new(Pixels, [.. images.Select(image => image.ToArray())]);

    /// <summary><c>pad</c>: zeros to the right and below, to <c>pad_size</c> or the largest picture of the batch.</summary>
    public PlanarImage[] Padded(IReadOnlyList<PlanarImage> images)
    {
        (int, int) size = PaddedSize(images);
        return [.. images.Select(image => image.PadTo(size))];
    }

    public (int Height, int Width) PaddedSize(IReadOnlyList<PlanarImage> images) => SizeSetting.Read(Settings, "pad_size") switch
    {
        null => (images.Max(image => image.Size.Height), images.Max(image => image.Size.Width)),
        { Sides: { } sides } => sides,
        _ => throw new ArgumentException("\"pad_size\" must have height and width."),
    };

    /// <summary>1 where the pictures are, 0 where they were padded.</summary>
    public Feature Masks(string name, IEnumerable<PlanarImage> images, (int Height, int Width) size, DType dtype = DType.Int64) => new(name, [.. images.Select(image =>
    {
        NdArray mask = NdArray.Full([size.Height, size.Width], 0L, dtype, Versions);
        mask[..image.Size.Height, ..image.Size.Width].Fill(1L);
        return mask;
    })]);
}
