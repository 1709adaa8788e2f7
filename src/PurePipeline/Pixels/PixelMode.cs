namespace PurePipeline.Pixels;

/// <summary>
/// What one pixel is: its channels, their order in memory and their type. Named as Pillow names its modes, plus OpenCV's orders.
/// </summary>
public enum PixelMode
{
    /// <summary>One byte of luminance (Pillow's <c>L</c>, a one-channel <c>uint8</c> image of OpenCV).</summary>
    L,

    /// <summary>Three bytes: red, green, blue (Pillow's <c>RGB</c>).</summary>
    Rgb,

    /// <summary>Three bytes: blue, green, red (the order of <c>cv2.imread</c>).</summary>
    Bgr,

    /// <summary>Two bytes: luminance, alpha (Pillow's <c>LA</c>, a two-channel <c>uint8</c> image of OpenCV).</summary>
    La,

    /// <summary>Four bytes: red, green, blue, alpha (Pillow's <c>RGBA</c>).</summary>
    Rgba,

    /// <summary>Four bytes: cyan, magenta, yellow, key (Pillow's <c>CMYK</c>).</summary>
    Cmyk,
}
