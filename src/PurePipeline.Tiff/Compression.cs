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
    Jbig = 34661,
    SgiLog = 34676,
    SgiLog24 = 34677,
    Lerc = 34887,
    Lzma = 34925,
    Zstd = 50000,
    WebP = 50001,
}
