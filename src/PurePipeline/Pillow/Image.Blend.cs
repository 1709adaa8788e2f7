using PurePipeline.Numerics;
using PurePipeline.Pixels;

namespace PurePipeline.Pillow;

public sealed partial class Image
{
    // LA since 12.0.
    private static readonly Version CompositesGrayAlphaSince = new(12, 0);

    /// <summary>
    /// The image between two others, <c>Image.blend(first, second, alpha)</c>: first * (1 - alpha) + second * alpha, cut, and limited where
    /// alpha is beyond 0..1.
    /// </summary>
    /// <exception cref="ArgumentException">The images differ in size or number of bands, or their bands are not bytes of levels; or one
    /// has come from mode <c>P</c> by <see cref="Point(ReadOnlySpan{double}, string?)"/>, of which Pillow thinks that it has a palette.
    /// </exception>
    public static Image Blend(Image first, Image second, double alpha)
    {
        ArgumentNullException.ThrowIfNull(first);
        ArgumentNullException.ThrowIfNull(second);
        if (first.Picture.Mode.ElementType() != DType.UInt8 || !IsOfLevels(first) || !IsOfLevels(second))
        {
            throw WrongMode();
        }

        first.RequireSameSize(second);
        if (second.Picture.Mode.ElementType() != DType.UInt8 || second.Bands.Count != first.Bands.Count)
        {
            throw new ArgumentException("images do not match", nameof(second));
        }

        float weight = (float)alpha;
        return first.With(weight == 0 || ReferenceEquals(first, second) ? BesidePicture.Create(first.Picture, second.Picture)
            : weight == 1 ? BesidePicture.Create(second.Picture, first.Picture)
            : new CombinedPicture([first.Picture, second.Picture], first.Picture.Mode, (sources, target) =>
                BlendRows.Blend(sources[0].Span, sources[1].Span, weight, target)));

        static bool IsOfLevels(Image image) =>
            image.Picture.Mode != PixelMode.Bilevel && image.Palette is null && image.HiddenPalette is null;
    }

    /// <summary>
    /// One image of mode <c>RGBA</c> (or <c>LA</c>, since Pillow 12.0) over another of the same mode and size:
    /// <c>Image.alpha_composite(background, overlay)</c>.
    /// </summary>
    /// <exception cref="ArgumentException">The mode is another, or the images differ in mode or size.</exception>
    public static Image AlphaComposite(Image background, Image overlay)
    {
        ArgumentNullException.ThrowIfNull(background);
        ArgumentNullException.ThrowIfNull(overlay);
        PixelMode mode = background.Picture.Mode;
        if (mode != PixelMode.Rgba && (mode != PixelMode.La || background.Versions.Pillow < CompositesGrayAlphaSince))
        {
            throw WrongMode();
        }

        background.RequireSameSize(overlay);
        if (overlay.Picture.Mode != mode)
        {
            throw new ArgumentException("images do not match", nameof(overlay));
        }

        int bands = background.Bands.Count;
        return background.With(new CombinedPicture([background.Picture, overlay.Picture], mode, (sources, target) =>
            BlendRows.Composite(sources[0].Span, sources[1].Span, bands, target)));
    }

    /// <summary>
    /// This image with a part of another one composited over it, what <c>image.alpha_composite(overlay, dest, source)</c> leaves in
    /// <c>image</c>.
    /// </summary>
    /// <param name="overlay">The other image, of the same mode.</param>
    /// <param name="destination">Where the part's upper left corner goes.</param>
    /// <param name="source">The part, left, upper, right and lower edge; all of the overlay if null.</param>
    /// <exception cref="ArgumentException">The modes are not <c>RGBA</c> (or <c>LA</c>), or the part begins outside of the overlay.</exception>
    public Image AlphaComposite(
        Image overlay, (int X, int Y) destination, (int Left, int Upper, int Right, int Lower)? source = null)
    {
        ArgumentNullException.ThrowIfNull(overlay);
        (int Left, int Upper, int Right, int Lower) whole = (0, 0, overlay.Width, overlay.Height);
        (int Left, int Upper, int Right, int Lower) part = source ?? whole;
        if (Math.Min(Math.Min(part.Left, part.Upper), Math.Min(part.Right, part.Lower)) < 0)
        {
            throw new ArgumentException("Source must be non-negative", nameof(source));
        }

        Image over = part == whole ? overlay : overlay.Crop(part);
        (int Left, int Upper, int Right, int Lower) box = At(destination, over.Size);
        return Paste(AlphaComposite(box == (0, 0, Width, Height) ? this : Crop(box), over), box);
    }

    /// <summary>
    /// One image where a mask is 255, another where it is 0, and between them in between: <c>Image.composite(first, second, mask)</c>.
    /// </summary>
    /// <exception cref="ArgumentException">The sizes or modes do not go together.</exception>
    public static Image Composite(Image first, Image second, Image mask)
    {
        ArgumentNullException.ThrowIfNull(second);
        ArgumentNullException.ThrowIfNull(mask);
        return second.Paste(first, (0, 0), mask);
    }
}
