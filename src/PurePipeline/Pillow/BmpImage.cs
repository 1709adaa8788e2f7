using PurePipeline.Decoding;
using PurePipeline.Decoding.Bmp;
using PurePipeline.Pixels;

namespace PurePipeline.Pillow;

/// <summary>
/// Makes a bitmap the image that <c>BmpImagePlugin</c> opens it as: mode RGB, RGBA where a mask says alpha, P, or L and 1 where the palette
/// is the ramp of grays. Verified with Pillow 9.4, 11.1 and 13.0.
/// </summary>
internal sealed class BmpImage(FileBytes file, string format, Version pillow)
{
    private const int MaxColors = 65536;
    private const double InchesPerMeter = 39.3701;

    // Before, headers of 52 and 56 bytes were not known, nor masks with red above the others.
    private static readonly Version s_knowsMoreHeadersSince = new(10, 4);

    // Before, a palette that the offset leaves out had four bytes a colour even where it has three.
    private static readonly Version s_countsPaletteBytesSince = new(12, 2);

    // Before, only two colours were mode 1.
    private static readonly Version s_oneGrayIsBilevelSince = new(13, 0);

    // Before, no dots per inch were a resolution.
    private static readonly Version s_ignoresNoResolutionSince = new(13, 0);

    // Before, rows of a file mapped into memory could be longer than from one to the next.
    private static readonly Version s_widensStridesSince = new(13, 0);

    private static readonly uint[] s_headers = [12, 40, 64, 108, 124];
    private static readonly uint[] s_moreHeaders = [12, 40, 52, 56, 64, 108, 124];

    /// <summary>Opens a file, or a bitmap without the file's header: <c>DIB</c>.</summary>
    /// <exception cref="PictureException">Pillow does not open it, or a limit is exceeded.</exception>
    public static Image Open(ReadOnlyMemory<byte> file, ReferenceVersions versions, DecodeOptions options)
    {
        var bytes = new FileBytes(file, options.Name);
        bool isFile = file.Span.StartsWith(BmpHeader.Signature);
        long offset = isFile ? bytes.UInt32At(10) : 0;
        return new BmpImage(bytes, isFile ? "BMP" : "DIB", versions.Pillow).Open(isFile ? BmpHeader.FileHeaderBytes : 0, offset, versions, options);
    }

    /// <summary>Whether the bytes may be a bitmap's header with no file's before it.</summary>
    public static bool IsHeader(ReadOnlySpan<byte> file) => file.Length >= 4 && file is [var bytes, 0, 0, 0, ..] && Array.IndexOf(s_moreHeaders, bytes) >= 0;

    private Image Open(long position, long offset, ReferenceVersions versions, DecodeOptions options)
    {
        BmpHeader header = ReadHeader(position);
        bool isTopDown = header.Height < 0;
        int height = Math.Abs(header.Height);
        options.Limits.RequirePixels(header.Width, height, options.Name);
        (PixelMode mode, string rawMode, long end) = Kind(header);
        long colors = header.ColorCount > 0 ? header.ColorCount : 1L << header.BitsPerPixel;
        if (offset == position + header.Bytes && header.BitsPerPixel <= 8)
        {
            offset += colors * (pillow >= s_countsPaletteBytesSince ? header.ColorBytes : 4);
        }

        ImagePalette? palette = null;
        if (mode == PixelMode.Palette)
        {
            ReadOnlyMemory<byte> entries = ReadPalette(header, colors, end);
            end += entries.Length;
            if (IsGrayRamp(entries.Span, (int)colors, header.ColorBytes))
            {
                bool isBilevel = colors == 2 || (colors == 1 && pillow >= s_oneGrayIsBilevelSince);
                (mode, rawMode) = isBilevel ? (PixelMode.Bilevel, "1") : (PixelMode.L, "L");
            }
            else
            {
                palette = ImagePalette.Create(Limited(entries.Span, header), header.ColorBytes == 4 ? "BGRX" : "BGR", versions);
            }
        }

        offset = offset == 0 ? end : offset;
        DecodedPicture picture = header.Compression is BmpCompression.RunLength4 or BmpCompression.RunLength8
            ? new BmpRuns(file, offset, header, pillow).Picture(mode, format, options)
            : Stored(header, mode, rawMode, offset, isTopDown, options);
        return new Image(picture, versions, new ImageInfo { File = InformationOf(header) }, palette) { File = picture };
    }

    private FileInformation InformationOf(BmpHeader header) => new(() =>
    {
        OrderedDictionary<string, object?> entries = [];
        if (header.Resolution is var (x, y) && (pillow < s_ignoresNoResolutionSince || x != 0 || y != 0))
        {
            entries[FileInformation.Resolution] = new object[] { x / InchesPerMeter, y / InchesPerMeter };
        }

        entries["compression"] = (long)header.Compression;
        return entries;
    });

    private BmpHeader ReadHeader(long position)
    {
        BmpHeader header = BmpHeader.Read(file, position);
        if (Array.IndexOf(pillow >= s_knowsMoreHeadersSince ? s_moreHeaders : s_headers, header.Bytes) < 0)
        {
            throw file.Unsupported($"Pillow knows no bitmap with a header of {header.Bytes} bytes.", position);
        }

        // A height counts as negative only if its highest byte is 255.
        if (header.Width <= 0 || header.Height == 0 || header.Height < -0x1000000)
        {
            throw file.Corrupt($"{header.Width}x{header.Height} pixels.", position);
        }

        _ = file.Slice(position, header.Bytes);
        return header;
    }

