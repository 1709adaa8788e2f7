using PurePipeline.Decoding;
using PurePipeline.Decoding.Bmp;
using PurePipeline.OpenCv.Color;
using PurePipeline.Pixels;

namespace PurePipeline.OpenCv.Bmp;

/// <summary>
/// A bitmap as <c>cv2.imread</c> reads it (imgcodecs/src/grfmt_bmp.cpp): three channels, gray where the palette is, four where a pixel has
/// 32 bits. Verified with OpenCV 4.6, 4.10 and 4.13.
/// </summary>
internal sealed class BmpImread : IImreadSource
{
    private const int MaxColors = 256;
    private const int MasksBytes = 56;

    // Before, masks counted only for pixels with their alpha, and few bits under a mask stayed small numbers.
    private static readonly Version s_scalesMasksSince = new(4, 7);

    private readonly FileBytes _file;
    private readonly BmpHeader _header;
    private readonly DecodeOptions _options;
    private readonly Version _version;
    private readonly long _offset;
    private readonly byte[] _palette = new byte[4 * MaxColors];

    private BmpImread(ReadOnlyMemory<byte> file, Version version, DecodeOptions options)
    {
        (_file, _version, _options) = (new FileBytes(file, options.Name), version, options);
        _offset = (int)_file.UInt32At(10);
        _header = BmpHeader.Read(_file, BmpHeader.FileHeaderBytes);
        RequireKnown();
        _options.Limits.RequirePixels(_header.Width, Math.Abs(_header.Height), options.Name);
        Channels = _header.BitsPerPixel switch
        {
            <= 8 => ReadPalette() ? 3 : 1,
            32 when _header.Compression == BmpCompression.BitFields => 4,
            _ => 3,
        };
        Channels = _header.Bytes == BmpHeader.CoreBytes ? 1 : Channels;
    }

    public int Channels { get; }

    public IReadOnlyList<ReadOnlyMemory<byte>> ExifSegments => [];

    /// <summary>Reads the header.</summary>
    /// <exception cref="PictureException">OpenCV does not read the file, or a limit is exceeded.</exception>
    public static BmpImread Open(ReadOnlyMemory<byte> file, Version version, DecodeOptions options) => new(file, version, options);

    public Picture Create(int channels, bool keepsDepth, bool isRgb)
    {
        PixelMode mode = (channels, isRgb) switch
        {
            (1, _) => PixelMode.L,
            (3, false) => PixelMode.Bgr,
            (3, true) => PixelMode.Rgb,
            (_, false) => PixelMode.Bgra,
            _ => PixelMode.Rgba,
        };
        return _header.BitsPerPixel <= 8
            ? new ColorRowPicture(Indices(), mode, new PaletteRow(BmpPalette.Colors(_palette, channels, isRgb), channels))
            : Colors(mode, channels, isRgb);
    }

    private Picture Colors(PixelMode mode, int channels, bool isRgb)
    {
        switch (_header.BitsPerPixel)
        {
            case 16:
                int greenBits = _header.Compression == BmpCompression.BitFields && MaskBehindHeader(1) == 0x7E0 ? 6 : 5;
                return new ColorRowPicture(Stored(PixelMode.I16), mode, new HighBitsRow(greenBits, channels, isRgb));
            case 24:
                Picture colors = Stored(PixelMode.Bgr);
                return channels == 1 ? new ColorRowPicture(colors, mode, new FourteenBitGrayRow(3))
                    : isRgb ? new ColorRowPicture(colors, mode, new ChannelOrderRow(3, 3, reverse: true, 1))
                    : colors;
            default:
                Picture samples = Stored(PixelMode.Bgra);
                if ((channels == 4 || _version >= s_scalesMasksSince) && Masks() is { } masks)
                {
                    samples = new ColorRowPicture(samples, PixelMode.Bgra, masks);
                    return channels == 1 ? new ColorRowPicture(samples, mode, new SingleGrayRow())
                        : channels == 4 && !isRgb ? samples
                        : new ColorRowPicture(samples, mode, new ChannelOrderRow(4, channels, isRgb, 1));
                }

                return channels == 1 ? new ColorRowPicture(samples, mode, new FourteenBitGrayRow(4))
                    : channels == 4 && !isRgb ? samples
                    : new ColorRowPicture(samples, mode, new ChannelOrderRow(4, channels, isRgb, 1));
        }
    }

