using PurePipeline.HuggingFace.Backends;
using PurePipeline.HuggingFace.Settings;
using PurePipeline.Numerics;

namespace PurePipeline.HuggingFace.Pipelines;

/// <summary>The pictures of one call, and the settings that hold for it.</summary>
internal sealed record Batch(IReadOnlyList<PlanarImage> Images, ProcessorSettings Settings, ReferenceVersions Versions)
{
    public const string Pixels = "pixel_values";

    /// <summary>Asked before an array of that shape is made; throws where that is too much. Null for no limit.</summary>
    public Action<int[]>? Limit { get; init; }

    public bool Resizes => Settings.Is("do_resize");

    public int Filter => Settings.WholeOrNull("resample") ?? 2;

    /// <summary><c>size</c>, with <c>default_to_square</c> of the class for a single number.</summary>
    public SizeSetting Size => SizeSetting.Read(Settings, "size", Settings.Is("default_to_square"))
        ?? throw new ArgumentException("\"size\" is not set, and this image processor needs it.");

    /// <summary>Each picture through the same steps.</summary>
    public PlanarImage[] Each(Func<PlanarImage, PlanarImage> steps) => [.. Images.Select(steps)];

    public PlanarImage Resize(PlanarImage image, (int Height, int Width) size, bool antialias = true)
    {
        Require(image, size);
        return image.Resize(size, Filter, antialias);
    }

    /// <summary>Throws where a picture of that size would be too large, or none.</summary>
    public void Require(PlanarImage image, (int Height, int Width) size)
    {
        if (size.Height < 1 || size.Width < 1)
        {
            throw new ArgumentException($"A picture of {image.Size.Height}x{image.Size.Width} would become {size.Height}x{size.Width}; height and width must be > 0.");
        }

        Limit?.Invoke([image.Channels, size.Height, size.Width]);
    }

    /// <summary><c>do_center_crop</c> to <c>crop_size</c>.</summary>
    public PlanarImage Crop(PlanarImage image)
    {
        if (!Settings.Is("do_center_crop"))
        {
            return image;
        }

        (int, int) size = SizeSetting.Read(Settings, "crop_size")?.Sides
            ?? throw new ArgumentException("\"crop_size\" must have height and width for \"do_center_crop\".");
        Require(image, size);
        return image.CenterCrop(size);
    }

    public static Feature Of(IEnumerable<PlanarImage> images) => new(Pixels, [.. images.Select(image => image.ToArray())]);

    /// <summary><c>pad</c>: zeros to the right and below, to <c>pad_size</c> or the largest picture of the batch.</summary>
    public PlanarImage[] Padded(IReadOnlyList<PlanarImage> images)
    {
        (int, int) size = PaddedSize(images);
        Require(images[0], size);
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
