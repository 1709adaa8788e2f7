using PurePipeline.Decoding;
using PurePipeline.Pixels;

namespace PurePipeline.Pillow;

public sealed partial class Image
{
    /// <summary>
    /// What <c>image.draft(mode, size)</c> leaves in <c>image</c>: a JPEG file that will be decoded at 1/2, 1/4 or 1/8 of its size, the
    /// smallest that is no smaller than <paramref name="size"/>, and a colour picture to luminance or to <c>YCbCr</c> without a conversion.
    /// Only a file as it was opened can be drafted, and once; any other image is returned as it is. Equal to Pillow 9.4, 11.1 and 13.0.
    /// </summary>
    /// <param name="mode"><c>L</c> or <c>YCbCr</c>, which a colour picture heeds; others, and null, change nothing.</param>
    /// <param name="size">Width and height wanted in pixels; null keeps the size.</param>
    /// <exception cref="DivideByZeroException">A side of <paramref name="size"/> is 0.</exception>
    public Image Draft(string? mode, (double Width, double Height)? size) => TryDraft(mode, size, out _) ?? this;

    /// <summary>As <see cref="Draft(string?, ValueTuple{double, double}?)"/>, with what the call returns in Python beside the mode.</summary>
    /// <param name="mode">The mode.</param>
    /// <param name="size">The size.</param>
    /// <param name="box">The whole picture in pixels of the result, parts of them included: <c>(0, 0, right, lower)</c>; null where nothing was
    /// to be done, and Python gets <c>None</c>.</param>
    /// <exception cref="DivideByZeroException">A side of <paramref name="size"/> is 0.</exception>
    public Image Draft(string? mode, (double Width, double Height)? size, out (double Left, double Upper, double Right, double Lower)? box)
    {
        Image? drafted = TryDraft(mode, size, out int scale);
        box = drafted is null ? null : (0, 0, (double)Width / scale, (double)Height / scale);
        return drafted ?? this;
    }

    /// <summary>As <see cref="Draft(string?, ValueTuple{double, double}?)"/>; null where Pillow does nothing and returns None.</summary>
    /// <param name="mode">The mode.</param>
    /// <param name="size">The size.</param>
    /// <param name="scale">The part of its size at which the file will be decoded: 1, 2, 4 or 8.</param>
    internal Image? TryDraft(string? mode, (double Width, double Height)? size, out int scale)
    {
        scale = 1;
        if (File is not { CanBeReduced: true } file)
        {
            return null;
        }

        DecodeColor color = (file.Mode, mode) switch
        {
            (PixelMode.Rgb, "L") => DecodeColor.Gray,
            (PixelMode.Rgb, "YCbCr") => DecodeColor.YCbCr,
            _ => DecodeColor.Native,
        };
        scale = size is { } wanted ? DraftScale(wanted) : 1;
        return new Image(file.With(color, scale), Versions, _info);
    }

    /// <summary>The picture of <see cref="DecodedPicture.Whole"/>.</summary>
    internal Image Whole() => File?.Whole() is { } whole && whole != File ? new Image(whole, Versions, _info) { File = whole } : this;

    // The largest scale not above min(width // size[0], height // size[1]): Python's floor division, which one multiplication without
    // rounding decides.
    private int DraftScale((double Width, double Height) size)
    {
        if (size.Width == 0 || size.Height == 0)
        {
            throw new DivideByZeroException("integer division or modulo by zero");
        }

        foreach (int scale in (ReadOnlySpan<int>)[8, 4, 2])
        {
            if (size.Width > 0 && size.Height > 0 && Width >= scale * size.Width && Height >= scale * size.Height)
            {
                return scale;
            }
        }

        return 1;
    }
}
