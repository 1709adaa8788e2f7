using System.Buffers.Binary;
using PurePipeline.Decoding;
using PurePipeline.Decoding.Png;
using PurePipeline.Pixels;

namespace PurePipeline.Pillow;

/// <summary>Makes a PNG the image that Pillow opens it as: modes of 8 bits a sample, or one of 16.</summary>
internal static class PngImage
{
    // Before, gray of 16 bits was opened as mode I.
    private static readonly Version s_keepsGray16Since = new(10, 3);

    private static readonly Version s_scalesBilevelSince = new(12, 2);

    /// <summary>Reads the header.</summary>
    /// <exception cref="PictureException">Pillow does not open the file, or a limit is exceeded.</exception>
    public static Image Open(ReadOnlyMemory<byte> file, ReferenceVersions versions, DecodeOptions options)
    {
        var input = new PngInput(file, options.Name);
        var identification = new PngIdentification(input, versions.Pillow, options.Truncation == Truncation.AppendEnd);
        PngHeader header = identification.Read();
        identification.ReadTexts(header.FirstData);
        PngPicture picture = PngPicture.Create(input, header, (_, chunk) => identification.ReadTrailer(chunk), options);
        ImageExif exif = ImageExif.Of(identification.ExifSegments, versions.Pillow, readsXmp: true, hasResolution: true);
        var info = new ImageInfo(TransparencyOf(header, versions.Pillow)) { Exif = exif };
        ImagePalette? palette = header.Palette.IsEmpty ? null : ImagePalette.Create(header.Palette.Span, "RGB", versions);
        return new Image(ToPillowMode(picture, versions.Pillow), versions, info, palette) { File = picture };
    }

    private static Picture ToPillowMode(PngPicture picture, Version pillow) => picture.Mode switch
    {
        PixelMode.L when picture.Header.BitDepth == 1 => new RelabelledPicture(picture, PixelMode.Bilevel),
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
