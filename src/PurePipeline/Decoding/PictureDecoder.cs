using PurePipeline.Decoding.Bmp;
using PurePipeline.Decoding.Exif;
using PurePipeline.Decoding.Jpeg;
using PurePipeline.Decoding.Png;

namespace PurePipeline.Decoding;

/// <summary>The front door: tells formats apart by their first bytes, never by a file name.</summary>
internal static class PictureDecoder
{
    private static ReadOnlySpan<byte> JpegSignature => [0xFF, 0xD8, 0xFF];

    /// <summary>The format that a file's first bytes are those of.</summary>
    public static PictureFormat Sniff(ReadOnlySpan<byte> file) =>
        file.StartsWith(JpegSignature) ? PictureFormat.Jpeg
        : file.StartsWith(PngInput.Signature) ? PictureFormat.Png
        : file.StartsWith(BmpHeader.Signature) ? PictureFormat.Bmp
        : file.StartsWith("GIF87a"u8) || file.StartsWith("GIF89a"u8) ? PictureFormat.Gif
        : file is [(byte)'P', >= (byte)'0' and <= (byte)'6' or (byte)'f' or (byte)'F' or (byte)'y', ..] ? PictureFormat.Pnm
        : file.StartsWith("RIFF"u8) && file[4..] is [_, _, _, _, .. var form] && form.StartsWith("WEBP"u8) ? PictureFormat.WebP
        : TiffDirectory.IsTiff(file) ? PictureFormat.Tiff
        : PictureFormat.Unknown;

    /// <summary>Reads the header of <paramref name="file"/>. The bytes must not change while the picture is in use.</summary>
    /// <exception cref="PictureException">The format is not known or not supported, the header is damaged, or a limit is
    /// exceeded.</exception>
    public static DecodedPicture Open(ReadOnlyMemory<byte> file, DecodeOptions options) => Sniff(file.Span) switch
    {
        PictureFormat.Jpeg => JpegPicture.Open(file, options),
        PictureFormat.Png => PngPicture.Open(file, options),
        _ => throw Unknown(file.Span, options.Name),
    };

    /// <summary>The error of a file of no known format.</summary>
    public static PictureException Unknown(ReadOnlySpan<byte> file, string? name)
    {
        string problem = file.IsEmpty
            ? "The file is empty."
            : $"The file starts with {Convert.ToHexStringLower(file[..Math.Min(file.Length, 4)])}; it is no JPEG, PNG, WebP, GIF, BMP, TIFF, PNM or Targa.";
        return new PictureException(PictureErrorCode.UnknownFormat, problem, name, 0);
    }
}