    // Null if the pixels are blue, green, red, alpha.
    private MaskedRow? Masks()
    {
        uint Mask(int band) => BmpHeader.Mask(_file, BmpHeader.FileHeaderBytes, band);
        return _header.Compression == BmpCompression.BitFields && _header.Bytes >= MasksBytes && Mask(0) != 0 && Mask(1) != 0 && Mask(2) != 0
            ? new MaskedRow(Mask(0), Mask(1), Mask(2), Mask(3), _version >= s_scalesMasksSince)
            : null;
    }

    private void RequireKnown()
    {
        (int bits, BmpCompression compression) = (_header.BitsPerPixel, _header.Compression);
        bool isKnown = _header.Bytes == BmpHeader.CoreBytes
            ? bits is 1 or 4 or 8 or 24 or 32
            : _header.Bytes is >= 36 and <= int.MaxValue && compression switch
            {
                BmpCompression.None => bits is 1 or 4 or 8 or 16 or 24 or 32,
                BmpCompression.RunLength4 => bits == 4,
                BmpCompression.RunLength8 => bits == 8,
                BmpCompression.BitFields => bits == 32 || (bits == 16 && HasKnownMasks()),
                _ => false,
            };
        if (!isKnown || _header.Width <= 0 || _header.Height is 0 or int.MinValue)
        {
            throw _file.Refused(
                $"OpenCV reads no bitmap of {_header.Width}x{_header.Height} pixels of {bits} bits, compression {(uint)compression}, header {_header.Bytes}.",
                BmpHeader.FileHeaderBytes);
        }
    }

    private bool HasKnownMasks() =>
        (MaskBehindHeader(0), MaskBehindHeader(1), MaskBehindHeader(2)) is (0x7C00, 0x3E0, 0x1F) or (0xF800, 0x7E0, 0x1F);

    // Those of 16-bit pixels are looked for there even if the header has them.
    private uint MaskBehindHeader(int band) => _file.UInt32At(_header.End + (sizeof(uint) * band));

    // False if it is gray.
    private bool ReadPalette()
    {
        if (_header.ColorCount > MaxColors)
        {
            throw _file.Refused($"A palette of {_header.ColorCount} colours; OpenCV takes {MaxColors}.", _header.Position);
        }

        int count = _header.ColorCount == 0 ? 1 << _header.BitsPerPixel : (int)_header.ColorCount;
        ReadOnlySpan<byte> entries = _file.Slice(_header.End, count * _header.ColorBytes).Span;
        for (int i = 0; i < count; i++)
        {
            entries.Slice(i * _header.ColorBytes, _header.ColorBytes).CopyTo(_palette.AsSpan(4 * i));
        }

        for (int i = 0; i < 1 << _header.BitsPerPixel; i++)
        {
            ReadOnlySpan<byte> color = _palette.AsSpan(4 * i, 3);
            if (color[0] != color[1] || color[0] != color[2])
            {
                return true;
            }
        }

        return false;
    }

    private Picture Indices() => _header.Compression is BmpCompression.RunLength4 or BmpCompression.RunLength8
        ? ComposedPicture.Create(_header.Width, Math.Abs(_header.Height), PixelMode.L, "BMP", _options, new BmpRuns(_file, _offset, _header).Decode)
        : Stored(PixelMode.L);

    private StoredPicture Stored(PixelMode mode)
    {
        int stride = checked((int)_header.RowStride);
        var rows = new StoredRows(_file.From(_offset >= 0 ? _offset : throw _file.Corrupt("The pixels lie before the file.", 10)), stride, stride, _header.Height > 0);
        StoredPicture.UnpackRow unpack = _header.BitsPerPixel switch
        {
            1 => PackedSamples.Widen1,
            4 => PackedSamples.Widen4,
            _ => static (stored, pixels) => stored[..pixels.Length].CopyTo(pixels),
        };
        return new StoredPicture(_header.Width, Math.Abs(_header.Height), mode, "BMP", rows, unpack, _file.Truncated());
    }
}
