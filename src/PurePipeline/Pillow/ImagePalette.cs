using PurePipeline.Pixels;

namespace PurePipeline.Pillow;

/// <summary>
/// The colours behind the indices of a <c>P</c> or <c>PA</c> image: <c>image.palette</c>. Immutable. Up to 256 colours are given; what
/// indices beyond them show depends on the release of Pillow.
/// </summary>
public sealed class ImagePalette
{
    /// <summary>The colours that a palette has room for.</summary>
    public const int MaxCount = 256;

    // Up to 10.0 a palette began as a ramp of grays, since then as black.
    private static readonly Version BeginsBlackSince = new(10, 1);

    private static readonly ImagePalette s_web = MakeWeb(new Version(0, 0));
    private static readonly ImagePalette s_webSinceBlack = MakeWeb(BeginsBlackSince);

    private readonly byte[] _rgba;
    private NearestColor? _nearest;

    internal ImagePalette(string mode, int count, byte[] rgba) => (Mode, Count, _rgba) = (mode, count, rgba);

    /// <summary><c>RGB</c>, or <c>RGBA</c> if the colours have an alpha of their own: <c>image.palette.mode</c>.</summary>
    public string Mode { get; }

    /// <summary>How many colours are given.</summary>
    public int Count { get; }

    /// <summary>Which of the colours is nearest to one; as in Pillow what was found stays with the palette.</summary>
    internal NearestColor Nearest => LazyInitializer.EnsureInitialized(ref _nearest, () => new NearestColor(this));

    /// <summary>
    /// Of a palette of mode <c>RGBA</c> the bytes that Python knows: up to 10.0 a chosen palette has all 256 colours, but in Python only as many
    /// as were asked for.
    /// </summary>
    internal ReadOnlySpan<byte> Listed => _rgba.AsSpan(0, 4 * ListedCount);

    private int ListedCount { get => field == 0 ? Count : field; init; }

    /// <summary>Red, green, blue, alpha of all 256 indices.</summary>
    public ReadOnlySpan<byte> Rgba => _rgba;

    /// <summary>A palette of given colours, as <c>image.putpalette(colors, rawmode)</c> makes it.</summary>
    /// <param name="colors">The bytes of one colour after the other.</param>
    /// <param name="rawMode">What they are: <c>RGB</c>, <c>RGBA</c>, <c>RGBX</c>, <c>BGR</c>, <c>BGRX</c>, <c>BGRA</c> (since Pillow 11) or <c>L</c>.</param>
    /// <param name="versions">The release of Pillow to reproduce; null for the newest.</param>
    /// <exception cref="ArgumentException">There are more than 256 colours, or the raw mode is another.</exception>
    public static ImagePalette Create(ReadOnlySpan<byte> colors, string rawMode = "RGB", ReferenceVersions? versions = null)
    {
        ArgumentNullException.ThrowIfNull(rawMode);
        int[] order = rawMode switch
        {
            "RGB" or "RGBX" or "RGBA" => [0, 1, 2, 3],
            "BGR" or "BGRX" or "BGRA" => [2, 1, 0, 3],
            "L" => [0, 0, 0, 3],
            _ => throw new ArgumentException($"unrecognized raw mode '{rawMode}'", nameof(rawMode)),
        };
        int size = rawMode.Length;
        int count = colors.Length / size;
        if (count > MaxCount)
        {
            throw new ArgumentException("invalid palette size", nameof(colors));
        }

        bool hasAlpha = rawMode is "RGBA" or "BGRA";
        byte[] rgba = Unused((versions ?? ReferenceVersions.Newest).Pillow);
        for (int i = 0; i < count; i++)
        {
            ReadOnlySpan<byte> color = colors.Slice(i * size, size);
            Span<byte> entry = rgba.AsSpan(4 * i, 4);
            (entry[0], entry[1], entry[2]) = (color[order[0]], color[order[1]], color[order[2]]);
            entry[3] = hasAlpha ? color[order[3]] : (byte)255;
        }

        return new ImagePalette(hasAlpha ? "RGBA" : "RGB", count, rgba);
    }

    /// <summary>The given colours, <c>image.getpalette(rawmode)</c>: as <c>RGB</c>, or <c>RGBA</c>.</summary>
    /// <exception cref="ArgumentException">The raw mode is another.</exception>
    public byte[] ToBytes(string rawMode = "RGB")
    {
        ArgumentNullException.ThrowIfNull(rawMode);
        int size = rawMode is "RGB" or "RGBA" ? rawMode.Length : throw new ArgumentException($"unrecognized raw mode '{rawMode}'", nameof(rawMode));
        byte[] colors = new byte[Count * size];
        for (int i = 0; i < Count; i++)
        {
            _rgba.AsSpan(4 * i, size).CopyTo(colors.AsSpan(i * size));
        }

        return colors;
    }

    /// <summary>The palette of colours that were chosen for an image; up to 10.0 black fills it up.</summary>
    internal static ImagePalette OfQuantized(byte[] colors, string mode, int asked, ReferenceVersions versions)
    {
        if (versions.Pillow >= BeginsBlackSince)
        {
            return Create(colors, mode, versions);
        }

        ImagePalette palette = Create(colors, mode);
        return new ImagePalette(mode, MaxCount, palette._rgba) { ListedCount = asked };
    }

