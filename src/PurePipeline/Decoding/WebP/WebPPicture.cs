using PurePipeline.Pixels;

namespace PurePipeline.Decoding.WebP;

/// <summary>One picture of a WebP file whose header has been read.</summary>
internal sealed class WebPPicture : DecodedPicture
{
    private WebPPicture(WebPHeader header, PixelLayout layout, DecodeOptions options, IReadOnlyList<ReadOnlyMemory<byte>> exif)
        : base(header.Width, header.Height, layout.Mode, "WEBP")
    {
        (Header, Layout, Name, MaxBytes) = (header, layout, options.Name, options.Limits.MaxBytes);
        ExifSegments = exif;
    }

    /// <summary>Where its data is.</summary>
    public WebPHeader Header { get; }

    /// <summary>The bytes of its pixels.</summary>
    public PixelLayout Layout { get; }

    /// <summary>The file's name; null if it has none.</summary>
    public string? Name { get; }

    /// <summary>The most memory that decoding may take.</summary>
    public long MaxBytes { get; }

    /// <summary>Opens a picture.</summary>
    /// <param name="header">Its header, as <see cref="WebPHeader.ReadWhole"/> reads it.</param>
    /// <param name="layout">The bytes that its pixels shall have.</param>
    /// <param name="options">How to decode it.</param>
    /// <param name="exif">As <see cref="DecodedPicture.ExifSegments"/>.</param>
    /// <exception cref="PictureException">It asks for more than the limits allow.</exception>
    public static WebPPicture Open(WebPHeader header, PixelLayout layout, DecodeOptions options, IReadOnlyList<ReadOnlyMemory<byte>> exif)
    {
        options.Limits.RequirePixels(header.Width, header.Height, options.Name);
        long lossless = header.IsLossless || header.Alpha is not null ? LosslessStream.Bytes(header.Width, header.Height) : 0;
        long lossy = header.IsLossless ? 0 : MacroblockRows.Bytes(header.Width);
        return lossless + lossy <= options.Limits.MaxBytes
            ? new WebPPicture(header, layout, options, exif)
            : throw WebPErrors.LimitExceeded(lossless + lossy, options.Name);
    }

    public override RowReader OpenRows() => Header.IsLossless ? new LosslessRowReader(this) : new LossyRowReader(this);
}
