namespace PurePipeline.Decoding;

/// <summary>The pixels that a decoder is asked for.</summary>
internal enum DecodeColor
{
    /// <summary>
    /// What Pillow opens the file as: <c>L</c>, <c>RGB</c>, or <c>CMYK</c> (inverted, as Pillow does with every such JPEG).
    /// </summary>
    Native,

    /// <summary>The format library's own grey: the luminance of the file, not a mean of its red, green and blue.</summary>
    Gray,

    /// <summary>Red, green, blue; grey is replicated.</summary>
    Rgb,

    /// <summary>Blue, green, red; grey is replicated.</summary>
    Bgr,

    /// <summary>Luminance and colour differences as the file has them, upsampled: what Pillow drafts as <c>YCbCr</c>.</summary>
    YCbCr,
}
