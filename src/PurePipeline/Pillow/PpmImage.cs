using System.Buffers.Binary;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using PurePipeline.Decoding;
using PurePipeline.Pixels;

namespace PurePipeline.Pillow;

/// <summary>
/// Makes a file of the PNM family the image that <c>PpmImagePlugin</c> opens it as: P1 to P6, PFM's gray, and Pillow's own kinds. Verified
/// with Pillow 9.4, 11.1 and 13.0.
/// </summary>
internal static class PpmImage
{
    private const int LongestMagic = 6;
    private const int LongestToken = 10;
    private const int MaxValue = 65535;

    private static readonly Version s_forgetsHalvesSince = new(9, 5);
    private static readonly Version s_readsFloatsSince = new(10, 3);

    /// <summary>Opens a file.</summary>
    /// <exception cref="PictureException">Pillow does not open it, or a limit is exceeded.</exception>
    public static Image Open(ReadOnlyMemory<byte> data, ReferenceVersions versions, DecodeOptions options)
    {
        var file = new FileBytes(data, options.Name);
        int position = 0;
        string magic = ReadMagic(file, ref position);
        PixelMode mode = ModeOf(magic, versions.Pillow) ?? throw file.Unsupported($"Pillow knows no PNM file of kind {magic}.", 0);
        (int width, int height) = (ReadNumber(file, ref position), ReadNumber(file, ref position));
        if (width <= 0 || height <= 0)
        {
            throw file.Corrupt($"{width}x{height} pixels.", position);
        }

        options.Limits.RequirePixels(width, height, options.Name);
        DecodedPicture picture = mode == PixelMode.F
            ? Floats(file, width, height, position, options)
            : Levels(file, magic, mode, width, height, position, versions.Pillow, options);
        return new Image(picture, versions) { File = picture };
    }

    private static PixelMode? ModeOf(string magic, Version pillow) => magic switch
    {
        "P1" or "P4" => PixelMode.Bilevel,
        "P2" or "P5" => PixelMode.L,
        "P3" or "P6" => PixelMode.Rgb,
        "P0CMYK" or "PyCMYK" => PixelMode.Cmyk,
        "PyP" => PixelMode.Palette,
        "PyRGBA" => PixelMode.Rgba,
        "Pf" when pillow >= s_readsFloatsSince => PixelMode.F,
        _ => null,
    };

    private static DecodedPicture Levels(FileBytes file, string magic, PixelMode mode, int width, int height, int position, Version pillow, DecodeOptions options)
    {
        bool forgetsHalves = pillow >= s_forgetsHalvesSince;
        bool isPlain = magic is "P1" or "P2" or "P3";
        if (mode == PixelMode.Bilevel)
        {
            return isPlain
                ? ComposedPicture.Create(width, height, mode, "PPM", options, pixels => new PpmPlainText(file, position, forgetsHalves).ReadBits(pixels))
                : Stored(file, position, width, height, mode, (width + 7) / 8, PackedSamples.WidenBlackOnWhite, options);
        }

        int most = ReadNumber(file, ref position);
        if (most is <= 0 or > MaxValue)
        {
            throw file.Corrupt("maxval must be greater than 0 and less than 65536", position);
        }

        mode = most > byte.MaxValue && mode == PixelMode.L ? PixelMode.I : mode;
        if (isPlain)
        {
            return ComposedPicture.Create(width, height, mode, "PPM", options, pixels => new PpmPlainText(file, position, forgetsHalves).ReadLevels(pixels, most, mode == PixelMode.I));
        }

        int samples = mode == PixelMode.I ? width : checked(width * mode.BytesPerPixel());
        return most == byte.MaxValue
            ? Stored(file, position, width, height, mode, samples, static (stored, pixels) => stored.CopyTo(pixels), options)
            : Stored(file, position, width, height, mode, samples * (most > byte.MaxValue ? 2 : 1), new PpmLevels(most, mode == PixelMode.I).Scale, options);
    }

    private static StoredPicture Floats(FileBytes file, int width, int height, int position, DecodeOptions options)
    {
        string token = ReadToken(file, ref position);
        if (token.Contains('\0') || !double.TryParse(token, NumberStyles.Float, CultureInfo.InvariantCulture, out double scale) || scale == 0 || !double.IsFinite(scale))
        {
            throw file.Corrupt("scale must be finite and non-zero", position);
        }

        var rows = new StoredRows(file.From(position), 4 * width, 4 * width, IsBottomUp: true);
        StoredPicture.UnpackRow unpack = scale < 0
            ? static (stored, pixels) => stored.CopyTo(pixels)
            : static (stored, pixels) => BinaryPrimitives.ReverseEndianness(MemoryMarshal.Cast<byte, uint>(stored), MemoryMarshal.Cast<byte, uint>(pixels));
        return new StoredPicture(width, height, PixelMode.F, "PPM", rows, unpack, Missing(file, options));
    }

    private static StoredPicture Stored(
        FileBytes file, int position, int width, int height, PixelMode mode, int rowBytes, StoredPicture.UnpackRow unpack, DecodeOptions options) =>
        new(width, height, mode, "PPM", new StoredRows(file.From(position), rowBytes, rowBytes, IsBottomUp: false), unpack, Missing(file, options));

    private static PictureException? Missing(FileBytes file, DecodeOptions options) => options.Truncation == Truncation.AppendEnd ? null : file.Truncated();

    private static string ReadMagic(FileBytes file, ref int position)
    {
        var magic = new StringBuilder();
        while (magic.Length < LongestMagic && position < file.Length)
        {
            byte next = file.Span[position++];
            if (AsciiSpace.Contains(next))
            {
                break;
            }

            magic.Append((char)next);
        }

        return magic.ToString();
    }

    // Up to and with the white space behind it. A comment within it does not end it.
    private static string ReadToken(FileBytes file, ref int position)
    {
        var token = new StringBuilder();
        while (token.Length <= LongestToken && position < file.Length)
        {
            byte next = file.Span[position++];
            if (next == '#')
            {
                while (position < file.Length && file.Span[position++] is not ((byte)'\r' or (byte)'\n'))
                {
                }
            }
            else if (!AsciiSpace.Contains(next))
            {
                token.Append((char)next);
            }
            else if (token.Length > 0)
            {
                break;
            }
        }

        return token.Length is > 0 and <= LongestToken ? token.ToString() : throw file.Corrupt("A number of the header is missing or too long.", position);
    }

    private static int ReadNumber(FileBytes file, ref int position)
    {
        string token = ReadToken(file, ref position);
        return PpmNumber.TryParse(Encoding.Latin1.GetBytes(token), out int number)
            ? number
            : throw file.Corrupt($"The header has {token} where a number is expected.", position);
    }
}
