using System.Buffers.Binary;
using PurePipeline.Decoding;
using PurePipeline.Decoding.Png;
using PurePipeline.Pixels;

namespace PurePipeline.Pillow;

/// <summary>
/// Makes a PNG the image that Pillow opens it as: modes of 8 bits a sample, or one of 16; an animated one the picture that stands before the
/// frames, or the first of them. Verified with Pillow 9.4, 11.1 and 13.0.
/// </summary>
internal sealed class PngImage
{
    // Before, gray of 16 bits was opened as mode I.
    private static readonly Version s_keepsGray16Since = new(10, 3);

    private static readonly Version s_scalesBilevelSince = new(12, 2);

    private readonly PngInput _input;
    private readonly PngHeader _header;
    private readonly DecodeOptions _options;
    private readonly PngFrameWalk _walk;

    private PngImage(PngInput input, PngHeader header, bool isAnimated, ImageInfo info, ReferenceVersions versions, DecodeOptions options)
    {
        (_input, _header, Info, Versions, _options) = (input, header, info, versions, options);
        _walk = new PngFrameWalk(input, header, isAnimated, options.Truncation == Truncation.AppendEnd);
        Palette = header.Palette.IsEmpty ? null : ImagePalette.Create(header.Palette.Span, "RGB", versions);
    }

    public bool IsInterlaced => _header.IsInterlaced;

    public ImageInfo Info { get; }

    public ReferenceVersions Versions { get; }

    public ImagePalette? Palette { get; }

    /// <summary>Reads the header.</summary>
    /// <exception cref="PictureException">Pillow does not open the file, or a limit is exceeded.</exception>
    public static Image Open(ReadOnlyMemory<byte> file, ReferenceVersions versions, DecodeOptions options)
    {
        var input = new PngInput(file, options.Name);
        var identification = new PngIdentification(input, versions.Pillow, options.Truncation == Truncation.AppendEnd);
        PngHeader header = identification.Read();
        var first = new PngFrameStart(header.FirstData, identification.Sequence);
        bool hasOther = identification.FrameCount is not null && first.Sequence.Frame is null;
        long count = (identification.FrameCount ?? 1L) + (hasOther ? 1 : 0);
        FileInformation information = identification.ReadInformation(header.FirstData, isAnimated: count > 1);
        ImageExif exif = ImageExif.Of(identification.ExifSegments, versions.Pillow, readsXmp: true, hasResolution: true);
        var info = new ImageInfo(TransparencyOf(header, versions.Pillow)) { Exif = exif, File = information };
        var png = new PngImage(input, header, count > 1, info, versions, options);
        return count == 1 ? png.First(first, frames: null)
            : new PngAnimation(png, first, (int)Math.Min(count, int.MaxValue), png._walk, identification, options).Open(0, FrameHistory.None);
    }

    /// <summary>The image that the file is opened as.</summary>
    /// <exception cref="PictureException">A limit is exceeded.</exception>
    public Image First(PngFrameStart start, FrameSequence? frames)
    {
        DecodedPicture picture = Decode(start);
        if (start.Sequence.Frame is { } place && !place.Fills(_header.Width, _header.Height))
        {
            // ZipDecode.c puts the pixels of interlaced rows without the frame's place.
            (int left, int top) = IsInterlaced ? (0, 0) : ((int)place.Left, (int)place.Top);
            picture = CanvasPicture.Create(_header.Width, _header.Height, picture, left, top, _options);
        }

        return new Image(ToPillowMode(picture, _header, Versions.Pillow), Versions, Info, Palette) { File = picture, Frames = frames };
    }

    /// <summary>A frame's own pixels, in the file's mode.</summary>
    /// <exception cref="PictureException">A limit is exceeded, or the frame has no pixels.</exception>
    public Picture Frame(PngFrameStart start) => ToPillowMode(Decode(start), _header, Versions.Pillow);

    private PngPicture Decode(PngFrameStart start)
    {
        PngHeader header = _header with { FirstData = start.FirstData };
        if (start.Sequence.Frame is { } place)
        {
            header = header with { Width = (int)place.Width, Height = (int)place.Height };
        }

        return header is { Width: > 0, Height: > 0 }
            ? PngPicture.Create(_input, header, (_, chunk) => _walk.Finish(start, chunk), _options)
            : throw _input.Corrupt("A frame has no pixels.", start.FirstData.Start);
    }

    private static Picture ToPillowMode(Picture picture, PngHeader header, Version pillow) => picture.Mode switch
    {
        PixelMode.L when header.BitDepth == 1 => RelabelledPicture.Of(picture, PixelMode.Bilevel),
        PixelMode.I16 when pillow < s_keepsGray16Since => new ConvertPicture(picture, PixelMode.I, WidenRow),
        PixelMode.UInt16C2 => new ConvertPicture(picture, PixelMode.Rgba, GrayAlphaRow),
        PixelMode.UInt16C3 => new ConvertPicture(picture, PixelMode.Rgb, HighBytesRow),
        PixelMode.UInt16C4 => new ConvertPicture(picture, PixelMode.Rgba, HighBytesRow),
        _ => picture,
    };

    private static Transparency? TransparencyOf(PngHeader header, Version pillow)
    {
        ReadOnlySpan<byte> samples = header.Transparency.Span;
        return samples.IsEmpty ? null : header.ColorType switch
        {
            PngColorType.Palette => OnlyTransparent(samples) is { } index ? Transparency.OfValue(index) : Transparency.OfAlphas(samples),
            PngColorType.Gray when header.BitDepth == 1 && pillow >= s_scalesBilevelSince => Transparency.OfValue(Sample(samples, 0) == 0 ? 0 : 255),
            PngColorType.Gray => Transparency.OfValue(Sample(samples, 0)),
            _ => Transparency.OfColor(Sample(samples, 0), Sample(samples, 1), Sample(samples, 2)),
        };
    }

    private static int Sample(ReadOnlySpan<byte> samples, int index) => BinaryPrimitives.ReadUInt16BigEndian(samples[(2 * index)..]);

    // The index of the only alpha that is 0 where the others are 255: what the regular expression ^\xff*\x00\xff*$ finds, which allows a
    // newline behind it.
    private static int? OnlyTransparent(ReadOnlySpan<byte> alphas)
    {
        int index = alphas.IndexOf((byte)0);
        ReadOnlySpan<byte> rest = index < 0 ? [] : alphas[(index + 1)..];
        rest = rest is [.., (byte)'\n'] ? rest[..^1] : rest;
        return index >= 0 && !alphas[..index].ContainsAnyExcept((byte)255) && !rest.ContainsAnyExcept((byte)255) ? index : null;
    }

    private static void WidenRow(ReadOnlySpan<byte> source, Span<byte> target)
    {
        for (int i = 0; i < source.Length / 2; i++)
        {
            BitConverter.TryWriteBytes(target[(4 * i)..], (int)BitConverter.ToUInt16(source[(2 * i)..]));
        }
    }

    private static void HighBytesRow(ReadOnlySpan<byte> source, Span<byte> target)
    {
        for (int i = 0; i < target.Length; i++)
        {
            target[i] = source[(2 * i) + 1];
        }
    }

    private static void GrayAlphaRow(ReadOnlySpan<byte> source, Span<byte> target)
    {
        for (int i = 0; i < target.Length; i += 4)
        {
            target[i] = target[i + 1] = target[i + 2] = source[i + 1];
            target[i + 3] = source[i + 3];
        }
    }
}