    // The mode, the raw mode, and where the palette starts.
    private (PixelMode Mode, string RawMode, long End) Kind(BmpHeader header)
    {
        (PixelMode mode, string rawMode) = header.BitsPerPixel switch
        {
            1 => (PixelMode.Palette, "P;1"),
            4 => (PixelMode.Palette, "P;4"),
            8 => (PixelMode.Palette, "P"),
            16 => (PixelMode.Rgb, "BGR;15"),
            24 => (PixelMode.Rgb, "BGR"),
            32 => (PixelMode.Rgb, "BGRX"),
            _ => throw file.Unsupported($"A bitmap of {header.BitsPerPixel} bits a pixel.", header.Position),
        };
        switch (header.Compression)
        {
            case BmpCompression.None or BmpCompression.RunLength8 or BmpCompression.RunLength4:
                return (mode, rawMode, header.End);
            case BmpCompression.BitFields:
                rawMode = Masked(header) ?? throw file.Unsupported("Masks of a layout that Pillow does not know.", header.Position);
                return (rawMode.Contains('A', StringComparison.Ordinal) ? PixelMode.Rgba : mode, rawMode, header.End + (header.Bytes < 52 ? 12 : 0));
            default:
                throw file.Unsupported($"A bitmap of compression {(uint)header.Compression}.", header.Position);
        }
    }

    private string? Masked(BmpHeader header)
    {
        bool knowsMore = pillow >= s_knowsMoreHeadersSince;
        uint Mask(int band) => BmpHeader.Mask(file, header.Position, band);
        uint alpha = header.Bytes >= 56 ? Mask(3) : 0;
        return (header.BitsPerPixel, Mask(0), Mask(1), Mask(2), header.BitsPerPixel == 32 ? alpha : 0) switch
        {
            (32, 0xFF0000, 0xFF00, 0xFF, 0) => "BGRX",
            (32, 0xFF000000, 0xFF0000, 0xFF00, 0) => "XBGR",
            (32, 0xFF000000, 0xFF00, 0xFF, 0) when knowsMore => "BGXR",
            (32, 0xFF000000, 0xFF0000, 0xFF00, 0xFF) => "ABGR",
            (32, 0xFF, 0xFF00, 0xFF0000, 0xFF000000) => "RGBA",
            (32, 0xFF0000, 0xFF00, 0xFF, 0xFF000000) => "BGRA",
            (32, 0xFF000000, 0xFF00, 0xFF, 0xFF0000) when knowsMore => "BGAR",
            (32, 0, 0, 0, 0) => "BGRA",
            (24, 0xFF0000, 0xFF00, 0xFF, _) => "BGR",
            (16, 0xF800, 0x7E0, 0x1F, _) => "BGR;16",
            (16, 0x7C00, 0x3E0, 0x1F, _) => "BGR;15",
            _ => null,
        };
    }

    private ReadOnlyMemory<byte> ReadPalette(BmpHeader header, long colors, long position)
    {
        if (colors > MaxColors)
        {
            throw file.Unsupported($"A palette of {colors} colours.", header.Position);
        }

        ReadOnlyMemory<byte> rest = file.From(position);
        return rest[..(int)Math.Min(rest.Length, colors * header.ColorBytes)];
    }

    // Black and white, or 0, 1, 2 ... of which 256 is 0 again.
    private static bool IsGrayRamp(ReadOnlySpan<byte> entries, int colors, int colorBytes)
    {
        if (entries.Length < (colors * colorBytes) - (colorBytes - 3))
        {
            return false;
        }

        for (int i = 0; i < colors; i++)
        {
            byte level = (byte)(colors == 2 ? i * 255 : i);
            ReadOnlySpan<byte> entry = entries.Slice(i * colorBytes, 3);
            if (entry[0] != level || entry[1] != level || entry[2] != level)
            {
                return false;
            }
        }

        return true;
    }

    private ReadOnlySpan<byte> Limited(ReadOnlySpan<byte> entries, BmpHeader header) =>
        entries.Length / header.ColorBytes <= ImagePalette.MaxCount
            ? entries
            : throw file.Unsupported($"A palette of {entries.Length / header.ColorBytes} colours; Pillow takes {ImagePalette.MaxCount}.", header.Position);

    private StoredPicture Stored(BmpHeader header, PixelMode mode, string rawMode, long offset, bool isTopDown, DecodeOptions options)
    {
        RawLayout layout = RawLayout.Find(mode, rawMode);
        int rowBytes = layout.RowBytes(header.Width);
        long stride = header.RowStride;
        ReadOnlyMemory<byte> data = file.From(offset);
        if (rowBytes > stride)
        {
            stride = pillow >= s_widensStridesSince ? rowBytes : stride;
            data = Mapped(header, offset, stride * Math.Abs(header.Height), rowBytes, options);
        }

        var rows = new StoredRows(data, rowBytes, checked((int)stride), !isTopDown);
        return new StoredPicture(
            header.Width,
            Math.Abs(header.Height),
            mode,
            format,
            rows,
            layout.Unpack.Invoke,
            options.Truncation == Truncation.AppendEnd ? null : file.Truncated());
    }

    // A ramp of grays turns pixels of 1 or 4 bits into mode L, of which each takes a byte. Of a file by name, whose bytes Pillow maps into
    // memory, rows then go on with the bytes of the next one, and the last with zeros.
    private byte[] Mapped(BmpHeader header, long offset, long bytes, int rowBytes, DecodeOptions options)
    {
        if (!options.IsPath || offset + bytes > file.Length)
        {
            throw file.Corrupt("The rows of a palette of grays are shorter than their pixels.", header.Position);
        }

        ReadOnlySpan<byte> data = file.From(offset).Span;
        byte[] padded = new byte[bytes + rowBytes];
        data[..Math.Min(data.Length, padded.Length)].CopyTo(padded);
        return padded;
    }
}
