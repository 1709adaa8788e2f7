using PurePipeline.Decoding;
using PurePipeline.Pixels;

namespace PurePipeline.Pillow;

/// <summary>How pixels of a mode lie in raw bytes: one of Pillow's raw modes.</summary>
/// <param name="BitsPerPixel">1, or whole bytes.</param>
/// <param name="Unpack">Raw row to row.</param>
/// <param name="Pack">Row to raw row; null where Pillow only reads.</param>
internal sealed record RawLayout(int BitsPerPixel, ConvertPicture.ConvertRow Unpack, ConvertPicture.ConvertRow? Pack)
{
    /// <summary>The layout of that name for pixels of a mode.</summary>
    /// <exception cref="ArgumentException">It is not offered.</exception>
    public static RawLayout Find(PixelMode mode, string rawMode) => TryFind(mode, rawMode)
        ?? throw new ArgumentException($"unrecognized raw mode '{rawMode}' for mode {mode.PillowName()}", nameof(rawMode));

    /// <summary>The layout of that name for pixels of a mode; null if it is not offered.</summary>
    public static RawLayout? TryFind(PixelMode mode, string rawMode) => (mode, rawMode) switch
    {
        (PixelMode.Bilevel, "1") => new RawLayout(1, RawRows.UnpackBits, RawRows.PackBits),
        (PixelMode.Bilevel, "1;8") or (PixelMode.Bilevel, "L") => new RawLayout(8, RawRows.WhitenNonZero, RawRows.WhitenNonZero),
        (PixelMode.Lab, "LAB") => new RawLayout(24, RawRows.FlipSigns, RawRows.FlipSigns),
        (PixelMode.Palette, "P;1") => new RawLayout(1, PackedSamples.Widen1, null),
        (PixelMode.Palette, "P;4") => new RawLayout(4, PackedSamples.Widen4, null),
        (PixelMode.Rgb, "BGR;15") => new RawLayout(16, PackedColors.Unpack555, null),
        (PixelMode.Rgb, "BGR;16") => new RawLayout(16, PackedColors.Unpack565, null),
        (PixelMode.Rgba, "BGRA;15Z") => new RawLayout(16, PackedColors.Unpack1555, null),
        (PixelMode.Rgb, "BGXR") => Reordered("RGB", rawMode) with { Pack = null },
        (PixelMode.Rgba, "BGAR") => Reordered("RGBA", rawMode) with { Pack = null },
        (PixelMode.Rgb, "BGR" or "RGBX" or "BGRX" or "XRGB" or "XBGR") => Reordered("RGB", rawMode),
        (PixelMode.Rgba, "BGRA" or "ARGB" or "ABGR") => Reordered("RGBA", rawMode),
        var (known, name) when known.PillowName() == name => new RawLayout(8 * known.BytesPerPixel(), Copy, Copy),
        _ => null,
    };

    /// <summary>The bytes of a raw row.</summary>
    public int RowBytes(int width) => checked((int)((((long)width * BitsPerPixel) + 7) / 8));

    private static void Copy(ReadOnlySpan<byte> source, Span<byte> target) => source.CopyTo(target);

    // Pillow keeps 255 behind red, green and blue; other orders have a 0 there.
    private static RawLayout Reordered(string bands, string rawBands)
    {
        var unpack = new BandShuffle(rawBands.Length, [.. bands.Select(band => rawBands.IndexOf(band))]);
        var pack = new BandShuffle(bands.Length, [.. rawBands.Select(band => band == 'X' ? ~(rawBands == "RGBX" ? 255 : 0) : bands.IndexOf(band))]);
        return new RawLayout(8 * rawBands.Length, unpack.Convert, pack.Convert);
    }
}
