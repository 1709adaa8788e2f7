namespace PurePipeline.Pillow;

/// <summary>What operations keep, as they keep <c>image.info</c>.</summary>
/// <param name="Transparency">What counts as transparent; null for nothing.</param>
internal sealed record ImageInfo(Transparency? Transparency = null)
{
    /// <summary>The file's EXIF.</summary>
    public ImageExif Exif { get; init; } = ImageExif.None;

    /// <summary>What an operation hands on to the image that it makes.</summary>
    public ImageInfo OfOperations => ReferenceEquals(Exif.OfOperations, Exif) ? this : this with { Exif = Exif.OfOperations };

    public static ImageInfo None { get; } = new();
}
