using PurePipeline.Pixels;

namespace PurePipeline.Pillow.Pasting;

/// <summary>
/// Pastes of pictures and colours: <c>ImagingPaste</c> and <c>ImagingFill2</c> of Pillow's <c>Paste.c</c>. With some masks Pillow takes the
/// pixels of 16-bit modes for bytes, and so does this.
/// </summary>
internal static class Pastes
{
    // Before, a mask of mode 1 took 16-bit pixels for bytes.
    private static readonly Version SelectsWordsSince = new(10, 4);

    // Before, a colour's low byte was mixed into both bytes of a 16-bit pixel.
    private static readonly Version MixesHighByteSince = new(10, 1);

    /// <summary>A picture of the target's mode pasted into a box of its size.</summary>
    /// <exception cref="ArgumentException">The sizes do not match, or the mask is none.</exception>
    public static Picture Picture(Picture target, Picture source, (int Left, int Upper, int Right, int Lower) box, Picture? mask, Version pillow)
    {
        RequireSize(source, box);
        if (mask is not null)
        {
            RequireSize(mask, box);
        }

        PasteRegion region = PasteRegion.Clip(box, (target.Width, target.Height));
        if (region.IsEmpty)
        {
            return target;
        }

        int pixel = target.Mode.BytesPerPixel();
        MaskKind kind = PasteMask.Kind(mask, forColor: false);
        bool asBytes = pixel == 2 && target.Mode is PixelMode.I16 or PixelMode.I16B
            && kind != MaskKind.None && (kind != MaskKind.Bilevel || pillow < SelectsWordsSince);
        int unit = asBytes ? 1 : pixel;
        return new PastePicture(target, source, mask, region, unit, Rows(kind, unit));
    }

    /// <summary>A colour pasted into a box.</summary>
    /// <exception cref="ArgumentException">The mask's size does not match, or it is none.</exception>
    public static Picture Color(Picture target, byte[] ink, (int Left, int Upper, int Right, int Lower) box, Picture? mask, Version pillow)
    {
        if (mask is not null)
        {
            RequireSize(mask, box);
        }

        PasteRegion region = PasteRegion.Clip(box, (target.Width, target.Height));
        if (region.IsEmpty)
        {
            return target;
        }

        MaskKind kind = PasteMask.Kind(mask, forColor: true);
        (byte[] pixel, int unit) = target.Mode is PixelMode.I16 or PixelMode.I16B ? WordInk(target.Mode, ink, mask?.Mode, pillow) : (ink, ink.Length);
        PasteRow rows = kind == MaskKind.Alpha && mask!.Mode == PixelMode.L && HasAlpha(target.Mode)
            ? PasteRows.BlendOverTransparent(unit)
            : Rows(kind, unit);
        (int width, int height) = (region.SourceLeft + region.Width, region.SourceUpper + region.Height);
        Picture color = new FilledPicture(width, height, unit == 1 ? PixelMode.L : target.Mode, pixel);
        return new PastePicture(target, color, mask, region, unit, rows);
    }

    private static PasteRow Rows(MaskKind kind, int unit) => kind switch
    {
        MaskKind.None => PasteRows.Copy,
        MaskKind.Bilevel => PasteRows.Select(unit),
        MaskKind.Alpha => PasteRows.Blend(unit),
        _ => PasteRows.BlendPremultiplied(unit),
    };

    // Only the mixing by a mask of mode L knows that there are two bytes; in all modes the low one comes first.
    private static (byte[] Pixel, int Unit) WordInk(PixelMode mode, byte[] ink, PixelMode? mask, Version pillow)
    {
        (byte low, byte high) = mode == PixelMode.I16 ? (ink[0], ink[1]) : (ink[1], ink[0]);
        return mask switch
        {
            null => ([low, low], 2),
            PixelMode.L => ([low, pillow >= MixesHighByteSince ? high : low], 2),
            _ => ([low], 1),
        };
    }

    private static bool HasAlpha(PixelMode mode) => mode
        is PixelMode.La or PixelMode.PremultipliedLa or PixelMode.PaletteAlpha or PixelMode.Rgba or PixelMode.PremultipliedRgba;

    private static void RequireSize(Picture picture, (int Left, int Upper, int Right, int Lower) box)
    {
        if ((long)box.Right - box.Left != picture.Width || (long)box.Lower - box.Upper != picture.Height)
        {
            throw new ArgumentException("images do not match");
        }
    }
}
