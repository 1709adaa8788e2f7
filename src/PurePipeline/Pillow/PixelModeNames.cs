using PurePipeline.Pixels;

namespace PurePipeline.Pillow;

/// <summary>Pixel modes under the names that Pillow gives them, with the names of their bands.</summary>
internal static class PixelModeNames
{
    private static readonly (PixelMode Mode, string Name, string[] Bands)[] s_modes =
    [
        (PixelMode.Bilevel, "1", ["1"]),
        (PixelMode.L, "L", ["L"]),
        (PixelMode.La, "LA", ["L", "A"]),
        (PixelMode.PremultipliedLa, "La", ["L", "a"]),
        (PixelMode.Palette, "P", ["P"]),
        (PixelMode.PaletteAlpha, "PA", ["P", "A"]),
        (PixelMode.Rgb, "RGB", ["R", "G", "B"]),
        (PixelMode.Rgba, "RGBA", ["R", "G", "B", "A"]),
        (PixelMode.PremultipliedRgba, "RGBa", ["R", "G", "B", "a"]),
        (PixelMode.Rgbx, "RGBX", ["R", "G", "B", "X"]),
        (PixelMode.Cmyk, "CMYK", ["C", "M", "Y", "K"]),
        (PixelMode.YCbCr, "YCbCr", ["Y", "Cb", "Cr"]),
        (PixelMode.Hsv, "HSV", ["H", "S", "V"]),
        (PixelMode.Lab, "LAB", ["L", "A", "B"]),
        (PixelMode.I, "I", ["I"]),
        (PixelMode.I16, "I;16", ["I"]),
        (PixelMode.I16B, "I;16B", ["I"]),
        (PixelMode.F, "F", ["F"]),
    ];

    /// <summary>All of Pillow's modes.</summary>
    public static IEnumerable<PixelMode> All => s_modes.Select(row => row.Mode);

    /// <summary>The mode that <c>image.mode</c> of Pillow names.</summary>
    public static string PillowName(this PixelMode mode) => Row(mode).Name;

    /// <summary>What <c>image.getbands()</c> gives.</summary>
    public static IReadOnlyList<string> BandNames(this PixelMode mode) => Row(mode).Bands;

    /// <summary>The mode of that name, or null if it is not offered.</summary>
    public static PixelMode? Parse(string name)
    {
        int index = Array.FindIndex(s_modes, row => row.Name == name);
        return index < 0 ? null : s_modes[index].Mode;
    }

    /// <summary>The mode of that name.</summary>
    /// <exception cref="ArgumentException">It is not offered.</exception>
    public static PixelMode Require(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return Parse(name) ?? throw new ArgumentException(
            $"unrecognized image mode '{name}'; known are {string.Join(", ", s_modes.Select(row => row.Name))}.", nameof(name));
    }

    private static (PixelMode Mode, string Name, string[] Bands) Row(PixelMode mode) =>
        Array.Find(s_modes, row => row.Mode == mode) is { Name: not null } row
            ? row
            : throw new ArgumentOutOfRangeException(nameof(mode), mode, "Pillow has no such mode.");
}
