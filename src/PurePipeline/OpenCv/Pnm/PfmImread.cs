using System.Globalization;
using System.Text;
using PurePipeline.Decoding;
using PurePipeline.OpenCv.Color;
using PurePipeline.Pixels;

namespace PurePipeline.OpenCv.Pnm;

/// <summary>
/// PFM, one or three float32 a pixel, as <c>cv2.imread</c> reads it (imgcodecs/src/grfmt_pfm.cpp): the channels are the file's whatever the
/// flags ask for; without IMREAD_ANYDEPTH values are rounded to uint8. Verified with OpenCV 4.6, 4.10 and 4.13.
/// </summary>
internal sealed class PfmImread : IImreadSource
{
    private const int MaxNumber = 2048;

    // Before, other channels than the file's were asked for in vain; since then there is no picture.
    private static readonly Version s_refusesOtherChannelsSince = new(4, 11);

    private readonly FileBytes _file;
    private readonly Version _version;
    private readonly int _width;
    private readonly int _height;
    private readonly float _scale;
    private int _position;

    private PfmImread(ReadOnlyMemory<byte> file, Version version, DecodeOptions options)
    {
        (_file, _version) = (new FileBytes(file, options.Name), version);
        Channels = file.Span[1] == 'F' ? 3 : 1;
        if (_file.At(2) != '\n')
        {
            throw _file.Corrupt("A line break is missing behind the kind of the file.", 2);
        }

        _position = 3;
        _width = (int)Number(ReadWord());
        _height = (int)Number(ReadWord());
        _scale = (float)Number(ReadWord());
        if (_width <= 0 || _height <= 0 || _scale == 0 || !float.IsFinite(_scale))
        {
            throw _file.Corrupt($"{_width}x{_height} pixels, scaled by {_scale.ToString(CultureInfo.InvariantCulture)}.", _position);
        }

        options.Limits.RequirePixels(_width, _height, options.Name);
    }

    public int Channels { get; }

    public IReadOnlyList<ReadOnlyMemory<byte>> ExifSegments => [];

    /// <summary>Whether the first bytes are those of such a file.</summary>
    public static bool IsMagic(ReadOnlySpan<byte> file) => file is [(byte)'P', (byte)'f' or (byte)'F', var space, ..] && AsciiSpace.Contains(space);

    /// <summary>Reads the header.</summary>
    /// <exception cref="PictureException">OpenCV does not read the file, or a limit is exceeded.</exception>
    public static PfmImread Open(ReadOnlyMemory<byte> file, Version version, DecodeOptions options) => new(file, version, options);

    public Picture Create(int channels, bool keepsDepth, bool isRgb)
    {
        if (channels != Channels && _version >= s_refusesOtherChannelsSince)
        {
            throw _file.Refused($"The file has {Channels} channels, and OpenCV gives no other number of them.", 0);
        }

        PixelMode stored = Channels == 3 ? PixelMode.Float32C3 : PixelMode.F;
        PixelMode mode = keepsDepth ? stored : Channels == 1 ? PixelMode.L : isRgb ? PixelMode.Rgb : PixelMode.Bgr;
        int rowBytes = checked(_width * stored.BytesPerPixel());
        var rows = new StoredRows(_file.From(_position), rowBytes, rowBytes, IsBottomUp: true);
        var picture = new StoredPicture(_width, _height, stored, "PFM", rows, static (row, pixels) => row.CopyTo(pixels), _file.Truncated());
        return new ColorRowPicture(picture, mode, new PfmRow(Channels, isBigEndian: _scale > 0, 1f / MathF.Abs(_scale), !isRgb, keepsDepth));
    }

    // C's atoi and atof: what is no number is 0.
    private static double Number(string word) => double.TryParse(word, NumberStyles.Float, CultureInfo.InvariantCulture, out double number) ? number : 0;

    private string ReadWord()
    {
        var word = new StringBuilder();
        while (word.Length < MaxNumber)
        {
            byte next = _file.At(_position++);
            if (AsciiSpace.Contains(next))
            {
                break;
            }

            word.Append((char)next);
        }

        return word.ToString();
    }
}
