namespace PurePipeline.Pillow;

/// <summary>What operations keep, as they keep <c>image.info</c>.</summary>
/// <param name="Orientation">The EXIF orientation, 1 if there is none.</param>
/// <param name="Transparency">What counts as transparent; null for nothing.</param>
internal sealed record ImageInfo(int Orientation = 1, Transparency? Transparency = null)
{
    public static ImageInfo None { get; } = new();
}
