using PurePipeline.Numerics;
using PurePipeline.Pixels;

namespace PurePipeline.Pillow;

public sealed partial class Image
{
    // Before, several bands had no palette, not even PA that began with an image of mode P.
    private static readonly Version MergesPaletteSince = new(12, 0);

    /// <summary>The bands as images of mode <c>L</c>, <c>image.split()</c>; an image of one band is given as it is.</summary>
    public IReadOnlyList<Image> Split() => [.. Enumerable.Range(0, Bands.Count).Select(Band)];

    /// <summary>One band, <c>image.getchannel(channel)</c>.</summary>
    /// <exception cref="ArgumentException">There is no such band, or a band is not a byte.</exception>
    public Image GetChannel(int channel)
    {
        if (Picture.Mode.ElementType() != DType.UInt8)
        {
            throw WrongMode();
        }

        return channel >= 0 && channel < Bands.Count ? Band(channel) : throw new ArgumentException("band index out of range", nameof(channel));
    }

    /// <summary>The band of that name, such as <c>A</c>.</summary>
    /// <inheritdoc cref="GetChannel(int)"/>
    public Image GetChannel(string channel)
    {
        for (int i = 0; i < Bands.Count; i++)
        {
            if (Bands[i] == channel)
            {
                return GetChannel(i);
            }
        }

        throw new ArgumentException($"The image has no channel \"{channel}\"", nameof(channel));
    }

    /// <summary>An image of given bands, <c>Image.merge(mode, bands)</c>.</summary>
    /// <param name="mode">The mode by its name in Pillow.</param>
    /// <param name="bands">As many images of one band, of one size.</param>
    /// <exception cref="ArgumentException">The number, the modes or the sizes do not fit.</exception>
    public static Image Merge(string mode, params IReadOnlyList<Image> bands)
    {
        ArgumentNullException.ThrowIfNull(bands);
        PixelMode merged = PixelModeNames.Require(mode);
        if (bands.Count != merged.ChannelCount())
        {
            throw new ArgumentException("wrong number of bands", nameof(bands));
        }

        PixelMode ofBand = merged is PixelMode.I or PixelMode.F ? merged : PixelMode.L;
        foreach (Image band in bands.Skip(1))
        {
            RequireFit(band.Picture.Mode == ofBand, "mode mismatch");
            RequireFit(band.Size == bands[0].Size, "size mismatch");
        }

        Image first = bands[0];
        RequireFit(first.Picture.Mode.BytesPerPixel() == merged.BytesPerPixel() / bands.Count, "image has wrong mode");
        Picture picture = bands.Count == 1
            ? RelabelledPicture.Of(first.Picture, merged)
            : Beside([.. bands.Select(static band => band.Picture)], merged);
        bool keepsPalette = bands.Count == 1 || first.Versions.Pillow >= MergesPaletteSince;
        return new Image(picture, first.Versions, first._info.OfOperations, keepsPalette ? first.Palette ?? first.HiddenPalette : null);

        static Picture Beside(IReadOnlyList<Picture> bands, PixelMode mode) =>
            ConvertPicture.TryMerge(bands, mode) ?? (Picture)new CombinedPicture([.. bands], mode, BandRows.Interleave);

        static void RequireFit(bool fits, string problem)
        {
            if (!fits)
            {
                throw new ArgumentException(problem, nameof(bands));
            }
        }
    }

    /// <summary>The image with alpha of one value, what <c>image.putalpha(alpha)</c> leaves in <c>image</c>.</summary>
    /// <exception cref="ArgumentException">Pillow has no conversion to a mode with alpha.</exception>
    public Image PutAlpha(int alpha)
    {
        Image image = WithAlphaBand();
        byte value = (byte)Math.Clamp(alpha, 0, 255);
        int last = image.Bands.Count - 1;
        int[] bands = [.. Enumerable.Range(0, last), ~value];
        return image.With(new ConvertPicture(image.Picture, image.Picture.Mode, new BandShuffle(last + 1, bands).Convert));
    }

    /// <summary>The image with another image, of mode <c>L</c> or <c>1</c>, as its alpha.</summary>
    /// <inheritdoc cref="PutAlpha(int)"/>
    public Image PutAlpha(Image alpha)
    {
        ArgumentNullException.ThrowIfNull(alpha);
        Image image = WithAlphaBand();
        if (alpha.Picture.Mode is not (PixelMode.L or PixelMode.Bilevel))
        {
            throw new ArgumentException("illegal image mode", nameof(alpha));
        }

        RequireSameSize(alpha);
        Picture levels = alpha.Picture.Mode == PixelMode.L ? alpha.Picture : alpha.Plainly(PixelMode.L, Dither.None).Picture;
        return image.With(new CombinedPicture([image.Picture, levels], image.Picture.Mode, BandRows.ReplaceLast));
    }

    private static ArgumentException WrongMode() => new("image has wrong mode");

    private void RequireSameSize(Image other)
    {
        if (other.Size != Size)
        {
            throw new ArgumentException("images do not match", nameof(other));
        }
    }

    private Image Band(int band) => Bands.Count == 1
        ? With(Picture)
        : With(ConvertPicture.Of(Picture, PixelMode.L, new BandShuffle(Bands.Count, [band]).Convert));

    // RGB and RGBX get the band whatever their fourth byte was; others are converted in one step of Pillow's, or not at all.
    private Image WithAlphaBand()
    {
        PixelMode mode = Picture.Mode;
        PixelMode target = mode switch
        {
            PixelMode.La or PixelMode.PaletteAlpha or PixelMode.Rgba => mode,
            PixelMode.Rgbx => PixelMode.Rgba,
            _ => Conversion.BaseMode(mode) switch
            {
                PixelMode.L => PixelMode.La,
                PixelMode.Palette => PixelMode.PaletteAlpha,
                _ => PixelMode.Rgba,
            },
        };
        if (mode == PixelMode.Rgbx)
        {
            return With(RelabelledPicture.Of(Picture, target));
        }

        Picture? converted = mode == PixelMode.Cmyk
            ? new Conversion(Dither.None, Versions.Pillow).Convert(Picture, null, target)
            : new Conversion(Dither.None, Versions.Pillow).TryDirectly(Picture, Palette, target);
        return With(converted ?? throw new ArgumentException($"conversion from {Mode} to {target.PillowName()} not supported"));
    }
}
