using PurePipeline.Pixels;

namespace PurePipeline.Tiff.Modes;

/// <summary>
/// The mode and raw mode that <c>TiffImagePlugin</c> opens a page as: its <c>OPEN_INFO</c>, of which rows for the two orders of bytes differ
/// in letters only. Verified with Pillow 9.4, 11.1 and 13.0.
/// </summary>
/// <param name="Mode">The mode.</param>
/// <param name="RawMode">How its pixels lie in the file.</param>
internal readonly record struct TiffMode(PixelMode Mode, string RawMode)
{
    /// <summary>The bits of a pixel, as the tags tell them.</summary>
    public long Bits { get; init; }

    /// <summary>The planes that Pillow thinks there are, which are fewer where nothing is said of a fourth sample.</summary>
    public int Planes { get; init; }

    // When rows were added or changed.
    private static readonly Version s_readsSignedBytesSince = new(10, 0);
    private static readonly Version s_readsLuminanceSince = new(10, 1);
    private static readonly Version s_opensUnusedAsRgbSince = new(10, 4);
    private static readonly Version s_readsUnusedIndexBandSince = new(10, 4);
    private static readonly Version s_readsBigEndian16BitCmykSince = new(11, 0);
    private static readonly Version s_readsBigEndianUnusedIndexBandSince = new(12, 0);
    private static readonly Version s_readsUnusedGrayBandSince = new(13, 0);
    private static readonly Version s_keepsYCbCrSince = new(13, 0);

    /// <summary>What a page is whose samples are these; null if Pillow knows no such page.</summary>
    /// <param name="isLittleEndian">The file's order of bytes.</param>
    /// <param name="photometric">What samples mean.</param>
    /// <param name="format">1 unsigned, 2 signed, 3 float.</param>
    /// <param name="isReversed">Whether the lowest bit comes first.</param>
    /// <param name="bits">The bits of each sample.</param>
    /// <param name="extra">What samples behind the colours are.</param>
    /// <param name="pillow">The release.</param>
    public static TiffMode? Find(bool isLittleEndian, Photometric photometric, long format, bool isReversed, long[] bits, long[] extra, Version pillow)
    {
        if (Array.Exists(bits, b => b != bits[0]))
        {
            return null;
        }

        (int samples, long depth) = (bits.Length, bits[0]);
        string b = isLittleEndian ? "" : "B";
        string order = isLittleEndian ? "L" : "B";
        PixelMode unused = pillow >= s_opensUnusedAsRgbSince ? PixelMode.Rgb : PixelMode.Rgbx;
        (PixelMode, string)? found = (photometric, format, isReversed, samples, depth, extra) switch
        {
            (Photometric.WhiteIsZero, 1, var r, 1, 1, []) => (PixelMode.Bilevel, r ? "1;IR" : "1;I"),
            (Photometric.BlackIsZero, 1, var r, 1, 1, []) => (PixelMode.Bilevel, r ? "1;R" : "1"),
            (Photometric.WhiteIsZero, 1, var r, 1, 2 or 4, []) => (PixelMode.L, $"L;{depth}I{(r ? "R" : "")}"),
            (Photometric.BlackIsZero, 1, var r, 1, 2 or 4, []) => (PixelMode.L, $"L;{depth}{(r ? "R" : "")}"),
            (Photometric.WhiteIsZero, 1, var r, 1, 8, []) => (PixelMode.L, r ? "L;IR" : "L;I"),
            (Photometric.BlackIsZero, 1, var r, 1, 8, []) => (PixelMode.L, r ? "L;R" : "L"),
            (Photometric.BlackIsZero, 2, false, 1, 8, []) when pillow >= s_readsSignedBytesSince => (PixelMode.L, "L"),
            (Photometric.BlackIsZero, 1, false, 1, 12, []) when isLittleEndian => (PixelMode.I16, "I;12"),
            (Photometric.WhiteIsZero, 1, false, 1, 16, []) when isLittleEndian => (PixelMode.I16, "I;16"),
            (Photometric.BlackIsZero, 1, false, 1, 16, []) => isLittleEndian ? (PixelMode.I16, "I;16") : (PixelMode.I16B, "I;16B"),
            (Photometric.BlackIsZero, 1, true, 1, 16, []) when isLittleEndian => (PixelMode.I16, "I;16R"),
            (Photometric.BlackIsZero, 2, false, 1, 16, []) => (PixelMode.I, $"I;16{b}S"),
            (Photometric.WhiteIsZero or Photometric.BlackIsZero, 3, false, 1, 32, []) => (PixelMode.F, $"F;32{b}F"),
            (Photometric.BlackIsZero, 1, false, 1, 32, []) when isLittleEndian => (PixelMode.I, "I;32N"),
            (Photometric.BlackIsZero, 2, false, 1, 32, []) => (PixelMode.I, $"I;32{b}S"),
            (Photometric.BlackIsZero, 1, false, 2, 8, [0]) when pillow >= s_readsUnusedGrayBandSince => (PixelMode.L, "LX"),
            (Photometric.BlackIsZero, 1, false, 2, 8, [1]) when pillow >= s_readsUnusedGrayBandSince => (PixelMode.PremultipliedLa, "La"),
            (Photometric.BlackIsZero, 1, false, 2, 8, [2]) => (PixelMode.La, "LA"),
            (Photometric.Rgb, 1, var r, 3, 8, []) => (PixelMode.Rgb, r ? "RGB;R" : "RGB"),
            (Photometric.Rgb, 1, false, 4, 8, [] or [2] or [999]) => (PixelMode.Rgba, "RGBA"),
            (Photometric.Rgb, 1, false, >= 4 and <= 6, 8, [0, ..]) when IsUnused(extra, samples - 3) => (unused, "RGB" + new string('X', samples - 3)),
            (Photometric.Rgb, 1, false, >= 4 and <= 6, 8, [1, .. var rest]) when IsUnused(rest, samples - 4) => (PixelMode.Rgba, "RGBa" + new string('X', samples - 4)),
            (Photometric.Rgb, 1, false, 5 or 6, 8, [2, .. var rest]) when IsUnused(rest, samples - 4) => (PixelMode.Rgba, "RGBA" + new string('X', samples - 4)),
            (Photometric.Rgb, 1, false, 3, 16, []) => (PixelMode.Rgb, "RGB;16" + order),
            (Photometric.Rgb, 1, false, 4, 16, [] or [2]) => (PixelMode.Rgba, "RGBA;16" + order),
            (Photometric.Rgb, 1, false, 4, 16, [0]) => (unused, "RGBX;16" + order),
            (Photometric.Rgb, 1, false, 4, 16, [1]) => (PixelMode.Rgba, "RGBa;16" + order),
            (Photometric.Palette, 1, var r, 1, 1 or 2 or 4, []) => (PixelMode.Palette, $"P;{depth}{(r ? "R" : "")}"),
            (Photometric.Palette, 1, var r, 1, 8, []) => (PixelMode.Palette, r ? "P;R" : "P"),
            (Photometric.Palette, 1, false, 2, 8, [0])
                when pillow >= (isLittleEndian ? s_readsUnusedIndexBandSince : s_readsBigEndianUnusedIndexBandSince) => (PixelMode.Palette, "PX"),
            (Photometric.Palette, 1, false, 2, 8, [2]) => (PixelMode.PaletteAlpha, "PA"),
            (Photometric.Separated, 1, false, >= 4 and <= 6, 8, _) when IsUnused(extra, samples - 4) => (PixelMode.Cmyk, "CMYK" + new string('X', samples - 4)),
            (Photometric.Separated, 1, false, 4, 16, []) when isLittleEndian || pillow >= s_readsBigEndian16BitCmykSince => (PixelMode.Cmyk, "CMYK;16" + order),
            (Photometric.YCbCr, 1, false, 1, 8, []) when pillow >= s_readsLuminanceSince => (PixelMode.L, "L"),
            (Photometric.YCbCr, 1, false, 3, 8, []) => pillow >= s_keepsYCbCrSince ? (PixelMode.YCbCr, "YCbCr") : (PixelMode.Rgb, "RGBX"),
            (Photometric.CieLab, 1, false, 3, 8, []) => (PixelMode.Lab, "LAB"),
            _ => null,
        };
        return found is { } mode ? new TiffMode(mode.Item1, mode.Item2) : null;
    }

    private static bool IsUnused(ReadOnlySpan<long> extra, int count) => extra.Length == count && !extra.ContainsAnyExcept(0);
}
