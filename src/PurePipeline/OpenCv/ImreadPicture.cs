using PurePipeline.Decoding;
using PurePipeline.Pixels;

namespace PurePipeline.OpenCv;

/// <summary>Reads the flags of <c>cv2.imread</c> and <c>cv2.imdecode</c> and makes the picture that they ask for.</summary>
internal static class ImreadPicture
{
    private const ImreadFlags Reduced = ImreadFlags.ReducedGrayscale2 | ImreadFlags.ReducedGrayscale4 | ImreadFlags.ReducedGrayscale8;

    private const ImreadFlags Known = ImreadFlags.Color | ImreadFlags.AnyDepth | ImreadFlags.AnyColor | ImreadFlags.IgnoreOrientation
        | ImreadFlags.ColorRgb | Reduced;

    /// <summary>Opens a file's bytes. <paramref name="options"/> say all but the colour, which the flags do.</summary>
    public static Picture Open(ReadOnlyMemory<byte> file, ImreadFlags flags, Version version, DecodeOptions options)
    {
        options = options with { LibjpegTurbo = ImreadRules.LibjpegTurbo(version) };
        if (flags == ImreadFlags.Unchanged)
        {
            return Open(file, DecodeColor.Bgr, keepsGray: true, options, out _);
        }

        RequireSupported(flags, version);
        Picture picture = Open(file, Color(flags), ImreadRules.KeepsGray(flags, version), options, out int orientation);
        return flags.HasFlag(ImreadFlags.IgnoreOrientation)
            ? picture
            : OrientedPicture.Create(picture, orientation, options.Limits.MaxBytes);
    }

    private static Picture Open(ReadOnlyMemory<byte> file, DecodeColor color, bool keepsGray, DecodeOptions options, out int orientation)
    {
        DecodedPicture picture = PictureDecoder.Open(file, options with { Color = keepsGray ? DecodeColor.Native : color });
        orientation = picture.Orientation;
        return picture.Mode switch
        {
            PixelMode.Cmyk => new CmykPicture(picture, Mode(color)),
            PixelMode.Rgb when keepsGray => PictureDecoder.Open(file, options with { Color = color }),
            _ => picture,
        };
    }

    private static DecodeColor Color(ImreadFlags flags) =>
        flags.HasFlag(ImreadFlags.ColorRgb) ? DecodeColor.Rgb
        : (flags & (ImreadFlags.Color | ImreadFlags.AnyColor)) != 0 ? DecodeColor.Bgr
        : DecodeColor.Gray;

    private static PixelMode Mode(DecodeColor color) => color switch
    {
        DecodeColor.Gray => PixelMode.L,
        DecodeColor.Rgb => PixelMode.Rgb,
        _ => PixelMode.Bgr,
    };

    private static void RequireSupported(ImreadFlags flags, Version version)
    {
        if ((flags & ~Known) != 0)
        {
            throw new ArgumentException($"{(int)flags} is no combination of IMREAD_ flags that is supported.", nameof(flags));
        }

        if ((flags & Reduced) != 0)
        {
            throw new NotSupportedException("IMREAD_REDUCED_GRAYSCALE_x and IMREAD_REDUCED_COLOR_x are not supported yet; decode at full size and resize.");
        }

        if (flags.HasFlag(ImreadFlags.ColorRgb) && (flags.HasFlag(ImreadFlags.Color) || !ImreadRules.KnowsColorRgb(version)))
        {
            throw new ArgumentException("IMREAD_COLOR_RGB needs OpenCV 4.11 or later, and excludes IMREAD_COLOR.", nameof(flags));
        }
    }
}
