namespace PurePipeline.Pillow;

/// <summary>What operations keep, as they keep <c>image.info</c>.</summary>
/// <param name="Transparency">What counts as transparent; null for nothing.</param>
internal sealed record ImageInfo(Transparency? Transparency = null)
{
    /// <summary>The file's EXIF.</summary>
    public ImageExif Exif { get; init; } = ImageExif.None;

    public static ImageInfo None { get; } = new();
}
