using System.Buffers.Binary;
using System.Runtime.InteropServices;
using PurePipeline.Decoding;
using PurePipeline.OpenCv.Color;
using PurePipeline.OpenCv.Png;
using PurePipeline.Pixels;

namespace PurePipeline.OpenCv.Pnm;

/// <summary>
/// PBM, PGM and PPM as <c>cv2.imread</c> reads them (imgcodecs/src/grfmt_pxm.cpp): uint16 if the file's maximum is above 255. Only text is
/// scaled to 255, and only bytes of it. Verified with OpenCV 4.6, 4.10 and 4.13.
/// </summary>
internal sealed class PnmImread : IImreadSource
{
    private const int MaxValue = 65535;

    private readonly FileBytes _file;
    private readonly DecodeOptions _options;
    private readonly bool _isText;
    private readonly bool _isBilevel;
    private readonly int _width;
    private readonly int _height;
    private readonly int _most;
    private readonly long _position;

    private PnmImread(ReadOnlyMemory<byte> file, DecodeOptions options)
    {
        (_file, _options) = (new FileBytes(file, options.Name), options);
        int kind = file.Span[1] - '0';
        (_isText, _isBilevel, Channels) = (kind < 4, kind is 1 or 4, kind is 3 or 6 ? 3 : 1);
        var numbers = new PnmNumbers(_file, 2);
        (_width, _height) = (numbers.Next(), numbers.Next());
        _most = _isBilevel ? 1 : numbers.Next();
        _position = numbers.Position;
        if (_width <= 0 || _height <= 0 || _most is <= 0 or > MaxValue)
        {
            throw _file.Corrupt($"{_width}x{_height} pixels of values up to {_most}.", _position);
        }

        options.Limits.RequirePixels(_width, _height, options.Name);
    }

    public int Channels { get; }

    public IReadOnlyList<ReadOnlyMemory<byte>> ExifSegments => [];

    private bool IsWide => _most > byte.MaxValue;

    /// <summary>Whether the first bytes are those of such a file.</summary>
    public static bool IsMagic(ReadOnlySpan<byte> file) =>
        file is [(byte)'P', >= (byte)'1' and <= (byte)'6', var space, ..] && AsciiSpace.Contains(space);

    /// <summary>Reads the header.</summary>
    /// <exception cref="PictureException">OpenCV does not read the file, or a limit is exceeded.</exception>
    public static PnmImread Open(ReadOnlyMemory<byte> file, DecodeOptions options) => new(file, options);

    public Picture Create(int channels, bool keepsDepth, bool isRgb)
    {
        Picture picture = _isText
            ? ComposedPicture.Create(_width, _height, Mode(Channels, IsWide, isRgb: true), "PPM", _options, Decode)
            : Stored();
        bool isWide = IsWide && keepsDepth;
        if (IsWide && !keepsDepth)
        {
            picture = new ColorRowPicture(picture, Mode(Channels, isWide: false, isRgb: true), new HighByteRow(Channels));
        }

        PixelMode mode = Mode(channels, isWide, isRgb);
        return (Channels, channels) switch
        {
            (1, 1) => picture,
            (3, 1) => new ColorRowPicture(picture, mode, isWide ? new FourteenBitGrayUInt16Row() : new FourteenBitGrayRow(3, isRgb: true)),
            (3, 3) when isRgb => picture,
            _ => new ColorRowPicture(picture, mode, new ChannelOrderRow(Channels, 3, !isRgb, isWide ? 2 : 1)),
        };
    }

    private static PixelMode Mode(int channels, bool isWide, bool isRgb) => (channels, isWide) switch
    {
        (1, false) => PixelMode.L,
        (1, true) => PixelMode.I16,
        (_, false) => isRgb ? PixelMode.Rgb : PixelMode.Bgr,
        _ => PixelMode.UInt16C3,
    };

    private StoredPicture Stored()
    {
        int rowBytes = checked(_isBilevel ? (_width + 7) / 8 : _width * Channels * (IsWide ? 2 : 1));
        StoredPicture.UnpackRow unpack = _isBilevel
            ? PackedSamples.WidenBlackOnWhite
            : IsWide ? static (stored, pixels) => BinaryPrimitives.ReverseEndianness(MemoryMarshal.Cast<byte, ushort>(stored), MemoryMarshal.Cast<byte, ushort>(pixels))
            : static (stored, pixels) => stored.CopyTo(pixels);
        var rows = new StoredRows(_file.From(_position), rowBytes, rowBytes, IsBottomUp: false);
        return new StoredPicture(_width, _height, Mode(Channels, IsWide, isRgb: true), "PPM", rows, unpack, _file.Truncated());
    }

    private void Decode(Span<byte> pixels)
    {
        var numbers = new PnmNumbers(_file, _position);
        for (int i = 0; i < pixels.Length;)
        {
            if (_isBilevel)
            {
                pixels[i++] = numbers.Next(maxDigits: 1) == 0 ? byte.MaxValue : (byte)0;
                continue;
            }

            int value = Math.Min(numbers.Next(), _most);
            if (IsWide)
            {
                BitConverter.TryWriteBytes(pixels[i..], (ushort)value);
                i += sizeof(ushort);
            }
            else
            {
                pixels[i++] = (byte)(value * 255 / _most);
            }
        }
    }
}
