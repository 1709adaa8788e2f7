namespace PurePipeline.Decoding.Jpeg;

/// <summary>What the components of a file are.</summary>
internal enum JpegColorSpace
{
    Unknown,
    Gray,
    YCbCr,
    Rgb,
    Cmyk,
    Ycck,
}