    /// <summary>The palette of an image that was made without one.</summary>
    internal static ImagePalette Empty(Version pillow) => new("RGB", pillow >= BeginsBlackSince ? 0 : MaxCount, Unused(pillow));

    /// <summary>A palette of 256 grays, which shows a picture of <see cref="PixelMode.L"/> as it is.</summary>
    internal static ImagePalette GrayRamp() => new("RGB", MaxCount, Ramp());

    /// <summary>The cube of six levels of red, green and blue that browsers had, behind ten times black.</summary>
    internal static ImagePalette Web(Version pillow) => pillow >= BeginsBlackSince ? s_webSinceBlack : s_web;

    private static ImagePalette MakeWeb(Version pillow)
    {
        const int first = 10;
        const int levels = 6;
        byte[] rgba = Unused(BeginsBlackSince);
        for (int i = 0; i < levels * levels * levels; i++)
        {
            Span<byte> entry = rgba.AsSpan(4 * (first + i));
            (entry[0], entry[1], entry[2]) = ((byte)(i % levels * 51), (byte)(i / levels % levels * 51), (byte)(i / levels / levels * 51));
        }

        return new ImagePalette("RGB", pillow >= BeginsBlackSince ? first + (levels * levels * levels) : MaxCount, rgba);
    }

    /// <summary>The palette that Pillow up to 10.0 thinks a converted image has: 0, 1, 2; 3, 4, 5 ... over and over.</summary>
    internal static ImagePalette Counting()
    {
        byte[] rgba = Ramp();
        for (int i = 0; i < 3 * MaxCount; i++)
        {
            rgba[(i / 3 * 4) + (i % 3)] = (byte)i;
        }

        return new ImagePalette("RGB", MaxCount, rgba);
    }

    /// <summary>The colours without their alphas.</summary>
    internal ImagePalette WithoutAlphas() => new("RGB", Count, [.. _rgba.Select((value, i) => i % 4 == 3 ? (byte)255 : value)]);

    /// <summary>The index of a colour, opaque unless it has an alpha; null if the palette has it not.</summary>
    internal int? IndexOf(ReadOnlySpan<int> color)
    {
        int alpha = Mode == "RGBA" && color.Length == 4 ? color[3] : 255;
        for (int i = 0; i < Count; i++)
        {
            ReadOnlySpan<byte> entry = _rgba.AsSpan(4 * i, 4);
            if (entry[0] == color[0] && entry[1] == color[1] && entry[2] == color[2] && (Mode != "RGBA" || entry[3] == alpha))
            {
                return i;
            }
        }

        return null;
    }

    /// <summary>The palette with one colour more, or with another one.</summary>
    internal ImagePalette WithColor(int index, ReadOnlySpan<int> color)
    {
        byte[] rgba = [.. _rgba];
        Span<byte> entry = rgba.AsSpan(4 * index, 4);
        (entry[0], entry[1], entry[2]) = ((byte)color[0], (byte)color[1], (byte)color[2]);
        entry[3] = Mode == "RGBA" && color.Length == 4 ? (byte)color[3] : (byte)255;
        return new ImagePalette(Mode, Math.Max(Count, index + 1), rgba);
    }

    /// <summary>The colours with other alphas for the first of them, which makes it a palette of mode <c>RGBA</c>.</summary>
    internal ImagePalette WithAlphas(ReadOnlySpan<byte> alphas)
    {
        byte[] rgba = [.. _rgba];
        if (alphas.Length > MaxCount)
        {
            throw new ArgumentException("index outside palette", nameof(alphas));
        }

        for (int i = 0; i < alphas.Length; i++)
        {
            rgba[(4 * i) + 3] = alphas[i];
        }

        return new ImagePalette("RGBA", Count, rgba);
    }

    /// <summary>The colours with another alpha for one of them, which makes it a palette of mode <c>RGBA</c>.</summary>
    internal ImagePalette WithAlpha(int index, byte alpha)
    {
        if (index is < 0 or >= MaxCount)
        {
            throw new ArgumentException("index outside palette", nameof(index));
        }

        byte[] rgba = [.. _rgba];
        rgba[(4 * index) + 3] = alpha;
        return new ImagePalette("RGBA", Count, rgba);
    }

    private static byte[] Unused(Version pillow)
    {
        byte[] rgba = Ramp();
        for (int i = 0; pillow >= BeginsBlackSince && i < rgba.Length; i += 4)
        {
            rgba[i] = rgba[i + 1] = rgba[i + 2] = 0;
        }

        return rgba;
    }

    private static byte[] Ramp()
    {
        byte[] rgba = new byte[4 * MaxCount];
        for (int i = 0; i < rgba.Length; i += 4)
        {
            rgba[i] = rgba[i + 1] = rgba[i + 2] = (byte)(i / 4);
            rgba[i + 3] = 255;
        }

        return rgba;
    }
}
