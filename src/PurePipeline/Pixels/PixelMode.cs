namespace PurePipeline.Pixels;

/// <summary>
/// What one pixel is: its channels, their order in memory and their type, in the machine's byte order unless it says otherwise. Named as
/// Pillow names its modes; then OpenCV's orders and types, named as OpenCV names them (<c>CV_16UC3</c>).
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

    /// <summary>One byte, 0 or 255 (Pillow's <c>1</c>, black and white).</summary>
    Bilevel,

    /// <summary>One byte, an index into a palette (Pillow's <c>P</c>).</summary>
    Palette,

    /// <summary>Two bytes: an index into a palette, alpha (Pillow's <c>PA</c>).</summary>
    PaletteAlpha,

    /// <summary>Two bytes: luminance multiplied by alpha, alpha (Pillow's <c>La</c>).</summary>
    PremultipliedLa,

    /// <summary>Four bytes: red, green, blue multiplied by alpha, alpha (Pillow's <c>RGBa</c>).</summary>
    PremultipliedRgba,

    /// <summary>Four bytes: red, green, blue, and one without meaning (Pillow's <c>RGBX</c>).</summary>
    Rgbx,

    /// <summary>Three bytes: luminance, blue and red chrominance (Pillow's <c>YCbCr</c>).</summary>
    YCbCr,

    /// <summary>Three bytes: hue, saturation, value (Pillow's <c>HSV</c>).</summary>
    Hsv,

    /// <summary>Three bytes: CIE L*, and a* and b* plus 128 (Pillow's <c>LAB</c>).</summary>
    Lab,

    /// <summary>A signed 32-bit integer (Pillow's <c>I</c>, OpenCV's <c>CV_32SC1</c>).</summary>
    I,

    /// <summary>An unsigned 16-bit integer (Pillow's <c>I;16</c>, OpenCV's <c>CV_16UC1</c>).</summary>
    I16,

    /// <summary>An unsigned 16-bit integer, the high byte first (Pillow's <c>I;16B</c>).</summary>
    I16B,

    /// <summary>A single-precision float (Pillow's <c>F</c>, OpenCV's <c>CV_32FC1</c>).</summary>
    F,

    /// <summary>Four bytes: blue, green, red, alpha.</summary>
    Bgra,

    /// <summary>Two unsigned 16-bit integers.</summary>
    UInt16C2,

    /// <summary>Three unsigned 16-bit integers.</summary>
    UInt16C3,

    /// <summary>Four unsigned 16-bit integers.</summary>
    UInt16C4,

    /// <summary>One signed 16-bit integer.</summary>
    Int16C1,

    /// <summary>Two signed 16-bit integers.</summary>
    Int16C2,

    /// <summary>Three signed 16-bit integers.</summary>
    Int16C3,

    /// <summary>Four signed 16-bit integers.</summary>
    Int16C4,

    /// <summary>Two single-precision floats.</summary>
    Float32C2,

    /// <summary>Three single-precision floats.</summary>
    Float32C3,

    /// <summary>Four single-precision floats.</summary>
    Float32C4,

    /// <summary>One double-precision float.</summary>
    Float64C1,

    /// <summary>Two double-precision floats.</summary>
    Float64C2,

    /// <summary>Three double-precision floats.</summary>
    Float64C3,

    /// <summary>Four double-precision floats.</summary>
    Float64C4,
}
