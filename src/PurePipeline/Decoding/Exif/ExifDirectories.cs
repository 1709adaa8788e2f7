namespace PurePipeline.Decoding.Exif;

/// <summary>The tags that point to other directories: <c>PIL.ExifTags.IFD</c>.</summary>
internal static class ExifDirectories
{
    /// <summary>The photo: exposure, lens, time.</summary>
    public const int Exif = 0x8769;

    /// <summary>The place.</summary>
    public const int Gps = 0x8825;

    /// <summary>The maker's own notes.</summary>
    public const int MakerNote = 0x927C;

    /// <summary>Interoperability, within the photo's directory.</summary>
    public const int Interop = 0xA005;

    /// <summary>Not a tag: the directory behind the main one, which is about the thumbnail.</summary>
    public const int Thumbnail = -1;
}
