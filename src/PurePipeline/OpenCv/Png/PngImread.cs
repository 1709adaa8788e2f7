using PurePipeline.Decoding;
using PurePipeline.Decoding.Png;
using PurePipeline.OpenCv.Color;
using PurePipeline.Pixels;

namespace PurePipeline.OpenCv.Png;

/// <summary>
/// Makes of a PNG's pixels those that <c>cv2.imread</c> asks libpng for (imgcodecs/src/grfmt_png.cpp): depth, gray or colours, alpha.
/// </summary>
internal sealed class PngImread(PngPicture picture) : IImreadSource
{
    /// <summary>Reads the header.</summary>
    /// <exception cref="PictureException">OpenCV does not read the file, or a limit is exceeded.</exception>
    public static PngImread Open(ReadOnlyMemory<byte> file, Version version, DecodeOptions options)
    {
        if (ImreadRules.LooksForAnimations(version))
        {
            PngChunks.Check(new PngInput(file, options.Name));
        }

        return new PngImread(PngPicture.Open(file, options));
    }

    /// <summary>Transparency is a channel, but for gray without an alpha channel.</summary>
    public int Channels => picture.Header.ColorType switch
    {
        PngColorType.Gray => 1,
        PngColorType.Rgb or PngColorType.Palette when picture.Header.Transparency.IsEmpty => 3,
        _ => 4,
    };

    public IReadOnlyList<ReadOnlyMemory<byte>> ExifSegments => picture.ExifSegments;

    public Picture Create(int channels, bool keepsDepth, bool isRgb)
    {
        PngHeader header = picture.Header;
        bool isWide = header.BitDepth == 16;
        bool cutsDepth = isWide && !keepsDepth;
        if (channels == 1)
        {
            Picture gray = Gray(picture, cutsDepth);
            return cutsDepth ? HighBytes(gray) : gray;
        }

        if (header.ColorType == PngColorType.Palette)
        {
            return new ColorRowPicture(picture, Mode(channels, isRgb, isWide: false), new PaletteRow(PngPalette.Colors(header, channels, isRgb), channels));
        }

        // Transparency is compared with whole samples, before their low bytes go.
        bool hasKey = channels == 4 && header.ColorType == PngColorType.Rgb;
        Picture samples = hasKey
            ? new ColorRowPicture(picture, isWide ? PixelMode.UInt16C4 : PixelMode.Rgba, new TransparentColorRow(header))
            : picture;
        samples = cutsDepth ? HighBytes(samples) : samples;
        int size = isWide && !cutsDepth ? sizeof(ushort) : 1;
        return header.ColorType switch
        {
            PngColorType.GrayAlpha => new ColorRowPicture(samples, Mode(channels, isRgb, size > 1), new GrayAlphaRow(channels, size)),
            PngColorType.Rgb when !hasKey && isRgb => samples,
            var type => new ColorRowPicture(
                samples,
                Mode(channels, isRgb, size > 1),
                new ChannelOrderRow(type == PngColorType.Gray ? 1 : samples.Mode.ChannelCount(), channels, !isRgb, size)),
        };
    }

    private static Picture Gray(PngPicture picture, bool cutsDepth)
    {
        PngHeader header = picture.Header;
        return header.ColorType switch
        {
            PngColorType.Gray => picture,
            PngColorType.GrayAlpha => new ColorRowPicture(picture, header.BitDepth == 16 ? PixelMode.I16 : PixelMode.L, new FirstChannelRow(header.BitDepth / 8, 2)),
            _ when header.BitDepth == 16 => new ColorRowPicture(picture, PixelMode.I16, new LibpngGrayUInt16Row(header, cutsDepth)),
            _ => new ColorRowPicture(picture, PixelMode.L, new LibpngGrayRow(header)),
        };
    }

    private static ColorRowPicture HighBytes(Picture picture) => new(
        picture,
        picture.Mode.ChannelCount() switch { 1 => PixelMode.L, 2 => PixelMode.La, 3 => PixelMode.Rgb, _ => PixelMode.Rgba },
        new HighByteRow(picture.Mode.ChannelCount()));

    private static PixelMode Mode(int channels, bool isRgb, bool isWide) => (channels, isRgb, isWide) switch
    {
        (3, _, true) => PixelMode.UInt16C3,
        (4, _, true) => PixelMode.UInt16C4,
        (3, true, false) => PixelMode.Rgb,
        (3, false, false) => PixelMode.Bgr,
        (_, true, false) => PixelMode.Rgba,
        _ => PixelMode.Bgra,
    };
}
