namespace PurePipeline.Tiff;

/// <summary>How the samples of a strip or tile are coded.</summary>
internal enum Compression
{
    None = 1,
    CcittRle = 2,
    CcittGroup3 = 3,
    CcittGroup4 = 4,
    Lzw = 5,
    OldJpeg = 6,
    Jpeg = 7,
    AdobeDeflate = 8,
    Next = 32766,
    CcittRleWords = 32771,
    PackBits = 32773,
    ThunderScan = 32809,
    Deflate = 32946,
    WebP = 50001,
}
