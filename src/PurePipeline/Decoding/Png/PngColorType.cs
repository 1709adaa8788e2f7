namespace PurePipeline.Decoding.Png;

/// <summary>What the samples of a PNG are, with the numbers of its header.</summary>
internal enum PngColorType : byte
{
    Gray = 0,
    Rgb = 2,
    Palette = 3,
    GrayAlpha = 4,
    Rgba = 6,
}
