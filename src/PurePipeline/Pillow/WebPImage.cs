using PurePipeline.Decoding;
using PurePipeline.Decoding.WebP;

namespace PurePipeline.Pillow;

/// <summary>
/// Makes a WebP the image that Pillow opens it as, by libwebp's decoder of animations: <c>RGBA</c> or <c>RGB</c>, of an animation the first
/// frame on its canvas. Verified with Pillow 9.4, 11.1 and 13.0.
/// </summary>
internal static class WebPImage
{
    /// <summary>Reads the header and the chunks.</summary>
    /// <exception cref="PictureException">Pillow does not open the file, or a limit is exceeded.</exception>
    public static Image Open(ReadOnlyMemory<byte> file, ReferenceVersions versions, DecodeOptions options)
    {
        if (!HasKnownChunk(file.Span))
        {
            throw new PictureException(PictureErrorCode.UnknownFormat, "The first chunk is none of VP8, VP8L and VP8X.", options.Name, 12);
        }

        bool isFine = WebPHeader.ReadFeatures(file, out WebPHeader features) == ParseStatus.Ok;
        if ((isFine ? WebPContainer.Read(file) : null) is not { } container)
        {
            throw WebPErrors.Corrupt("The file's chunks are damaged, or not all there; Pillow cannot create a decoder for it.", options.Name);
        }

        WebPFrame frame = container.Frames[0];
        ImageExif exif = ImageExif.Of(Segments(container), versions.Pillow, readsXmp: ImageExif.ReadsXmp(versions.Pillow), hasResolution: true);
        DecodedPicture picture = Decode(container, frame, new PixelLayout(BlueFirst: false, features.HasAlpha), options);
        return new Image(picture, versions, new ImageInfo { Exif = exif }) { File = picture };
    }

    private static bool HasKnownChunk(ReadOnlySpan<byte> file) =>
        file.Length >= 16 && WebPBytes.UInt32(file, 12) is ChunkType.Lossy or ChunkType.Lossless or ChunkType.Extended;

    private static DecodedPicture Decode(WebPContainer container, WebPFrame frame, PixelLayout layout, DecodeOptions options)
    {
        ReadOnlyMemory<byte> data = container.DataOf(frame);
        if (WebPHeader.ReadFeatures(data, out _) != ParseStatus.Ok || WebPHeader.ReadWhole(data, out WebPHeader header) != ParseStatus.Ok)
        {
            options.Limits.RequirePixels(container.Width, container.Height, options.Name);
            return new RefusedPicture(
                container.Width, container.Height, layout.Mode, "WEBP", WebPErrors.Corrupt("The first frame's chunks are damaged.", options.Name));
        }

        return CanvasPicture.Create(container, WebPPicture.Open(header, layout, options, []), frame, options);
    }

    // As a JPEG would have them.
    private static List<ReadOnlyMemory<byte>> Segments(WebPContainer container)
    {
        List<ReadOnlyMemory<byte>> segments = [];
        if (!container.Exif.IsEmpty)
        {
            bool hasIdentifier = container.Exif.Span.StartsWith("Exif\0\0"u8);
            segments.Add(hasIdentifier ? container.Exif : (byte[])[.. "Exif\0\0"u8, .. container.Exif.Span]);
        }

        if (!container.Xmp.IsEmpty)
        {
            segments.Add((byte[])[.. "http://ns.adobe.com/xap/1.0/\0"u8, .. container.Xmp.Span]);
        }

        return segments;
    }
}
