using PurePipeline.Decoding;
using PurePipeline.Decoding.WebP;
using PurePipeline.OpenCv.Color;
using PurePipeline.Pixels;

namespace PurePipeline.OpenCv.WebP;

/// <summary>
/// Makes of a WebP's pixels those of <c>cv2.imread</c> (imgcodecs/src/grfmt_webp.cpp), which decides by the file's first 32 bytes whether
/// there is alpha. Gray is converted from the colours.
/// </summary>
internal sealed class WebPImread : IImreadSource
{
    private const int HeaderBytes = 32;
    private const int MaxFileBytes = 64 << 20;

    // Before, animations were refused, and EXIF was not looked at.
    private static readonly Version s_readsAnimationsSince = new(4, 11);

    private readonly Func<PixelLayout, DecodedPicture> _decode;

    private WebPImread(bool hasAlpha, IReadOnlyList<ReadOnlyMemory<byte>> exif, Func<PixelLayout, DecodedPicture> decode)
    {
        (Channels, ExifSegments) = (hasAlpha ? 4 : 3, exif);
        _decode = decode;
    }

    public int Channels { get; }

    public IReadOnlyList<ReadOnlyMemory<byte>> ExifSegments { get; }

    /// <summary>
    /// Whether a file of no other format is a bitstream, or its chunk, without the container around it: libwebp takes one whose description
    /// is in its first bytes.
    /// </summary>
    public static bool IsBare(ReadOnlyMemory<byte> file) =>
        file.Length >= HeaderBytes && WebPHeader.ReadFeatures(file[..HeaderBytes], out _) == ParseStatus.Ok;

    /// <summary>Reads the header.</summary>
    /// <exception cref="PictureException">OpenCV does not read the file.</exception>
    public static WebPImread Open(ReadOnlyMemory<byte> file, Version version, DecodeOptions options)
    {
        if (file.Length is < HeaderBytes or > MaxFileBytes)
        {
            throw WebPErrors.Corrupt($"The file has {file.Length} bytes; OpenCV reads those of {HeaderBytes} to {MaxFileBytes}.", options.Name);
        }

        if (WebPHeader.ReadFeatures(file[..HeaderBytes], out WebPHeader features) != ParseStatus.Ok)
        {
            throw WebPErrors.Corrupt("The file's first chunk is damaged.", options.Name);
        }

        bool readsAnimations = version >= s_readsAnimationsSince;
        if (features.HasAnimation && !readsAnimations)
        {
            throw WebPErrors.Corrupt("The file is an animation, which OpenCV reads from 4.11 on.", options.Name);
        }

        WebPContainer? container = readsAnimations ? WebPContainer.Read(file) : null;
        ReadOnlyMemory<byte> exif = container?.Exif ?? default;
        IReadOnlyList<ReadOnlyMemory<byte>> segments = exif.IsEmpty ? [] : [(byte[])[.. "Exif\0\0"u8, .. exif.Span]];
        if (!features.HasAnimation)
        {
            WebPHeader header = Whole(file, options);
            return new WebPImread(features.HasAlpha, segments, layout => WebPPicture.Open(header, layout, options, segments));
        }

        if (container is null)
        {
            throw WebPErrors.Corrupt("The animation's chunks are damaged, or not all there.", options.Name);
        }

        WebPFrame frame = container.Frames[0];
        WebPHeader first = Whole(container.DataOf(frame), options);
        return new WebPImread(
            features.HasAlpha, segments, layout => CanvasPicture.Create(
                container.Width, container.Height, WebPPicture.Open(first, layout, options, segments), frame.X, frame.Y, options));
    }

    public Picture Create(int channels, bool keepsDepth, bool isRgb) => channels == 1
        ? new ColorRowPicture(_decode(new PixelLayout(BlueFirst: true, HasAlpha: false)), PixelMode.L, new GrayRow(3, redFirst: false))
        : _decode(new PixelLayout(!isRgb, channels == 4));

    private static WebPHeader Whole(ReadOnlyMemory<byte> data, DecodeOptions options) => WebPHeader.ReadWhole(data, out WebPHeader header) == ParseStatus.Ok
        ? header
        : throw WebPErrors.Corrupt("The file's chunks are damaged, or not all there.", options.Name);
}
