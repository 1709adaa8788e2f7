using PurePipeline.Decoding;
using PurePipeline.Decoding.WebP;
using PurePipeline.Pixels;

namespace PurePipeline.Pillow;

/// <summary>
/// Makes a WebP the image that Pillow opens it as, by libwebp's decoder of animations: <c>RGBA</c> or <c>RGB</c>, of an animation the first
/// frame on its canvas, and later ones as they are seen. Verified with Pillow 9.4, 11.1 and 13.0.
/// </summary>
internal sealed class WebPImage : FrameSequence
{
    private readonly WebPContainer _container;
    private readonly bool _hasAlpha;
    private readonly ReferenceVersions _versions;
    private readonly DecodeOptions _options;
    private readonly ImageInfo _info;

    private WebPImage(WebPContainer container, bool hasAlpha, ReferenceVersions versions, DecodeOptions options)
        : base(container.Frames.Count)
    {
        (_container, _hasAlpha, _versions, _options) = (container, hasAlpha, versions, options);
        _info = new ImageInfo
        {
            Exif = ImageExif.Of(Segments(container), versions.Pillow, ImageExif.ReadsXmp(versions.Pillow), hasResolution: true),
            File = FileInformation.OfUnread(SaidBy(container)),
        };
    }

    private static IEnumerable<string> SaidBy(WebPContainer container)
    {
        string?[] said =
        [
            "loop", "background", container.HasProfile ? "icc_profile" : null, container.Exif.IsEmpty ? null : "exif",
            container.Xmp.IsEmpty ? null : "xmp", "timestamp", "duration",
        ];
        return said.OfType<string>();
    }

    /// <summary>Reads the header and the chunks.</summary>
    /// <exception cref="PictureException">Pillow does not open the file, or a limit is exceeded.</exception>
    public static Image Open(ReadOnlyMemory<byte> file, ReferenceVersions versions, DecodeOptions options)
    {
        if (!HasKnownChunk(file.Span))
        {
            throw new PictureException(PictureErrorCode.UnknownFormat, "The first chunk is none of VP8, VP8L and VP8X.", options.Name, 12);
        }

        bool isFine = WebPHeader.ReadFeatures(file, out WebPHeader features) == ParseStatus.Ok;
        return (isFine ? WebPContainer.Read(file) : null) is { } container
            ? new WebPImage(container, features.HasAlpha, versions, options).Open(0, FrameHistory.None)
            : throw WebPErrors.Corrupt("The file's chunks are damaged, or not all there; Pillow cannot create a decoder for it.", options.Name);
    }

    /// <inheritdoc/>
    public override Image Open(int index, FrameHistory history)
    {
        if (index == 0)
        {
            DecodedPicture first = First();
            return new Image(first, _versions, _info) { File = first, Frames = this };
        }

        // What was seen before is kept beside what is seen.
        Picture later = ComposedPicture.Create(
            _container.Width, _container.Height, PixelMode.Rgba, "WEBP", _options, pixels => new AnimationCanvas(_container, _options).Draw(index, pixels), scratch: 4);
        return new Image(_hasAlpha ? later : new ConvertPicture(later, PixelMode.Rgb, DropAlpha), _versions, _info) { Frames = this };
    }

    private static bool HasKnownChunk(ReadOnlySpan<byte> file) =>
        file.Length >= 16 && WebPBytes.UInt32(file, 12) is ChunkType.Lossy or ChunkType.Lossless or ChunkType.Extended;

    private DecodedPicture First()
    {
        var layout = new PixelLayout(BlueFirst: false, _hasAlpha);
        WebPFrame frame = _container.Frames[0];
        ReadOnlyMemory<byte> data = _container.DataOf(frame);
        if (WebPHeader.ReadFeatures(data, out _) == ParseStatus.Ok && WebPHeader.ReadWhole(data, out WebPHeader header) == ParseStatus.Ok)
        {
            return CanvasPicture.Create(_container.Width, _container.Height, WebPPicture.Open(header, layout, _options, []), frame.X, frame.Y, _options);
        }

        _options.Limits.RequirePixels(_container.Width, _container.Height, _options.Name);
        return new RefusedPicture(
            _container.Width, _container.Height, layout.Mode, "WEBP", WebPErrors.Corrupt("The first frame's chunks are damaged.", _options.Name));
    }

    private static void DropAlpha(ReadOnlySpan<byte> source, Span<byte> target)
    {
        for (int from = 0, to = 0; to < target.Length; from += 4, to += 3)
        {
            source.Slice(from, 3).CopyTo(target[to..]);
        }
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
