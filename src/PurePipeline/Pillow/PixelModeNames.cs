using PurePipeline.Pixels;

namespace PurePipeline.Pillow;

/// <summary>Pixel modes under the names that Pillow gives them.</summary>
internal static class PixelModeNames
{
    /// <summary>The mode that <c>image.mode</c> of Pillow names.</summary>
    public static string PillowName(this PixelMode mode) => mode switch
    {
        PixelMode.L => "L",
        PixelMode.Rgb => "RGB",
        PixelMode.Cmyk => "CMYK",
        PixelMode.YCbCr => "YCbCr",
        _ => throw new ArgumentOutOfRangeException(nameof(mode), mode, "Pillow has no such mode."),
    };

    /// <summary>The mode of that name, or null if it is not offered (yet, or by Pillow at all).</summary>
    public static PixelMode? Parse(string name) => name switch
    {
        "L" => PixelMode.L,
        "RGB" => PixelMode.Rgb,
        "CMYK" => PixelMode.Cmyk,
        _ => null,
    };
}
