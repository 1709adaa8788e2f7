using PurePipeline.Pillow.Pasting;
using PurePipeline.Pixels;

namespace PurePipeline.Pillow;

public sealed partial class Image
{
    /// <summary>
    /// This image with another one pasted over it, <c>image.paste(source, position, mask)</c>; parts beyond the edges are left out. Pillow
    /// changes the image, here the result is a new one.
    /// </summary>
    /// <param name="source">What to paste; converted to this image's mode, except that RGB takes the colours of LA, RGBA and RGBa as they
    /// are.</param>
    /// <param name="position">Where its upper left corner goes.</param>
    /// <param name="mask">How much of each pixel to paste, of the source's size: mode 1, L, LA, RGBA (whose alpha counts) or RGBa.</param>
    /// <exception cref="ArgumentException">The mask has another size or mode, or there is no conversion between the modes.</exception>
    public Image Paste(Image source, (int X, int Y) position = default, Image? mask = null)
    {
        ArgumentNullException.ThrowIfNull(source);
        return Paste(source, At(position, source.Size), mask);
    }

    /// <summary>This image with another one pasted into a box of its size: <c>image.paste(source, box, mask)</c>.</summary>
    /// <inheritdoc cref="Paste(Image, ValueTuple{int, int}, Image?)"/>
    /// <param name="source">What to paste.</param>
    /// <param name="box">Left, upper, right and lower edge.</param>
    /// <param name="mask">How much of each pixel to paste.</param>
    public Image Paste(Image source, (int Left, int Upper, int Right, int Lower) box, Image? mask = null)
    {
        ArgumentNullException.ThrowIfNull(source);
        return With(Pastes.Picture(Picture, source.ForPasteInto(Picture.Mode), box, mask?.Picture, Versions.Pillow));
    }

    /// <summary>This image with a box filled with one colour: <c>image.paste(color, box, mask)</c>.</summary>
    /// <param name="color">The colour.</param>
    /// <param name="box">Left, upper, right and lower edge; parts beyond the image are left out.</param>
    /// <param name="mask">How much of each pixel to fill, of the box's size: mode 1, L, RGBA (whose alpha counts) or RGBa.</param>
    /// <exception cref="ArgumentException">The mask has another size or mode, or the colour's name is unknown.</exception>
    /// <exception cref="InvalidCastException">The colour is none for this mode.</exception>
    public Image Paste(Ink color, (int Left, int Upper, int Right, int Lower) box, Image? mask = null) =>
        With(Pastes.Color(Picture, color.ToPixel(Picture.Mode, Versions.Pillow), box, mask?.Picture, Versions.Pillow));

    /// <summary>This image with one colour pasted through a mask: <c>image.paste(color, position, mask)</c>.</summary>
    /// <inheritdoc cref="Paste(Ink, ValueTuple{int, int, int, int}, Image?)"/>
    /// <param name="color">The colour.</param>
    /// <param name="position">Where the mask's upper left corner goes.</param>
    /// <param name="mask">How much of each pixel to fill.</param>
    public Image Paste(Ink color, (int X, int Y) position, Image mask)
    {
        ArgumentNullException.ThrowIfNull(mask);
        return Paste(color, At(position, mask.Size), mask);
    }

    private static (int Left, int Upper, int Right, int Lower) At((int X, int Y) position, (int Width, int Height) size) =>
        (position.X, position.Y, checked(position.X + size.Width), checked(position.Y + size.Height));

    private Picture ForPasteInto(PixelMode mode) => (Picture.Mode, mode) switch
    {
        var (from, to) when from == to => Picture,
        (PixelMode.La or PixelMode.Rgba, PixelMode.Rgb) => Convert("RGB").Picture,
        (PixelMode.PremultipliedRgba, PixelMode.Rgb) => new Image(RelabelledPicture.Of(Picture, PixelMode.Rgba), Versions).Convert("RGB").Picture,
        _ => Convert(mode.PillowName()).Picture,
    };
}
