using PurePipeline.Pixels;

namespace PurePipeline.Decoding.WebP;

/// <summary>The bytes of a pixel: three colours, the blue one first or last, and alpha behind them or not.</summary>
/// <param name="BlueFirst">Blue, green, red.</param>
/// <param name="HasAlpha">Four bytes.</param>
internal readonly record struct PixelLayout(bool BlueFirst, bool HasAlpha)
{
    /// <summary>Bytes of a pixel.</summary>
    public int Bytes => HasAlpha ? 4 : 3;

    /// <summary>The mode that it is.</summary>
    public PixelMode Mode => (BlueFirst, HasAlpha) switch
    {
        (false, false) => PixelMode.Rgb,
        (true, false) => PixelMode.Bgr,
        (false, true) => PixelMode.Rgba,
        _ => PixelMode.Bgra,
    };
}
