using PurePipeline.Pixels;

namespace PurePipeline.Decoding;

/// <summary>A picture in a file's bytes. Its header has been read; its pixels are decoded by whoever opens its rows.</summary>
internal abstract class DecodedPicture(int width, int height, PixelMode mode, string format) : Picture(width, height, mode)
{
    /// <summary>The format as Pillow names it: <c>JPEG</c>.</summary>
    public string Format { get; } = format;

    /// <summary>The EXIF orientation, 1 to 8; 1 if there is none. The rows are as stored, not turned.</summary>
    public int Orientation { get; protected init; } = 1;
}
