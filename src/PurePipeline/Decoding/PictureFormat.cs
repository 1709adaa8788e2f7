namespace PurePipeline.Decoding;

/// <summary>The formats that are decoded.</summary>
internal enum PictureFormat
{
    Unknown,
    Jpeg,
    Png,
    Bmp,
    Gif,
    Pnm,
    WebP,
    Tiff,
}
