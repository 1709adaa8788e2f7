using System.Collections.Immutable;
using PurePipeline.Pixels;

namespace PurePipeline.Pillow;

public sealed partial class Image
{
    /// <summary>An image of one colour, <c>Image.new(mode, size, color)</c>.</summary>
    /// <param name="mode">The mode by its name in Pillow, such as <c>RGB</c>.</param>
    /// <param name="size">Width and height.</param>
    /// <param name="color">The value of every pixel, 0 unless given. For mode <c>P</c> three or four bands make a palette of that
    /// colour.</param>
    /// <param name="versions">The release of Pillow to reproduce; null for <see cref="ReferenceVersions.Newest"/>.</param>
    /// <exception cref="ArgumentException">The mode or the colour's name is unknown, or a side is below 0.</exception>
    /// <exception cref="InvalidCastException">The colour is none for that mode.</exception>
    public static Image New(string mode, (int Width, int Height) size, Ink color = default, ReferenceVersions? versions = null)
    {
        PixelMode pixels = PixelModeNames.Require(mode);
        if (size.Width < 0 || size.Height < 0)
        {
            throw new ArgumentException("Width and height must be >= 0", nameof(size));
        }

        versions ??= ReferenceVersions.Newest;
        Ink bands = pixels == PixelMode.Palette && color.Value is string name ? Ink.OfBands(ImageColor.GetColor(name, pixels, versions.Pillow)) : color;
        if (pixels == PixelMode.Palette && bands.Value is ImmutableArray<long> { Length: 3 or 4 } rgb)
        {
            return new Image(new FilledPicture(size.Width, size.Height, pixels, [0]), versions, palette: OneColor(rgb.AsSpan(), versions));
        }

        return new Image(new FilledPicture(size.Width, size.Height, pixels, bands.ToPixel(pixels, versions.Pillow)), versions);
    }

    private static ImagePalette OneColor(ReadOnlySpan<long> color, ReferenceVersions versions)
    {
        if (color.Length == 4 && color[3] != 255)
        {
            throw new ArgumentException("cannot add non-opaque RGBA color to RGB palette", nameof(color));
        }

        Span<byte> bytes = stackalloc byte[3];
        for (int i = 0; i < bytes.Length; i++)
        {
            bytes[i] = color[i] is >= 0 and <= 255 ? (byte)color[i] : throw new ArgumentException("bytes must be in range(0, 256)", nameof(color));
        }

        return ImagePalette.Create(bytes, "RGB", versions);
    }
}
