using PurePipeline.Pixels;

namespace PurePipeline.Decoding;

/// <summary>
/// A picture in a file's bytes. Its header has been read; its pixels are decoded by whoever opens its rows, which are as stored, not turned.
/// </summary>
internal abstract class DecodedPicture(int width, int height, PixelMode mode, string format) : Picture(width, height, mode)
{
    /// <summary>The format as Pillow names it: <c>JPEG</c>.</summary>
    public string Format { get; } = format;

    /// <summary>
    /// The file's segments where EXIF may stand, in their order and with their identifiers: a JPEG's APP1. Pillow and OpenCV each
    /// have a reading of their own.
    /// </summary>
    public IReadOnlyList<ReadOnlyMemory<byte>> ExifSegments { get; protected init; } = [];

    /// <summary>Whether the format can be decoded at a part of its size or to other colours: <see cref="With"/>.</summary>
    public virtual bool CanBeReduced => false;

    /// <summary>The same file, its header read already, to be decoded to other colours and at another part of its size.</summary>
    /// <param name="color">The pixels wanted.</param>
    /// <param name="denominator">As <see cref="DecodeOptions.Denominator"/>.</param>
    public virtual DecodedPicture With(DecodeColor color, int denominator) =>
        throw new NotSupportedException($"{Format} is decoded at its own size only.");

    /// <summary>
    /// The same file as <c>torchvision.io</c> decodes it: libjpeg has all of it at once, and has to get to its end. Other formats are read
    /// as they are.
    /// </summary>
    public virtual DecodedPicture Whole() => this;
}
