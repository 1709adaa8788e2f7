using PurePipeline.Decoding;
using PurePipeline.Pixels;

namespace PurePipeline.Pillow;

/// <summary>
/// Makes a Targa file the image that <c>TgaImagePlugin</c> opens it as: P, 1, L, LA, RGB or RGBA, stored as it is or in runs, from any
/// corner. Verified with Pillow 9.4, 11.1 and 13.0.
/// </summary>
internal sealed class TgaImage
{
    private const int HeaderBytes = 18;
    private const int FooterBytes = 26;
    private const int AttributesPosition = 494;
    private const int RunLengthFlag = 8;

    // Before, a pixel of 16 bits had no alpha.
    private static readonly Version s_reads16BitAlphaSince = new(10, 1);

    // Before, indices without a palette, or with one of an unknown depth, which is passed over, were grays of mode P.
    private static readonly Version s_requiresPaletteSince = new(10, 3);

    // Before, alpha counted even if the file's extension area says that there is none.
    private static readonly Version s_readsAttributesSince = new(12, 2);

    private static readonly Version s_readsPaletteAlphaSince = new(13, 0);

    private readonly FileBytes _file;
    private readonly DecodeOptions _options;
    private readonly ReferenceVersions _versions;
    private readonly int _kind;
    private readonly int _depth;
    private readonly int _width;
    private readonly int _height;
    private readonly bool _isBottomUp;
    private readonly bool _isMirrored;

    private TgaImage(FileBytes file, ReferenceVersions versions, DecodeOptions options)
    {
        (_file, _versions, _options) = (file, versions, options);
        (_kind, _depth) = (file.At(2), file.At(16));
        (_width, _height) = (file.UInt16At(12), file.UInt16At(14));
        (_isMirrored, _isBottomUp) = ((file.At(17) & 0x10) != 0, (file.At(17) & 0x20) == 0);
    }

    /// <summary>Whether the file, which has no signature, may be one.</summary>
    public static bool IsHeader(ReadOnlySpan<byte> file) =>
        file.Length >= HeaderBytes && file[1] <= 1 && file[2] is 1 or 2 or 3 or 9 or 10 or 11 && (file[12] | file[13]) != 0 && (file[14] | file[15]) != 0
        && file[16] is 1 or 8 or 16 or 24 or 32;

    /// <summary>Opens a file.</summary>
    /// <exception cref="PictureException">Pillow does not open it, or a limit is exceeded.</exception>
    public static Image Open(ReadOnlyMemory<byte> data, ReferenceVersions versions, DecodeOptions options) =>
        new TgaImage(new FileBytes(data, options.Name), versions, options).Open();

    private Image Open()
    {
        _options.Limits.RequirePixels(_width, _height, _options.Name);
        long position = HeaderBytes + _file.At(0);
        ImagePalette? palette = HasPalette() ? ReadPalette(ref position) : _versions.Pillow < s_requiresPaletteSince ? ImagePalette.GrayRamp() : null;
        (PixelMode mode, string rawMode) = Kind(palette is not null);
        RawLayout layout = RawLayout.Find(mode, rawMode);
        DecodedPicture stored = (_kind & RunLengthFlag) == 0 ? Stored(layout, mode, position) : Runs(layout, mode, position);
        Picture picture = mode == PixelMode.Rgba && IsOpaque() ? new ConvertPicture(stored, mode, FillAlpha) : stored;
        picture = _isMirrored ? OrientedPicture.Create(picture, 2, _options.Limits.MaxBytes) : picture;
        return new Image(picture, _versions, new ImageInfo { File = new FileInformation(WhatIsSaid) }, palette) { File = stored };
    }

    private OrderedDictionary<string, object?> WhatIsSaid()
    {
        OrderedDictionary<string, object?> entries = new() { ["orientation"] = _isBottomUp ? -1L : 1L };
        if ((_kind & RunLengthFlag) != 0)
        {
            entries["compression"] = "tga_rle";
        }

        if (_file.At(0) is > 0 and var bytes)
        {
            entries["id_section"] = _file.Slice(HeaderBytes, bytes).ToArray();
        }

        return entries;
    }

