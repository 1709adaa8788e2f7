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
    // Before, the time of the frame before stayed until the next one was loaded.
    private static readonly Version s_forgetsTimesSince = new(13, 0);

    private readonly WebPContainer _container;
    private readonly bool _hasAlpha;
    private readonly ReferenceVersions _versions;
    private readonly DecodeOptions _options;
    private readonly ImageExif _exif;
    private readonly FileInformation _said;

    private WebPImage(WebPContainer container, bool hasAlpha, ReferenceVersions versions, DecodeOptions options)
        : base(container.Frames.Count)
    {
        (_container, _hasAlpha, _versions, _options) = (container, hasAlpha, versions, options);
        _exif = ImageExif.Of(Segments(container), versions.Pillow, ImageExif.ReadsXmp(versions.Pillow), hasResolution: true);
        _said = new FileInformation(WhatIsSaid);
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
            return new Image(first, _versions, InfoOf(index)) { File = first, Frames = this };
        }

        // What was seen before is kept beside what is seen.
        Picture later = ComposedPicture.Create(
            _container.Width, _container.Height, PixelMode.Rgba, "WEBP", _options, pixels => new AnimationCanvas(_container, _options).Draw(index, pixels), scratch: 4);
        return new Image(_hasAlpha ? later : new ConvertPicture(later, PixelMode.Rgb, DropAlpha), _versions, InfoOf(index)) { Frames = this };
    }

    // The decoder tells a frame's time with its pixels.
    private ImageInfo InfoOf(int index) => new()
    {
        Exif = _exif,
        File = new FileInformation(_said.Copy, loaded: new FileInformation(() => new OrderedDictionary<string, object?>(_said.Entries)
        {
            ["timestamp"] = _container.Frames.Take(index).Sum(static frame => (long)frame.Duration),
            ["duration"] = (long)_container.Frames[index].Duration,
        }))
        {
            KeepsOlder = _versions.Pillow < s_forgetsTimesSince,
        },
    };

    private OrderedDictionary<string, object?> WhatIsSaid()
    {
        uint background = _container.Background;
        OrderedDictionary<string, object?> entries = new()
        {
            ["loop"] = (long)_container.LoopCount,
            ["background"] = new object[] { Byte(16), Byte(8), Byte(0), Byte(24) },
        };
        foreach ((string name, ReadOnlyMemory<byte> data) in new[]
        {
            ("icc_profile", _container.Profile), (FileInformation.Exif, _container.Exif), (FileInformation.Xmp, _container.Xmp),
        })
        {
            if (!data.IsEmpty)
            {
                entries[name] = data.ToArray();
            }
        }

        return entries;

        object Byte(int shift) => (long)(byte)(background >> shift);
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
