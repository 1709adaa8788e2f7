namespace PurePipeline.TorchVision;

/// <summary><c>torchvision.transforms.InterpolationMode</c>; the numbers are PIL's.</summary>
public enum InterpolationMode
{
    /// <summary>The element at or before the place; of PIL images Pillow's NEAREST.</summary>
    Nearest = 0,

    /// <summary>PIL images alone, and bytes from torchvision 0.27 on.</summary>
    Lanczos = 1,

    /// <summary>Bilinear.</summary>
    Bilinear = 2,

    /// <summary>Bicubic.</summary>
    Bicubic = 3,

    /// <summary>PIL images alone.</summary>
    Box = 4,

    /// <summary>PIL images alone.</summary>
    Hamming = 5,

    /// <summary>The element whose middle is nearest; of PIL images Pillow's NEAREST, which it is not always equal to.</summary>
    NearestExact = 100,
}
