namespace PurePipeline.Pillow;

/// <summary>The filters of <c>PIL.Image.Resampling</c>, with its numbers.</summary>
public enum Resampling
{
    /// <summary>One source pixel for each target pixel.</summary>
    Nearest = 0,

    /// <summary>A windowed sinc over three pixels to each side.</summary>
    Lanczos = 1,

    /// <summary>A triangle over one pixel to each side, widened when reducing.</summary>
    Bilinear = 2,

    /// <summary>A cubic with a = -0.5 over two pixels to each side.</summary>
    Bicubic = 3,

    /// <summary>The mean of the pixels that a target pixel covers.</summary>
    Box = 4,

    /// <summary>A Hamming-windowed sinc over one pixel to each side.</summary>
    Hamming = 5,

    /// <summary>Magic Kernel Sharp 2013, over two and a half pixels to each side; since Pillow 13.0.</summary>
    Mks2013 = 6,

    /// <summary>Magic Kernel Sharp 2021, over four and a half pixels to each side; since Pillow 13.0.</summary>
    Mks2021 = 7,
}