    private (PixelMode Mode, string RawMode) Kind(bool hasPalette) => (_kind & ~RunLengthFlag, _depth) switch
    {
        (1, 8) when hasPalette => (PixelMode.Palette, "P"),
        (2, 16) when _versions.Pillow >= s_reads16BitAlphaSince => (PixelMode.Rgba, "BGRA;15Z"),
        (2, 16) => (PixelMode.Rgb, "BGR;15"),
        (2, 24) => (PixelMode.Rgb, "BGR"),
        (2, 32) => (PixelMode.Rgba, "BGRA"),
        (3, 1) => (PixelMode.Bilevel, "1"),
        (3, 8) => (PixelMode.L, "L"),
        (3, 16) => (PixelMode.La, "LA"),
        _ => throw _file.Unsupported($"A Targa file of kind {_kind} with {_depth} bits a pixel.", 2),
    };

    private bool HasPalette() => _file.At(1) == 1 && (_file.At(7) is 16 or 24 or 32 || _versions.Pillow >= s_requiresPaletteSince);

    private ImagePalette ReadPalette(ref long position)
    {
        (int start, int count, int bits) = (_file.UInt16At(3), _file.UInt16At(5), _file.At(7));
        if (bits is not (16 or 24 or 32) || (bits == 32 && _versions.Pillow < s_readsPaletteAlphaSince) || start + count > ImagePalette.MaxCount)
        {
            throw _file.Unsupported($"A palette of {count} colours from {start} on, of {bits} bits each.", 3);
        }

        int bytes = bits / 8;
        ReadOnlySpan<byte> colors = _file.Slice(position, count * bytes).Span;
        position += colors.Length;
        if (bits > 16)
        {
            return ImagePalette.Create([.. new byte[start * bytes], .. colors], bits == 32 ? "BGRA" : "BGR", _versions);
        }

        bool hasAlpha = _versions.Pillow >= s_reads16BitAlphaSince;
        byte[] stored = [.. new byte[2 * start], .. colors];
        byte[] unpacked = new byte[(start + count) * (hasAlpha ? 4 : 3)];
        RawLayout.Find(hasAlpha ? PixelMode.Rgba : PixelMode.Rgb, hasAlpha ? "BGRA;15Z" : "BGR;15").Unpack(stored, unpacked);
        return ImagePalette.Create(unpacked, hasAlpha ? "RGBA" : "RGB", _versions);
    }

    private StoredPicture Stored(RawLayout layout, PixelMode mode, long position)
    {
        int rowBytes = layout.RowBytes(_width);
        return new StoredPicture(
            _width,
            _height,
            mode,
            "TGA",
            new StoredRows(_file.From(position), rowBytes, rowBytes, _isBottomUp),
            layout.Unpack.Invoke,
            _options.Truncation == Truncation.AppendEnd ? null : _file.Truncated());
    }

    private ComposedPicture Runs(RawLayout layout, PixelMode mode, long position) => ComposedPicture.Create(_width, _height, mode, "TGA", _options, pixels =>
    {
        int rowBytes = layout.RowBytes(_width);
        byte[] stored = new TgaRuns(_file, position, _depth / 8).Decode(rowBytes, _height, _options.Truncation == Truncation.AppendEnd, out int rows);
        int width = pixels.Length / _height;
        pixels.Clear();
        for (int i = 0; i < rows; i++)
        {
            layout.Unpack(stored.AsSpan(i * rowBytes, rowBytes), pixels.Slice((_isBottomUp ? _height - 1 - i : i) * width, width));
        }
    });

    // The extension area of the format's second version can say that what is stored as alpha is none.
    private bool IsOpaque()
    {
        // A file cannot be sought before its start; bytes in memory can.
        if (_versions.Pillow >= s_readsAttributesSince && _file.Length < FooterBytes && _options.IsPath)
        {
            throw _file.Truncated();
        }

        if (_versions.Pillow < s_readsAttributesSince || !_file.Span.EndsWith("TRUEVISION-XFILE.\0"u8))
        {
            return false;
        }

        uint extension = _file.UInt32At(_file.Length - FooterBytes);
        long attributes = (long)extension + AttributesPosition;
        return extension != 0 && attributes < _file.Length && _file.At(attributes) == 0;
    }

    private static void FillAlpha(ReadOnlySpan<byte> source, Span<byte> target)
    {
        source.CopyTo(target);
        for (int i = 3; i < target.Length; i += 4)
        {
            target[i] = byte.MaxValue;
        }
    }
}
