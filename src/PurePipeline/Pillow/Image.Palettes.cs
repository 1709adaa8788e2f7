using PurePipeline.Pixels;

namespace PurePipeline.Pillow;

public sealed partial class Image
{
    /// <summary>
    /// The image with a palette, what <c>image.putpalette(colors, rawmode)</c> leaves in <c>image</c>: <c>L</c> and <c>P</c> become
    /// <c>P</c>, <c>LA</c> and <c>PA</c> become <c>PA</c>, with the same bytes.
    /// </summary>
    /// <exception cref="ArgumentException">The mode is another, or the colours are no palette.</exception>
    public Image PutPalette(ReadOnlySpan<byte> colors, string rawMode = "RGB") => WithPalette(ImagePalette.Create(colors, rawMode, Versions));

    /// <summary>The image with another palette; see <see cref="PutPalette"/>.</summary>
    /// <exception cref="ArgumentException">The mode is none that has palettes.</exception>
    public Image WithPalette(ImagePalette palette)
    {
        ArgumentNullException.ThrowIfNull(palette);
        return Picture.Mode switch
        {
            PixelMode.L => With(RelabelledPicture.Of(Picture, PixelMode.Palette), palette),
            PixelMode.La => With(RelabelledPicture.Of(Picture, PixelMode.PaletteAlpha), palette),
            PixelMode.Palette or PixelMode.PaletteAlpha => new Image(Picture, Versions, _info, palette),
            _ => throw new ArgumentException("illegal image mode"),
        };
    }

    /// <summary>
    /// Whether anything may be transparent: by an alpha channel, a palette with alphas, or <see cref="Transparency"/>,
    /// <c>image.has_transparency_data</c>.
    /// </summary>
    public bool HasTransparencyData =>
        Transparency is not null
        || Picture.Mode is PixelMode.La or PixelMode.PremultipliedLa or PixelMode.PaletteAlpha or PixelMode.Rgba or PixelMode.PremultipliedRgba
        || (Picture.Mode == PixelMode.Palette && Palette!.Mode == "RGBA");

    /// <summary>
    /// The image of mode <c>P</c> with its transparency in the palette, what <c>image.apply_transparency()</c> leaves in <c>image</c>.
    /// </summary>
    /// <exception cref="ArgumentException">The palette has not so many colours.</exception>
    public Image ApplyTransparency()
    {
        if (Picture.Mode != PixelMode.Palette || Transparency is not { } transparency)
        {
            return this;
        }

        if (Math.Max(transparency.Value ?? -1, transparency.Alphas.IsDefault ? -1 : transparency.Alphas.Length - 1) >= Palette!.Count)
        {
            throw new PythonArgumentException("IndexError", "The transparency is of an index beyond the palette's colours.");
        }

        ImagePalette palette = transparency.Alphas.IsDefault
            ? Palette.WithAlpha(transparency.Value ?? throw new InvalidCastException("transparency must be an int or bytes"), 0)
            : Palette.WithAlphas(transparency.Alphas.AsSpan());
        return WithPalette(palette).WithTransparency(null);
    }
}
