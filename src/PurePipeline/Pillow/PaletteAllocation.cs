namespace PurePipeline.Pillow;

/// <summary>An index for a colour that a palette may lack: <c>ImagePalette.getcolor</c>.</summary>
internal static class PaletteAllocation
{
    // Up to 10.0 the palette that Python knew of a converted image was not the one of its pixels.
    private static readonly Version KnowsPaletteSince = new(10, 1);

    /// <summary>
    /// The image of mode <c>P</c> with a colour's index as its transparency: the one it has, the next free one, or one that no pixel has;
    /// without transparency if there is none.
    /// </summary>
    /// <param name="image">The image.</param>
    /// <param name="rgb">The colour.</param>
    /// <param name="palette">The palette that Python knows of the image; null for the one after a conversion to the web's colours.</param>
    public static Image MarkTransparent(Image image, ReadOnlySpan<int> rgb, ImagePalette? palette)
    {
        palette ??= image.Versions.Pillow >= KnowsPaletteSince ? image.Palette! : ImagePalette.Counting();
        if (palette.IndexOf(rgb) is { } known)
        {
            return image.WithTransparency(Transparency.OfValue(known));
        }

        return Free(image, palette) is { } index
            ? image.WithPalette(palette.WithColor(index, rgb)).WithTransparency(Transparency.OfValue(index))
            : image.WithTransparency(null);
    }

    /// <summary>The image with a palette that has a colour, and the colour's index.</summary>
    /// <exception cref="ArgumentException">There is no room for it, or it is not opaque in a palette without alphas.</exception>
    public static (Image Image, int Index) Allocate(Image image, ReadOnlySpan<long> color) =>
        TryAllocate(image, color) ?? throw new ArgumentException("cannot allocate more than 256 colors", nameof(color));

    /// <summary>The same; null where there is no room.</summary>
    /// <exception cref="ArgumentException">It is not opaque in a palette without alphas, or has a band beyond a byte.</exception>
    public static (Image Image, int Index)? TryAllocate(Image image, ReadOnlySpan<long> color)
    {
        ImagePalette palette = image.Palette!;
        if (palette.Mode == "RGB" && color.Length == 4 && color[3] != 255)
        {
            throw new ArgumentException("cannot add non-opaque RGBA color to RGB palette", nameof(color));
        }

        int[] bands = [.. color.ToArray().Select(static band => (int)Math.Clamp(band, int.MinValue, int.MaxValue))];
        if (palette.IndexOf(bands) is { } known)
        {
            return (image, known);
        }

        return Free(image, palette) is not { } index ? null
            : bands.All(static band => band is >= 0 and <= 255) ? (image.WithPalette(palette.WithColor(index, bands)), index)
            : throw new ArgumentException("bytes must be in range(0, 256)", nameof(color));
    }

    private static int? Free(Image image, ImagePalette palette)
    {
        int special = image.Transparency?.Value ?? -1;
        int next = palette.Count == special ? special + 1 : palette.Count;
        if (next < ImagePalette.MaxCount)
        {
            return next;
        }

        int[] counts = image.Histogram();
        for (int i = counts.Length - 1; i >= 0; i--)
        {
            if (counts[i] == 0 && i != special)
            {
                return i;
            }
        }

        return null;
    }
}
