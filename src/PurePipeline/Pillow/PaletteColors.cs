namespace PurePipeline.Pillow;

/// <summary>Colours in a palette: looked up, added, mapped.</summary>
internal static class PaletteColors
{
    private const string NoPlace = "cannot allocate more than 256 colors";

    private static readonly Version SearchesUnusedSince = new(13, 0);

    /// <summary>
    /// The index of a colour, <c>palette.getcolor(color, image)</c>: its first one; if there is none, one is added behind the last, or put
    /// in the place of the last that the image does not use.
    /// </summary>
    /// <exception cref="ArgumentException">There is no place left, or the colour is none of the palette's kind.</exception>
    public static (int Index, ImagePalette Palette) Find(this ImagePalette palette, ReadOnlySpan<long> color, Image image)
    {
        Span<byte> wanted = stackalloc byte[palette.Mode.Length];
        Fill(wanted, color);
        byte[] colors = palette.ToBytes(palette.Mode);
        for (int i = 0; i < palette.Count; i++)
        {
            if (wanted.SequenceEqual(colors.AsSpan(i * wanted.Length, wanted.Length)))
            {
                return (i, palette);
            }
        }

        int index = palette.Count < ImagePalette.MaxCount ? palette.Count : Unused(image);
        Array.Resize(ref colors, Math.Max(colors.Length, (index + 1) * wanted.Length));
        wanted.CopyTo(colors.AsSpan(index * wanted.Length));
        return (index, ImagePalette.Create(colors, palette.Mode, image.Versions));
    }

    /// <summary>The index that one band or two get, which are no colour and change no palette.</summary>
    /// <exception cref="ArgumentException">There is no place left, or a band is no byte.</exception>
    public static int BehindLast(this ImagePalette palette, ReadOnlySpan<long> bands)
    {
        Fill(stackalloc byte[bands.Length], bands);
        return palette.Count < ImagePalette.MaxCount ? palette.Count : throw new ArgumentException(NoPlace);
    }

    /// <summary>The palette with each colour's bands, but not its alpha, replaced by what a table says.</summary>
    public static ImagePalette Map(this ImagePalette palette, ReadOnlySpan<byte> lut, ReferenceVersions versions)
    {
        byte[] colors = palette.ToBytes(palette.Mode);
        for (int i = 0; i < colors.Length; i++)
        {
            colors[i] = palette.Mode.Length == 4 && i % 4 == 3 ? colors[i] : lut[colors[i]];
        }

        return ImagePalette.Create(colors, palette.Mode, versions);
    }

    /// <summary>The palette without its colours' alphas.</summary>
    public static ImagePalette WithoutAlpha(this ImagePalette palette, ReferenceVersions versions) =>
        palette.Mode == "RGB" ? palette : ImagePalette.Create(palette.ToBytes(), "RGB", versions);

    private static void Fill(Span<byte> bytes, ReadOnlySpan<long> color)
    {
        if (color.Length == 4 && bytes.Length == 3 && color[3] != 255)
        {
            throw new ArgumentException("cannot add non-opaque RGBA color to RGB palette");
        }

        for (int i = 0; i < bytes.Length; i++)
        {
            long band = i < color.Length ? color[i] : 255;
            bytes[i] = band is >= 0 and <= 255 ? (byte)band : throw new ArgumentException("bytes must be in range(0, 256)");
        }
    }

    // Only from Pillow 13.0 on does the palette know the image.
    private static int Unused(Image image)
    {
        if (image.Versions.Pillow >= SearchesUnusedSince)
        {
            // The last of all counts, of which PA has those of alpha, too: an index beyond the palette's is none.
            int[] counts = image.Histogram();
            int index = counts.Length - 1;
            while (index >= 0 && (counts[index] != 0 || index == image.Transparency?.Value))
            {
                index--;
            }

            if (index is >= 0 and < ImagePalette.MaxCount)
            {
                return index;
            }
        }

        throw new ArgumentException(NoPlace);
    }
}
