using System.Buffers.Binary;
using PurePipeline.Decoding.Exif;
using PurePipeline.Pixels;

namespace PurePipeline.Pillow;

/// <summary>
/// What <c>JpegImagePlugin</c> reads of a JPEG when it opens the file, in Python and before libjpeg has a look: size, mode, and segments
/// that it cannot make sense of. Verified with Pillow 9.4, 11.1 and 13.0.
/// </summary>
internal ref struct JpegIdentification
{
    private readonly ReadOnlySpan<byte> _file;
    private readonly JpegInformation _information;
    private readonly string? _name;

    // Pillow 9.4 looks for the resolution in an EXIF block whose TIFF header is cut short, and fails; 11.1 passes over it.
    private readonly bool _needsTiffHeader;

    // The first bytes of the parts of an ICC profile that have been met since the last frame header.
    private int? _iccParts;
    private int _position;
    private int _width;
    private int _height;
    private PixelMode? _mode;

    private JpegIdentification(ReadOnlySpan<byte> file, string? name, Version version)
    {
        _file = file;
        (_name, _position, _information) = (name, 3, new JpegInformation(version));
        _needsTiffHeader = version < new Version(10, 0);
    }

    /// <summary>Size and mode of the file, and what it says beside its pixels.</summary>
    /// <exception cref="PictureException">Pillow does not open the file.</exception>
    public static (int Width, int Height, PixelMode Mode, JpegInformation Information) Read(ReadOnlySpan<byte> file, string? name, Version version)
    {
        var reader = new JpegIdentification(file, name, version);
        reader.ReadToScan();
        return reader._mode is { } mode && reader._width > 0 && reader._height > 0
            ? (reader._width, reader._height, mode, reader._information)
            : throw reader.Refused("the file has no frame header before its first scan");
    }

    private void ReadToScan()
    {
        int value = 0xFF;
        while (true)
        {
            if (value == 0xFF)
            {
                int code = Next();
                if (code == 0xFF)
                {
                    continue;
                }

                if (code is > 0 and < 0xC0)
                {
                    throw Refused($"ff{code:x2} is no marker");
                }

                if (code >= 0xC0)
                {
                    ReadSegment(code);
                    if (code == 0xDA)
                    {
                        return;
                    }
                }
            }

            value = Next();
        }
    }

    private void ReadSegment(int code)
    {
        switch (code)
        {
            case 0xC8 or (>= 0xD0 and <= 0xD9) or (>= 0xF0 and <= 0xFD):
                break;
            case 0xDE or (>= 0xC0 and <= 0xCF and not 0xC4 and not 0xCC):
                ReadFrame(Segment());
                _information.TakeFrame(code);
                break;
            case 0xDB:
                ReadQuantization(Segment());
                break;
            default:
                ReadApplication(code, Segment());
                break;
        }
    }

    private void ReadFrame(ReadOnlySpan<byte> data)
    {
        if (data.Length < 6 || (data.Length % 3) != 0)
        {
            throw Refused("the frame header's length fits no number of components");
        }

        if (data[0] != 8)
        {
            throw new PictureException(PictureErrorCode.Unsupported, $"Samples of {data[0]} bits; Pillow opens JPEGs of 8.", _name, _position);
        }

        _mode = data[5] switch
        {
            1 => PixelMode.L,
            3 => PixelMode.Rgb,
            4 => PixelMode.Cmyk,
            _ => throw new PictureException(PictureErrorCode.Unsupported, $"A JPEG of {data[5]} components; Pillow opens those of 1, 3 or 4.", _name, _position),
        };
        (_height, _width) = (BinaryPrimitives.ReadUInt16BigEndian(data[1..]), BinaryPrimitives.ReadUInt16BigEndian(data[3..]));
        if (_iccParts < 14)
        {
            throw Refused("a part of an ICC profile has no number");
        }

        _iccParts = null;
    }

    private readonly void ReadQuantization(ReadOnlySpan<byte> data)
    {
        while (!data.IsEmpty)
        {
            int length = data[0] < 16 ? 65 : 129;
            data = data.Length >= length ? data[length..] : throw Refused("a quantisation table is cut short");
        }
    }

    private void ReadApplication(int code, ReadOnlySpan<byte> data)
    {
        bool isShort = code switch
        {
            0xE0 when data.StartsWith("JFIF"u8) => data.Length < 7,
            0xE1 when _needsTiffHeader && !_information.HasResolution => IsCutTiffHeader(data),
            0xEE when data.StartsWith("Adobe"u8) => data.Length < 7,
            0xED when data.StartsWith("Photoshop 3.0\0"u8) => !PhotoshopResources.TryRead(data[14..], []),
            _ => false,
        };
        if (isShort)
        {
            throw Refused($"an application segment (ff{code:x2}) is cut short");
        }

        _information.TakeApplication(code, data, _position - data.Length);
        if (code == 0xE2 && data.StartsWith("ICC_PROFILE\0"u8))
        {
            // Only the first part in their order is looked at, and the shortest one sorts before those that it begins.
            _iccParts = Math.Min(_iccParts ?? int.MaxValue, data.Length);
        }
    }

    private static bool IsCutTiffHeader(ReadOnlySpan<byte> data) =>
        data.StartsWith("Exif\0\0"u8) && data.Length >= 10 && new TiffDirectory(data[6..].ToArray(), RepeatedTag.LastCounts).Header == TiffHeader.Cut;

    // The data behind a segment's length; a length that is none means no data.
    private ReadOnlySpan<byte> Segment()
    {
        int length = (Next() << 8) + Next() - 2;
        int start = _position;
        if (length > _file.Length - start)
        {
            throw Truncated();
        }

        _position += Math.Max(length, 0);
        return _file[start.._position];
    }

    private int Next() => _position < _file.Length ? _file[_position++] : throw Truncated();

    private readonly PictureException Truncated() =>
        new(PictureErrorCode.Truncated, "The file ends before its first scan.", _name, _file.Length);

    private readonly PictureException Refused(string reason) =>
        new(PictureErrorCode.Corrupt, $"Pillow takes this for no JPEG: {reason}.", _name, _position);
}
