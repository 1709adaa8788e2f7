using PurePipeline.Pixels;

namespace PurePipeline.Pillow;

/// <summary>How pixels of a mode lie in raw bytes: one of Pillow's raw modes.</summary>
/// <param name="BitsPerPixel">1, or whole bytes.</param>
/// <param name="Unpack">Raw row to row.</param>
/// <param name="Pack">Row to raw row.</param>
internal sealed record RawLayout(int BitsPerPixel, ConvertPicture.ConvertRow Unpack, ConvertPicture.ConvertRow Pack)
{
    /// <summary>The layout of that name for pixels of a mode.</summary>
    /// <exception cref="ArgumentException">It is not offered.</exception>
    public static RawLayout Find(PixelMode mode, string rawMode) => (mode, rawMode) switch
    {
        (PixelMode.Bilevel, "1") => new RawLayout(1, RawRows.UnpackBits, RawRows.PackBits),
        (PixelMode.Bilevel, "1;8") or (PixelMode.Bilevel, "L") => new RawLayout(8, RawRows.WhitenNonZero, RawRows.WhitenNonZero),
        (PixelMode.Lab, "LAB") => new RawLayout(24, RawRows.FlipSigns, RawRows.FlipSigns),
        (PixelMode.Rgb, "BGR") or (PixelMode.Rgb, "RGBX") or (PixelMode.Rgb, "BGRX") or (PixelMode.Rgb, "XRGB") or (PixelMode.Rgb, "XBGR")
            => Reordered("RGB", rawMode),
        (PixelMode.Rgba, "BGRA") or (PixelMode.Rgba, "ARGB") or (PixelMode.Rgba, "ABGR") => Reordered("RGBA", rawMode),
        var (known, name) when known.PillowName() == name => new RawLayout(8 * known.BytesPerPixel(), Copy, Copy),
        _ => throw new ArgumentException($"unrecognized raw mode '{rawMode}' for mode {mode.PillowName()}", nameof(rawMode)),
    };

    /// <summary>The bytes of a raw row.</summary>
    public int RowBytes(int width) => checked((int)((((long)width * BitsPerPixel) + 7) / 8));

    private static void Copy(ReadOnlySpan<byte> source, Span<byte> target) => source.CopyTo(target);

    private static RawLayout Reordered(string bands, string rawBands)
    {
        int[] order = [.. bands.Select(band => rawBands.IndexOf(band))];
        return new RawLayout(8 * rawBands.Length, Unpack, Pack);

        void Unpack(ReadOnlySpan<byte> source, Span<byte> target)
        {
            for (int from = 0, to = 0; to < target.Length; from += rawBands.Length, to += order.Length)
            {
                for (int band = 0; band < order.Length; band++)
                {
                    target[to + band] = source[from + order[band]];
                }
            }
        }

        void Pack(ReadOnlySpan<byte> source, Span<byte> target)
        {
            for (int from = 0, to = 0; from < source.Length; from += order.Length, to += rawBands.Length)
            {
                for (int band = 0; band < order.Length; band++)
                {
                    target[to + order[band]] = source[from + band];
                }
            }
        }
    }
}
