namespace PurePipeline.Resampling;

/// <summary>The filters that Pillow, and in part torch, convolve with.</summary>
internal enum ConvolutionFilter
{
    Box,
    Bilinear,
    Hamming,
    Bicubic,
    Lanczos,
    Mks2013,
    Mks2021,
}
