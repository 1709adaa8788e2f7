using PurePipeline.Decoding;
using PurePipeline.Decoding.Exif;
using PurePipeline.Numerics;
using PurePipeline.OpenCv;
using PurePipeline.OpenCv.Color;
using PurePipeline.Pixels;
using PurePipeline.Tiff.Imread;
using PurePipeline.Tiff.Rgba;

namespace PurePipeline.Tiff;

/// <summary>
/// A TIFF file's first page as <c>TiffDecoder</c> of OpenCV reads it (imgcodecs/src/grfmt_tiff.cpp): bytes come from libtiff's
/// <see cref="RgbaPicture"/>, wider samples are taken as they are stored. The page's orientation is applied whatever the flags are.
/// </summary>
internal sealed class TiffImread : IImreadSource
{
    // Since then imread takes it for an error that a decoder has allocated another matrix, as it does to swap sides that are not equal.
    private static readonly Version s_refusesSwappedSidesSince = new(4, 11);

    private readonly TiffPage _page;
    private readonly ImreadType _type;
    private readonly DecodeOptions _options;

    private TiffImread(TiffPage page, ImreadType type, DecodeOptions options) => (_page, _type, _options) = (page, type, options);

    public int Channels => _type.Channels;

    public IReadOnlyList<ReadOnlyMemory<byte>> ExifSegments => [];

    public bool SwapsSides => _page.Orientation is >= 5 and <= 8;

    /// <summary>Reads the header.</summary>
    /// <exception cref="PictureException">OpenCV does not read the file, or a limit is exceeded.</exception>
    public static TiffImread Open(ReadOnlyMemory<byte> data, Version version, DecodeOptions options)
    {
        bool isBig = data.Span is [_, _, 43, 0, ..] or [_, _, 0, 43, ..];
        bool isRead = data.Span is [(byte)'I', _, not 0, 0, ..] or [(byte)'M', _, 0, not 0, ..];
        var file = new TiffFile(data, isBig, RepeatedTag.FirstCounts, options.Name);
        TiffPage page = isRead && file.PageOffsets.Count > 0 ? file.ReadPage(file.PageOffsets.GetAt(0).Key) : throw file.Corrupt("No directory is where libtiff looks for the first.", 0);
        options.Limits.RequirePixels(page.Width, page.Height, options.Name);
        if (page.Orientation is >= 5 and <= 8 && page.Width != page.Height && version >= s_refusesSwappedSidesSince)
        {
            throw file.Corrupt($"OpenCV does not swap the sides of a TIFF, as orientation {page.Orientation} wants it.", page.Offset);
        }

        return new TiffImread(page, ImreadType.Of(page, version), options);
    }

    public Picture Create(int channels, bool keepsDepth, bool isRgb)
    {
        Picture picture = keepsDepth && _type.DType is not (DType.UInt8 or DType.Int8)
            ? Samples(channels, isRgb)
            : keepsDepth && _type.DType == DType.Int8 ? throw _page.File.Unsupported("An image of int8.", _page.Offset)
            : Bytes(channels, isRgb);
        return OrientedPicture.Create(picture, _page.Orientation, _options.Limits.MaxBytes);
    }

    private ColorRowPicture Bytes(int channels, bool isRgb)
    {
        Picture rgba = RgbaPicture.Create(_page, _options);
        if (_page.IsTiled && _page.Orientation is 2 or 3 or 6 or 7)
        {
            // libtiff mirrors each tile by itself; the orientation will mirror the whole rows.
            rgba = new ColorRowPicture(rgba, PixelMode.Rgba, new SwappedTilesRow((int)_page.Value(TiffTag.TileWidth, 0)));
        }

        return channels switch
        {
            1 => new ColorRowPicture(rgba, PixelMode.L, new FourteenBitGrayRow(4, isRgb: true)),
            3 => new ColorRowPicture(rgba, isRgb ? PixelMode.Rgb : PixelMode.Bgr, new ChannelOrderRow(4, 3, !isRgb, 1)),
            4 => new ColorRowPicture(rgba, PixelMode.Bgra, new ChannelOrderRow(4, 4, reverse: true, 1)),
            _ => throw _page.File.Corrupt($"OpenCV makes no {channels} channels of a TIFF.", _page.Offset),
        };
    }

    private Picture Samples(int channels, bool isRgb)
    {
        ComposedPicture stored = SamplePicture.Create(_page, _type, _options);
        int samples = _page.SamplesPerPixel;
        if (_type.DType is not (DType.UInt16 or DType.Int16))
        {
            return channels != samples ? throw _page.File.Corrupt($"OpenCV keeps the {samples} samples of 32 and 64 bits, and makes no {channels} channels of them.", _page.Offset)
                : samples == 4 || (samples == 3 && !isRgb) ? new ColorRowPicture(stored, stored.Mode, new SwappedColorsRow(samples, _type.DType.ItemSize()))
                : stored;
        }

        PixelMode mode = PixelModes.Of(_type.DType, channels)!.Value;
        return (samples, channels) switch
        {
            (1, 1) => stored,
            (_, 1) => new ColorRowPicture(stored, mode, new FourteenBitGrayUInt16Row(samples)),
            (3, 3) when isRgb => throw _page.File.Unsupported("OpenCV leaves the pixels of 16-bit RGB unset when red is asked for first.", _page.Offset),
            (1, 3) or (3, 3) or (4, 3) or (4, 4) => new ColorRowPicture(stored, mode, new ChannelOrderRow(samples, channels, !isRgb || channels == 4, sizeof(ushort))),
            _ => throw _page.File.Corrupt($"OpenCV makes no {channels} channels of {samples} samples of 16 bits.", _page.Offset),
        };
    }
}
