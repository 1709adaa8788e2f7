using PurePipeline.Pixels;

namespace PurePipeline.Pillow;

/// <summary>Which steps <c>Image.convert</c> takes between the modes: <c>Convert.c</c> and <c>Image.py</c> of Pillow.</summary>
/// <param name="dither">What becomes of the error when few colours stand for many.</param>
/// <param name="pillow">The release.</param>
internal sealed class Conversion(Dither dither, Version pillow)
{
    /// <summary>The mode that stands between two others: <c>Image.getmodebase(mode)</c>.</summary>
    public static PixelMode BaseMode(PixelMode mode) => mode switch
    {
        PixelMode.Palette => PixelMode.Palette,
        PixelMode.Bilevel or PixelMode.L or PixelMode.La or PixelMode.PremultipliedLa
            or PixelMode.I or PixelMode.I16 or PixelMode.I16B or PixelMode.F => PixelMode.L,
        _ => PixelMode.Rgb,
    };

    /// <summary>A conversion that every release has in one step, of a picture without a palette.</summary>
    public static Picture Directly(Picture source, PixelMode mode) =>
        new Conversion(Dither.None, ReferenceVersions.Newest.Pillow).TryDirectly(source, null, mode)!;

    /// <summary>Describes <paramref name="source"/> in another mode; in its own, the picture itself.</summary>
    /// <param name="source">The picture.</param>
    /// <param name="palette">Its colours, if it has any.</param>
    /// <param name="mode">The mode wanted.</param>
    /// <exception cref="ArgumentException">Pillow has no such conversion.</exception>
    /// <exception cref="NotSupportedException">Pillow has one, by colour management.</exception>
    public Picture Convert(Picture source, ImagePalette? palette, PixelMode mode)
    {
        RefuseColorManagement(source.Mode, mode);
        PixelMode way = BaseMode(source.Mode);
        return TryDirectly(source, palette, mode, dither)
            ?? (way == source.Mode ? null : TryDirectly(source, palette, way, Dither.None) is { } based ? TryDirectly(based, null, mode, dither) : null)
            ?? throw new ArgumentException(
                $"conversion from {source.Mode.PillowName()} to {mode.PillowName()} not supported", nameof(mode));
    }

    /// <summary><c>image.im.convert(mode)</c>, what Pillow does in one step; null where it has none.</summary>
    public Picture? TryDirectly(Picture source, ImagePalette? palette, PixelMode mode) => TryDirectly(source, palette, mode, Dither.None);

    private Picture? TryDirectly(Picture source, ImagePalette? palette, PixelMode mode, Dither spread) => (source.Mode, mode) switch
    {
        var (from, to) when from == to => source,
        (PixelMode.Palette or PixelMode.PaletteAlpha, _) => PaletteConversion.TryFrom(source, palette!, mode),
        (_, PixelMode.Palette or PixelMode.PaletteAlpha) => PaletteConversion.TryTo(source, mode, spread, pillow),
        (PixelMode.L or PixelMode.Rgb or PixelMode.Rgba or PixelMode.Rgbx, PixelMode.Bilevel) when spread != Dither.None => new BilevelPicture(source),
        (_, PixelMode.Bilevel) when spread != Dither.None => null,
        (PixelMode.I16B, PixelMode.I16) => null,
        (PixelMode.I16B, _) => TryStep(RawRows.Pack(source), mode),
        _ => TryStep(source, mode),
    };

    private Picture? TryStep(Picture source, PixelMode mode)
    {
        if (ConversionTable.Find(source.Mode, mode, pillow) is not { } step)
        {
            return null;
        }

        Picture start = step.Way is { } way ? TryStep(source, way)! : source;
        return step.Follows ? TryStep(start, mode)
            : step.Row is { } row ? ConvertPicture.Of(start, mode, row)
            : RelabelledPicture.Of(start, mode);
    }

    // LAB to RGB and back is LittleCMS's work in Pillow.
    private static void RefuseColorManagement(PixelMode from, PixelMode to)
    {
        bool toColor = to is PixelMode.Rgb or PixelMode.Rgba or PixelMode.Rgbx;
        if (from != to && (to == PixelMode.Lab || (from == PixelMode.Lab && toColor)))
        {
            throw new NotSupportedException("Conversion to and from LAB is colour management, which is not offered; RGB, HSV and YCbCr are.");
        }
    }
}
