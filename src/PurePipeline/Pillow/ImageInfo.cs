namespace PurePipeline.Pillow;

/// <summary>What operations keep, as they keep <c>image.info</c>.</summary>
/// <param name="Transparency">What counts as transparent; null for nothing.</param>
internal sealed record ImageInfo(Transparency? Transparency = null)
{
    /// <summary>The file's EXIF.</summary>
    public ImageExif Exif { get; init; } = ImageExif.None;

    /// <summary>What else the file says.</summary>
    public FileInformation File { get; init; } = FileInformation.None;

    /// <summary>The same of an image whose pixels have been loaded.</summary>
    public ImageInfo Loaded => ReferenceEquals(File, File.Loaded) && ReferenceEquals(Exif, Exif.Loaded) ? this
        : this with { File = File.Loaded, Exif = Exif.Loaded };

    /// <summary>What an operation hands on to the image that it makes.</summary>
    public ImageInfo OfOperations => ReferenceEquals(Loaded.Exif, Loaded.Exif.OfOperations) ? Loaded : Loaded with { Exif = Loaded.Exif.OfOperations };

    public static ImageInfo None { get; } = new();
}
