using PurePipeline.Decoding;
using PurePipeline.Decoding.Exif;
using PurePipeline.Pillow;
using PurePipeline.Pixels;
using PurePipeline.Tiff.Modes;

namespace PurePipeline.Tiff;

/// <summary>
/// Makes the pages of a file the images that <c>TiffImagePlugin</c> opens them as: pages without compression are read by Pillow itself,
/// all others by libtiff. Verified with Pillow 9.4, 11.1 and 13.0.
/// </summary>
internal sealed class TiffImage
{
    // Before, the orientation was applied, and stayed in the EXIF, so that exif_transpose applied it once more.
    private static readonly Version s_removesOrientationSince = new(10, 1);
    private static readonly Version s_swapsSidesOnOpenSince = new(11, 0);
    private static readonly Version s_readsXmpSince = new(11, 3);
    private static readonly Version s_firstEntryCountsSince = new(13, 0);

    private readonly TiffFile _file;
    private readonly RepeatedTag _repeated;
    private readonly ReferenceVersions _versions;
    private readonly DecodeOptions _options;

    public TiffImage(ReadOnlyMemory<byte> data, ReferenceVersions versions, DecodeOptions options)
    {
        (_versions, _options) = (versions, options);
        _repeated = versions.Pillow >= s_firstEntryCountsSince ? RepeatedTag.FirstCounts : RepeatedTag.LastCounts;
        bool isBig = data.Span is [_, _, 43, ..];
        _file = new TiffFile(data, isBig, _repeated, options.Name);
        if (data.Length < (isBig ? 16 : 8))
        {
            throw _file.Truncated("The file ends within its header.");
        }
    }

    /// <summary>Opens a page; the first is 0.</summary>
    /// <exception cref="PictureException">There is no such page, Pillow does not open it, or a limit is exceeded.</exception>
    public Image OpenFrame(int index)
    {
        long offset = index < _file.PageOffsets.Count ? _file.PageOffsets.GetAt(index).Key : throw _file.Corrupt($"The file has no page {index}.");
        TiffPage page = _file.ReadPage(offset);
        if (page.Has(TiffTag.WindowsMediaPhoto))
        {
            throw _file.Unsupported("A Windows Media Photo.", offset);
        }

        _options.Limits.RequirePixels(page.Width, page.Height, _options.Name);
        TiffMode mode = TiffSamples.ModeOf(page, _versions.Pillow);
        DecodedPicture pixels = page.Compression == Compression.None
            ? RawPage.Create(page, mode, _options, _versions.Pillow)
            : LibTiffPage.Create(page, mode, _options, _versions.Pillow);
        ImagePalette? palette = pixels.Mode is PixelMode.Palette or PixelMode.PaletteAlpha ? PaletteOf(page) : null;
        bool removesOrientation = _versions.Pillow >= s_removesOrientationSince;
        ImageExif exif = ImageExif.OfTiff(
            _file.Directory, offset, _versions.Pillow >= s_readsXmpSince ? page.Bytes(TiffTag.Xmp) : default, removesOrientation);
        Picture upright = OrientedPicture.Create(pixels, removesOrientation ? exif.Orientation : page.Orientation, _options.Limits.MaxBytes);
        return new Image(upright, _versions, new ImageInfo { Exif = exif, File = new TiffInformation(page, _versions.Pillow).Read() }, palette)
        {
            File = pixels,
            UnloadedSize = upright.Width != page.Width && _versions.Pillow < s_swapsSidesOnOpenSince ? (page.Width, page.Height) : null,
            Frames = new TiffFrames(this, _file.PageOffsets.Count),
        };
    }

    private ImagePalette PaletteOf(TiffPage page)
    {
        long[] map = page.Integers(TiffTag.ColorMap);
        int count = map.Length / 3;
        if (count is 0 or > ImagePalette.MaxCount)
        {
            throw _file.Corrupt($"A colour map of {map.Length} values.", page.Offset);
        }

        byte[] colors = [.. Enumerable.Range(0, 3 * count).Select(i => (byte)(map[((i % 3) * count) + (i / 3)] / 256))];
        return ImagePalette.Create(colors, "RGB", _versions);
    }
}
