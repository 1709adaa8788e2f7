namespace PurePipeline.Pillow;

public sealed partial class Image
{
    /// <summary>
    /// What the file says in EXIF, by tag: <c>image.getexif()</c>. A value is a <see cref="string"/>, an array of bytes, or a
    /// <see cref="long"/> or <see cref="double"/> (a fraction's quotient), several of these in an array.
    /// Operations keep it, but for a TIFF's, which only the file's own image has.
    /// </summary>
    public IReadOnlyDictionary<int, object> GetExif() => _info.Exif.Tags;

    /// <summary>
    /// Another directory of the EXIF, by tag: <c>image.getexif().get_ifd(tag)</c>. 0x8769 is the photo's, 0x8825 the place's (GPS), 0xA005
    /// interoperability, -1 the thumbnail's (<c>ExifTags.IFD.IFD1</c>). Values are as those of <see cref="GetExif()"/>; empty if there is none.
    /// </summary>
    /// <exception cref="ArgumentException">Interoperability is asked for and not there, before Pillow 13.0.</exception>
    /// <exception cref="NotSupportedException">A maker's notes (0x927C) are asked for.</exception>
    public IReadOnlyDictionary<int, object> GetExif(int tag) => _info.Exif.Directory(tag, Versions.Pillow);

    /// <summary>
    /// The image with the EXIF of another without some tags: <c>exif = source.getexif(); del exif[tag]; image.info["exif"] = exif.tobytes()</c>. It stays the
    /// file that it is.
    /// </summary>
    /// <param name="source">The image whose EXIF it is.</param>
    /// <param name="without">The tags that are deleted.</param>
    public Image WithExifOf(Image source, params ReadOnlySpan<int> without)
    {
        ArgumentNullException.ThrowIfNull(source);
        ImageExif exif = source._info.Exif;
        foreach (int tag in without)
        {
            exif = exif.Without(tag);
        }

        return new Image(Picture, Versions, _info with { Exif = exif }, Palette ?? HiddenPalette)
        {
            File = File, Label = Label, Frames = Frames, FileName = FileName, UnloadedSize = UnloadedSize, LoadsAsPalette = LoadsAsPalette, FrameIndex = FrameIndex, History = History,
        };
    }

    /// <summary>The EXIF of the file, for those who need more of it.</summary>
    internal ImageExif Exif => _info.Exif;

    /// <summary>The image as its EXIF orientation wants it seen, and the orientation gone.</summary>
    internal Image Upright() => Orientation == 1
        ? Copy()
        : new Image(Oriented(Orientation).Picture, Versions, _info with { Exif = _info.Exif.Loaded.OfOperations.Without(ImageExif.OrientationTag), File = _info.File.Upright() }, Palette ?? HiddenPalette);

    /// <summary>What else the file says.</summary>
    internal FileInformation FileInformation => _info.File;
}
