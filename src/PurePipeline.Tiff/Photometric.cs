namespace PurePipeline.Tiff;

/// <summary>What the samples of a page mean.</summary>
internal enum Photometric
{
    WhiteIsZero = 0,
    BlackIsZero = 1,
    Rgb = 2,
    Palette = 3,
    Separated = 5,
    YCbCr = 6,
    CieLab = 8,
}
