using PurePipeline.Pixels;

namespace PurePipeline.Pillow;

/// <summary>Which steps <c>Image.convert</c> takes between the modes: <c>Convert.c</c> of Pillow.</summary>
internal static class Conversion
{
    /// <summary>The mode that stands between two others: <c>Image.getmodebase(mode)</c>.</summary>
    public static PixelMode BaseMode(PixelMode mode) => mode switch
    {
        PixelMode.Palette => PixelMode.Palette,
        PixelMode.Bilevel or PixelMode.L or PixelMode.La or PixelMode.PremultipliedLa
            or PixelMode.I or PixelMode.I16 or PixelMode.I16B or PixelMode.F => PixelMode.L,
        _ => PixelMode.Rgb,
    };

    /// <summary>Describes <paramref name="source"/> in another mode; in its own, the picture itself.</summary>
    public static Picture Convert(Picture source, PixelMode mode) => (source.Mode, mode) switch
    {
        var (from, to) when from == to => source,
        (PixelMode.Cmyk, PixelMode.L) => Convert(Convert(source, PixelMode.Rgb), PixelMode.L),
        (PixelMode.L, PixelMode.Rgb) => new ConvertPicture(source, mode, GrayToRgbRow.Convert),
        (PixelMode.L, PixelMode.Cmyk) => new ConvertPicture(source, mode, CmykRows.GrayToCmyk),
        (PixelMode.Rgb, PixelMode.L) => new ConvertPicture(source, mode, LuminanceRow.Convert),
        (PixelMode.Rgb, PixelMode.Cmyk) => new ConvertPicture(source, mode, CmykRows.RgbToCmyk),
        (PixelMode.Rgba, PixelMode.PremultipliedRgba) => new ConvertPicture(source, mode, PremultipliedRows.MultiplyRgba),
        (PixelMode.PremultipliedRgba, PixelMode.Rgba) => new ConvertPicture(source, mode, PremultipliedRows.DivideRgba),
        (PixelMode.La, PixelMode.PremultipliedLa) => new ConvertPicture(source, mode, PremultipliedRows.MultiplyLa),
        (PixelMode.PremultipliedLa, PixelMode.La) => new ConvertPicture(source, mode, PremultipliedRows.DivideLa),
        (PixelMode.Cmyk, PixelMode.Rgb) => new ConvertPicture(source, mode, CmykRows.CmykToRgb),
        var (from, to) => throw new ArgumentException($"Pillow has no conversion from {from} to {to}.", nameof(mode)),
    };
}
