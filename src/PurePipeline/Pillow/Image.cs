using PurePipeline.Decoding;
using PurePipeline.Pixels;

namespace PurePipeline.Pillow;

/// <summary>
/// A picture with the operations of <c>PIL.Image.Image</c>, equal to Pillow's byte for byte. An operation returns a new image at once and
/// is carried out, row by row, only when pixels are asked for (an array of them, say); so errors in a file's pixels show then.
/// Immutable and safe to share between threads.
/// </summary>
public sealed partial class Image
{
    private readonly ImageInfo _info;

    internal Image(Picture picture, ReferenceVersions? versions = null, ImageInfo? info = null, ImagePalette? palette = null)
    {
        (Picture, Versions, _info) = (picture, versions ?? ReferenceVersions.Newest, info ?? ImageInfo.None);
        Palette = ShowsPalette(picture.Mode) ? palette ?? ImagePalette.Empty(Versions.Pillow) : null;
        HiddenPalette = Palette is null ? palette : null;
    }

    /// <summary>Width and height in pixels: <c>image.size</c>.</summary>
    public (int Width, int Height) Size => UnloadedSize ?? (Picture.Width, Picture.Height);

    /// <summary>Width in pixels.</summary>
    public int Width => Size.Width;

    /// <summary>Height in pixels.</summary>
    public int Height => Size.Height;

    /// <summary>The pixels' mode by its name in Pillow, such as <c>RGB</c>: <c>image.mode</c>.</summary>
    public string Mode => (Label ?? Picture.Mode).PillowName();

    /// <summary>The names of the bands, such as <c>R</c>, <c>G</c>, <c>B</c>: <c>image.getbands()</c>.</summary>
    public IReadOnlyList<string> Bands => (Label ?? Picture.Mode).BandNames();

    /// <summary>The colours of an image of mode <c>P</c> or <c>PA</c>; null for the other modes.</summary>
    public ImagePalette? Palette { get; }

    /// <summary>
    /// Colours that an image of another mode has for nothing: a table turned it from <c>P</c> to <c>L</c>, say. <see cref="Blend"/> refuses
    /// such an image, and <c>getpalette</c> gives them.
    /// </summary>
    internal ImagePalette? HiddenPalette { get; }

    /// <summary>What counts as transparent, <c>image.info["transparency"]</c>; null for nothing. Operations keep it.</summary>
    public Transparency? Transparency => _info.Transparency;

    /// <summary>The bytes that a pixel takes.</summary>
    internal int BytesPerPixel => Picture.Mode.BytesPerPixel();

    internal Picture Picture { get; }

    internal ReferenceVersions Versions { get; }

    /// <summary>The EXIF orientation, 1 if there is none. Operations keep it, as they keep <c>image.info</c>.</summary>
    internal int Orientation => _info.Exif.Loaded.Orientation;

    /// <summary>
    /// The part of the image inside a box, <c>image.crop((left, upper, right, lower))</c>. Coordinates are rounded, halves to even; outside
    /// of the image pixels are zero.
    /// </summary>
    /// <exception cref="ArgumentException">The right side is left of the left one, or the lower above the upper; or the crop is larger
    /// than an image can be.</exception>
    public Image Crop((double Left, double Upper, double Right, double Lower) box)
    {
        if (box.Right < box.Left)
        {
            throw new ArgumentException("Coordinate 'right' is less than 'left'", nameof(box));
        }

        if (box.Lower < box.Upper)
        {
            throw new ArgumentException("Coordinate 'lower' is less than 'upper'", nameof(box));
        }

        (int left, int upper, int right, int lower) = (Round(box.Left), Round(box.Upper), Round(box.Right), Round(box.Lower));
        (long width, long height) = ((long)right - left, (long)lower - upper);
        if (width > int.MaxValue || height > int.MaxValue)
        {
            throw new ArgumentException($"A crop of {width}x{height} pixels is not an image.", nameof(box));
        }

        return With(new CropPicture(Picture, left, upper, (int)width, (int)height));

        static int Round(double coordinate) => checked((int)Math.Round(coordinate, MidpointRounding.ToEven));
    }

    /// <summary>The file that the image is, as long as nothing has been made of it: what <see cref="Draft(string?, ValueTuple{double, double}?)"/> may decode otherwise.</summary>
    internal DecodedPicture? File { get; init; }

    /// <summary>
    /// The size that Pillow believes a file to have until its pixels are loaded, where that is not their size: up to 10.4 it learnt only then
    /// that a TIFF's orientation swaps the sides.
    /// </summary>
    internal (int Width, int Height)? UnloadedSize { get; init; }

    /// <summary>
    /// The mode that Pillow takes a file for where its pixels are of another one, L for P or P for L, or where it misses their palette: what is
    /// made of the image has the pixels' own.
    /// </summary>
    internal PixelMode? Label { get; init; }

    /// <summary>Loading made the image P, so that an array is asked for as one of L the first time, which Pillow cannot give.</summary>
    internal bool LoadsAsPalette { get; init; }

    /// <summary>The image with another <see cref="Transparency"/>, or without.</summary>
    public Image WithTransparency(Transparency? transparency) =>
        new(Picture, Versions, _info with { Transparency = transparency }, Palette ?? HiddenPalette);

    /// <summary>The same image, no file any more.</summary>
    /// <param name="pixels">Its pixels in memory; null for as they are.</param>
    internal Image Loaded(Picture? pixels = null) => new(pixels ?? Picture, Versions, _info.Loaded, Palette ?? HiddenPalette) { Label = Label };

    /// <summary>
    /// The image with its pixels in memory, as <c>image.load()</c> leaves it: worth it for whoever asks for single pixels, since an image is
    /// otherwise a description that is worked out for each question anew.
    /// </summary>
    /// <exception cref="PictureException">The file is damaged.</exception>
    public Image Load() => Loaded(MemoryPicture.Load(Picture));

    /// <summary><c>image.copy()</c>: the same pixels, no file any more, so that <see cref="Thumbnail"/> and <see cref="Draft(string?, ValueTuple{double, double}?)"/> do not read the file at a smaller size.</summary>
    public Image Copy() => new(Picture, Versions, _info.OfOperations, Palette ?? HiddenPalette);

    /// <summary>The image's values replaced by what a table says: 256 bytes for each band.</summary>
    internal Image WithLut(byte[] lut)
    {
        return With(new ConvertPicture(Picture, Picture.Mode, new PointRows(lut).Bands(Picture.Mode.ChannelCount())));
    }

    /// <summary>Another picture of the same mode in its place.</summary>
    internal Image Replace(Picture picture) => With(picture);

    // As Image._new does: the information goes along, and the palette where the mode still has one. Where nothing changes Pillow makes a
    // copy, which is no file any more.
    internal Image With(Picture picture, ImagePalette? palette = null) =>
        ReferenceEquals(picture, Picture) && palette is null && File is null && Label is null && ReferenceEquals(_info, _info.OfOperations) ? this
        : new Image(picture, Versions, _info.OfOperations, palette ?? (picture.Mode == Picture.Mode ? Palette ?? HiddenPalette : ShowsPalette(picture.Mode) ? Palette : null));

    /// <summary>A picture that was made of this one and another.</summary>
    internal Image WithCombined(Picture picture) => WithoutPalette(picture);

    // As operations do that make a new image in C, and copy no palette to it.
    private Image WithoutPalette(Picture picture) => new(picture, Versions, _info.OfOperations);

    private static bool ShowsPalette(PixelMode mode) => mode is PixelMode.Palette or PixelMode.PaletteAlpha;
}
