using System.Globalization;
using System.Text.RegularExpressions;
using PurePipeline.Pixels;

namespace PurePipeline.Pillow;

/// <summary>Colours from text: <c>PIL.ImageColor</c>.</summary>
public static partial class ImageColor
{
    private const int MaxLength = 100;
    private const string Whole = @"\s*([0-9]+)\s*";
    private const string Percent = @"\s*([0-9]+)%\s*";
    private const string Angle = @"\s*([0-9]+\.?[0-9]*)\s*";
    private const string RealPercent = @"\s*([0-9]+\.?[0-9]*)%\s*";

    // A colour for HSV is converted since 10.0; for premultiplied modes it is multiplied since 13.0.
    private static readonly Version ConvertsToHsvSince = new(10, 0);
    private static readonly Version PremultipliesSince = new(13, 0);

    /// <summary>
    /// Red, green, blue, and alpha if it is given: <c>ImageColor.getrgb(color)</c>. A name of CSS, <c>#rgb</c>, <c>#rgba</c>,
    /// <c>#rrggbb</c>, <c>#rrggbbaa</c>, <c>rgb(...)</c>, <c>rgba(...)</c>, <c>hsl(...)</c> or <c>hsv(...)</c>.
    /// </summary>
    /// <exception cref="ArgumentException">The text is none of these.</exception>
    public static int[] GetRgb(string color)
    {
        ArgumentNullException.ThrowIfNull(color);
        if (color.Length > MaxLength)
        {
            throw new ArgumentException("color specifier is too long", nameof(color));
        }

        string text = color.ToLowerInvariant();
        return FromHex(ImageColorNames.Find(text) ?? text)
            ?? FromNumbers(WholeRgb().Match(text), static number => int.Parse(number, CultureInfo.InvariantCulture))
            ?? FromNumbers(PercentRgb().Match(text), static number => (int)((int.Parse(number, CultureInfo.InvariantCulture) * 255 / 100.0) + 0.5))
            ?? FromSystem(Hsl().Match(text), static (h, s, l) => ColorSystems.HlsToRgb(h, l, s))
            ?? FromSystem(Hsv().Match(text), ColorSystems.HsvToRgb)
            ?? throw new ArgumentException($"unknown color specifier: '{text}'", nameof(color));
    }

    /// <summary>
    /// The bands of a colour in a mode, <c>ImageColor.getcolor(color, mode)</c>: gray for modes without colour, with alpha for modes that
    /// have one.
    /// </summary>
    /// <exception cref="ArgumentException">The text is no colour, or the mode unknown.</exception>
    public static int[] GetColor(string color, string mode, ReferenceVersions? versions = null) =>
        [.. GetColor(color, PixelModeNames.Require(mode), (versions ?? ReferenceVersions.Newest).Pillow).Select(band => (int)band)];

    internal static long[] GetColor(string color, PixelMode mode, Version pillow)
    {
        int[] rgba = GetRgb(color);
        int alpha = rgba.Length == 4 ? rgba[3] : 255;
        if (mode == PixelMode.Hsv && pillow >= ConvertsToHsvSince)
        {
            (double h, double s, double v) = ColorSystems.RgbToHsv(rgba[0] / 255.0, rgba[1] / 255.0, rgba[2] / 255.0);
            return [(long)(h * 255), (long)(s * 255), (long)(v * 255)];
        }

        long[] bands = Conversion.BaseMode(mode) == PixelMode.L
            ? [((rgba[0] * 19595L) + (rgba[1] * 38470L) + (rgba[2] * 7471L) + 0x8000) >> 16]
            : [rgba[0], rgba[1], rgba[2]];
        if (mode is PixelMode.PremultipliedLa or PixelMode.PremultipliedRgba && pillow >= PremultipliesSince)
        {
            return [.. bands.Select(band => (long)Math.Round(band * (long)alpha / 255.0, MidpointRounding.ToEven)), alpha];
        }

        return mode is PixelMode.La or PixelMode.PaletteAlpha or PixelMode.Rgba ? [.. bands, alpha] : bands;
    }

    // Each digit of the short forms stands for two.
    private static int[]? FromHex(string text)
    {
        if (!Hex().IsMatch(text))
        {
            return null;
        }

        string digits = text.Length <= 5 ? string.Concat(text[1..].Select(digit => $"{digit}{digit}")) : text[1..];
        return [.. Convert.FromHexString(digits).Select(value => (int)value)];
    }

    private static int[]? FromNumbers(Match match, Func<string, int> read) =>
        match.Success ? [.. match.Groups.Values.Skip(1).Where(group => group.Success).Select(group => read(group.Value))] : null;

    private static int[]? FromSystem(Match match, Func<double, double, double, (double Red, double Green, double Blue)> toRgb)
    {
        if (!match.Success)
        {
            return null;
        }

        double part(int group) => double.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture);
        (double red, double green, double blue) = toRgb(part(1) / 360.0, part(2) / 100.0, part(3) / 100.0);
        return [(int)((red * 255) + 0.5), (int)((green * 255) + 0.5), (int)((blue * 255) + 0.5)];
    }

    [GeneratedRegex("^#([a-f0-9]{3,4}|[a-f0-9]{6}|[a-f0-9]{8})$")]
    private static partial Regex Hex();

    [GeneratedRegex(@"^(?:rgb\(" + Whole + "," + Whole + "," + Whole + @"|rgba\(" + Whole + "," + Whole + "," + Whole + "," + Whole + @")\)$")]
    private static partial Regex WholeRgb();

    [GeneratedRegex(@"^rgb\(" + Percent + "," + Percent + "," + Percent + @"\)$")]
    private static partial Regex PercentRgb();

    [GeneratedRegex(@"^hsl\(" + Angle + "," + RealPercent + "," + RealPercent + @"\)$")]
    private static partial Regex Hsl();

    [GeneratedRegex(@"^hs[bv]\(" + Angle + "," + RealPercent + "," + RealPercent + @"\)$")]
    private static partial Regex Hsv();
}
