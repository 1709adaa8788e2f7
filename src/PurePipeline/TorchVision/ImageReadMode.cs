namespace PurePipeline.TorchVision;

/// <summary>What <see cref="ImageReading"/> makes of a file: <c>torchvision.io.ImageReadMode</c>.</summary>
public enum ImageReadMode
{
    /// <summary>As the file has it.</summary>
    Unchanged,

    /// <summary>One channel.</summary>
    Gray,

    /// <summary>One channel and alpha.</summary>
    GrayAlpha,

    /// <summary>Three channels.</summary>
    Rgb,

    /// <summary>Three channels and alpha.</summary>
    RgbAlpha,
}
