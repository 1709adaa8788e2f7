using PurePipeline.Decoding.Jpeg;

namespace PurePipeline.Decoding;

/// <summary>The front door: tells formats apart by their first bytes, never by a file name.</summary>
internal static class PictureDecoder
{
    private static ReadOnlySpan<byte> JpegSignature => [0xFF, 0xD8, 0xFF];

    /// <summary>Whether a file's first bytes are those of a JPEG.</summary>
    public static bool IsJpeg(ReadOnlySpan<byte> file) => file.StartsWith(JpegSignature);

    /// <summary>Reads the header of <paramref name="file"/>. The bytes must not change while the picture is in use.</summary>
    /// <exception cref="PictureException">The format is not known or not supported, the header is damaged, or a limit is
    /// exceeded.</exception>
    public static DecodedPicture Open(ReadOnlyMemory<byte> file, DecodeOptions options)
    {
        ReadOnlySpan<byte> start = file.Span;
        if (start.IsEmpty)
        {
            throw new PictureException(PictureErrorCode.UnknownFormat, "The file is empty.", options.Name, 0);
        }

        if (IsJpeg(start))
        {
            return JpegPicture.Open(file, options);
        }

        string found = Convert.ToHexStringLower(start[..Math.Min(start.Length, 4)]);
        throw new PictureException(PictureErrorCode.UnknownFormat, $"The file starts with {found}; a JPEG (ffd8ff) was expected.", options.Name, 0);
    }
}
