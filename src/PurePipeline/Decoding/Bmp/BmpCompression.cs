namespace PurePipeline.Decoding.Bmp;

/// <summary>How a bitmap's pixels are stored.</summary>
internal enum BmpCompression : uint
{
    None,
    RunLength8,
    RunLength4,
    BitFields,
}
