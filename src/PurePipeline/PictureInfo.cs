using PurePipeline.Decoding;
using PurePipeline.Pillow;

namespace PurePipeline;

/// <summary>
/// What a picture file says of itself, known without decoding a pixel: what Pillow knows of it when <c>Image.open</c> returns.
/// </summary>
/// <param name="Format">The format by Pillow's name, such as <c>JPEG</c>, told by the content, never by the file's name.</param>
/// <param name="Width">Pixels per row as stored, not turned upright.</param>
/// <param name="Height">Rows as stored.</param>
/// <param name="Mode">Pillow's mode, such as <c>RGB</c>, <c>P</c> or <c>I;16</c>.</param>
/// <param name="Orientation">The EXIF orientation, 1 to 8; 1 if the file has none that means something.</param>
/// <param name="FrameCount">The frames, or pages, at least 1.</param>
public sealed record PictureInfo(string Format, int Width, int Height, string Mode, int Orientation, int FrameCount)
{
    /// <summary>Reads what a file says of itself. It says it as <see cref="Image.Open(string, ReferenceVersions?, DecodeLimits?, bool, Action{PictureWarning})"/> understands it.</summary>
    /// <param name="path">The file.</param>
    /// <param name="versions">The release of Pillow to reproduce; null for <see cref="ReferenceVersions.Newest"/>.</param>
    /// <param name="limits">What a picture may ask for; null for <see cref="DecodeLimits.Default"/>.</param>
    /// <exception cref="PictureException">The file cannot be read, is of no known format, its header is damaged, or a limit is
    /// exceeded.</exception>
    public static PictureInfo Read(string path, ReferenceVersions? versions = null, DecodeLimits? limits = null) => Of(Image.Open(path, versions, limits));

    /// <summary>Reads what the file in a stream says of itself; the stream is read to its end and not closed.</summary>
    /// <inheritdoc cref="Read(string, ReferenceVersions?, DecodeLimits?)"/>
    public static PictureInfo Read(Stream stream, ReferenceVersions? versions = null, DecodeLimits? limits = null) => Of(Image.Open(stream, versions, limits));

    /// <summary>Reads what a file's bytes say of themselves.</summary>
    /// <inheritdoc cref="Read(string, ReferenceVersions?, DecodeLimits?)"/>
    public static PictureInfo Read(ReadOnlyMemory<byte> file, ReferenceVersions? versions = null, DecodeLimits? limits = null) => Of(Image.Open(file, versions, limits));

    private static PictureInfo Of(Image image) => new(
        image.Format!, image.Width, image.Height, image.Mode, image.Orientation is >= 1 and <= 8 ? image.Orientation : 1, image.FrameCount);
}
