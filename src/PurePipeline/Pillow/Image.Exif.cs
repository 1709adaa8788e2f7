namespace PurePipeline.Pillow;

public sealed partial class Image
{
    /// <summary>
    /// What the file says in EXIF, by tag: <c>image.getexif()</c>. A value is a <see cref="string"/>, an array of bytes, or a
    /// <see cref="long"/> or <see cref="double"/> (a fraction's quotient), several of these in an array. Operations keep it.
    /// </summary>
    public IReadOnlyDictionary<int, object> GetExif() => _info.Exif.Tags;

    /// <summary>The EXIF of the file, for those who need its other directories.</summary>
    internal ImageExif Exif => _info.Exif;

    /// <summary>The image as its EXIF orientation wants it seen, and the orientation gone.</summary>
    internal Image Upright() => Orientation == 1
        ? Copy()
        : new Image(Oriented(Orientation).Picture, Versions, _info with { Exif = _info.Exif.Without(ImageExif.OrientationTag) }, Palette ?? HiddenPalette);
}
