using PurePipeline.Decoding;
using PurePipeline.OpenCv.Bmp;
using PurePipeline.OpenCv.Gif;
using PurePipeline.OpenCv.Png;
using PurePipeline.OpenCv.Pnm;
using PurePipeline.OpenCv.WebP;
using PurePipeline.Pixels;

namespace PurePipeline.OpenCv;

/// <summary>Reads the flags of <c>cv2.imread</c> and <c>cv2.imdecode</c> and makes the picture that they ask for.</summary>
internal static class ImreadPicture
{
    private const int MaxSide = 1 << 20;

    // What libjpeg reads of a file at a time: INPUT_BUF_SIZE of jdatasrc.c. A buffer of imdecode it has as a whole.
    private const int StdioBufferBytes = 4096;

    /// <summary>Opens a file's bytes. <paramref name="options"/> say all but the colour and the size, which the flags do.</summary>
    public static Picture Open(ReadOnlyMemory<byte> file, ImreadFlags flags, Version version, DecodeOptions options)
    {
        options = options with { LibjpegTurbo = ImreadRules.LibjpegTurbo(version), Libpng = ImreadRules.Libpng(version) };
        if (OtherThanJpeg(file, version, options) is { } source)
        {
            return Open(source, flags, version, options.Limits.MaxBytes);
        }

        options = options with { PieceLength = options.Truncation == Truncation.Fill ? StdioBufferBytes : 0 };

        if (flags == ImreadFlags.Unchanged)
        {
            return Open(file, DecodeColor.Bgr, keepsGray: true, options, out _);
        }

        flags = Known(flags, version);
        options = options with { Denominator = Denominator(flags) };
        Picture picture = Open(file, Color(flags), ImreadRules.KeepsGray(flags, version), options, out IReadOnlyList<ReadOnlyMemory<byte>> exif);
        return flags.HasFlag(ImreadFlags.IgnoreOrientation)
            ? picture
            : OrientedPicture.Create(picture, ImreadRules.Orientation(exif, version), options.Limits.MaxBytes);
    }

    private static Picture Open(
        ReadOnlyMemory<byte> file, DecodeColor color, bool keepsGray, DecodeOptions options, out IReadOnlyList<ReadOnlyMemory<byte>> exif)
    {
        DecodedPicture picture = PictureDecoder.Open(file, options with { Color = keepsGray ? DecodeColor.Native : color });
        exif = picture.ExifSegments;
        return picture.Mode switch
        {
            PixelMode.Cmyk => new CmykPicture(picture, Mode(color)),
            PixelMode.Rgb when keepsGray => PictureDecoder.Open(file, options with { Color = color }),
            _ => picture,
        };
    }

    // libjpeg alone makes colours and reduces while it decodes.
    private static IImreadSource? OtherThanJpeg(ReadOnlyMemory<byte> file, Version version, DecodeOptions options) => PictureDecoder.Sniff(file.Span) switch
    {
        PictureFormat.Png => PngImread.Open(file, version, options),
        PictureFormat.Bmp => BmpImread.Open(file, version, options),
        PictureFormat.Gif => GifImread.Open(file, version, options),
        PictureFormat.Pnm when PfmImread.IsMagic(file.Span) => PfmImread.Open(file, version, options),
        PictureFormat.Pnm when PnmImread.IsMagic(file.Span) => PnmImread.Open(file, options),
        PictureFormat.WebP => WebPImread.Open(file, version, options),
        PictureFormat.Unknown when WebPImread.IsBare(file) => WebPImread.Open(file, version, options),
        PictureFormat.Tiff => TiffPackage.Require(options.Name).OpenImread(file, version, options),
        _ => null,
    };

    private static Picture Open(IImreadSource source, ImreadFlags flags, Version version, long maxBytes)
    {
        if (flags == ImreadFlags.Unchanged)
        {
            return WithinLimits(source.Create(source.Channels, keepsDepth: true, isRgb: false));
        }

        flags = Known(flags, version);
        bool keepsAll = ImreadRules.KeepsChannels(flags, version);
        bool isColor = (flags & (ImreadFlags.Color | ImreadFlags.ColorRgb)) != 0 || (flags.HasFlag(ImreadFlags.AnyColor) && source.Channels > 1);
        Picture pixels = WithinLimits(source.Create(
            keepsAll ? source.Channels : isColor ? 3 : 1, keepsAll || flags.HasFlag(ImreadFlags.AnyDepth), flags.HasFlag(ImreadFlags.ColorRgb)));
        int denominator = Denominator(flags);
        if (denominator > 1)
        {
            (int width, int height) = source.SwapsSides ? (pixels.Height, pixels.Width) : (pixels.Width, pixels.Height);
            pixels = ResizePicture.Create(pixels, ResizeScale.Of(pixels, (width / denominator, height / denominator), 0, 0), Interpolation.LinearExact);
        }

        return flags.HasFlag(ImreadFlags.IgnoreOrientation)
            ? pixels
            : OrientedPicture.Create(pixels, ImreadRules.Orientation(source.ExifSegments, version), maxBytes);
    }

    // OPENCV_IO_MAX_IMAGE_WIDTH and its like, where nobody has set them (imgcodecs/src/loadsave.cpp).
    private static Picture WithinLimits(Picture picture) => picture.Width <= MaxSide && picture.Height <= MaxSide
        ? picture
        : throw new PictureException(PictureErrorCode.LimitExceeded, $"{picture.Width}x{picture.Height} pixels; OpenCV allows {MaxSide} on a side.");

    // Bits that a release does not know change nothing.
    private static ImreadFlags Known(ImreadFlags flags, Version version)
    {
        flags = ImreadRules.KnowsColorRgb(version) ? flags : flags & ~ImreadFlags.ColorRgb;
        return flags.HasFlag(ImreadFlags.ColorRgb | ImreadFlags.Color)
            ? throw new ArgumentException("IMREAD_COLOR_RGB excludes IMREAD_COLOR.", nameof(flags))
            : flags;
    }

    // Negative flags, whose bits are all but a few, reduce nothing.
    private static int Denominator(ImreadFlags flags) =>
        flags < 0 ? 1
        : flags.HasFlag(ImreadFlags.ReducedGrayscale2) ? 2
        : flags.HasFlag(ImreadFlags.ReducedGrayscale4) ? 4
        : flags.HasFlag(ImreadFlags.ReducedGrayscale8) ? 8
        : 1;

    private static DecodeColor Color(ImreadFlags flags) =>
        flags.HasFlag(ImreadFlags.ColorRgb) ? DecodeColor.Rgb
        : (flags & (ImreadFlags.Color | ImreadFlags.AnyColor | ImreadFlags.LoadGdal)) != 0 ? DecodeColor.Bgr
        : DecodeColor.Gray;

    private static PixelMode Mode(DecodeColor color) => color switch
    {
        DecodeColor.Gray => PixelMode.L,
        DecodeColor.Rgb => PixelMode.Rgb,
        _ => PixelMode.Bgr,
    };
}
