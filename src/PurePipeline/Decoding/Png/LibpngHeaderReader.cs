using System.Buffers.Binary;

namespace PurePipeline.Decoding.Png;

/// <summary>
/// Reads the chunks before the image data as libpng does (<c>png_read_info</c>): critical chunks have to be right, and others that are not
/// count as absent.
/// </summary>
internal sealed class LibpngHeaderReader(PngInput input, Libpng libpng)
{
    private const int MaxSide = 1_000_000;
    private const int MaxChunkBytes = 8_000_000;
    private const int StandardRgbGamma = 45455;
    private const int RenderingIntents = 4;

    private PngHeader? _header;
    private bool _hasStandardRgb;

    // A chunk about colours was wrong, and no other is heeded any more.
    private bool _ignoresColorSpace;
    private bool _hasPalette;

    /// <exception cref="PictureException">The file is refused.</exception>
    public PngHeader Read()
    {
        long position = PngInput.Signature.Length;
        while (true)
        {
            PngChunk chunk = input.ChunkAt(position);
            RequireName(input, chunk);
            if (_header is null && chunk.Type != PngChunk.Header)
            {
                throw input.Corrupt($"Chunk {chunk.Name} stands before IHDR.", position);
            }

            if (chunk.Type == PngChunk.Data)
            {
                return _header!.ColorType == PngColorType.Palette && !_hasPalette
                    ? throw input.Corrupt("The palette is missing before the image data.", position)
                    : _header with { FirstData = chunk };
            }

            Take(chunk, position);
            position = chunk.Next;
        }
    }

    /// <exception cref="PictureException">The type has other bytes than letters, or the length is too large.</exception>
    public static void RequireName(PngInput input, PngChunk chunk)
    {
        if (!chunk.Name.All(char.IsAsciiLetter) || chunk.Length > int.MaxValue)
        {
            throw input.Corrupt("A chunk's type has to be four letters, and its length below 2^31.", chunk.Start - PngChunk.HeaderBytes);
        }
    }

    /// <summary>Checks a chunk that says nothing of the pixels.</summary>
    /// <returns>False if it is to be ignored.</returns>
    /// <exception cref="PictureException">It is critical, and damaged or unknown.</exception>
    public static bool Check(PngInput input, PngChunk chunk)
    {
        if (chunk.Type != PngChunk.Data && chunk.Length > MaxChunkBytes)
        {
            throw input.Corrupt($"A chunk {chunk.Name} of {chunk.Length} bytes; {MaxChunkBytes} are allowed.", chunk.Start);
        }

        bool isIntact = input.IsIntact(chunk);
        if (!chunk.IsCritical)
        {
            return isIntact;
        }

        if (chunk.Type is not (PngChunk.Header or PngChunk.Palette or PngChunk.Data or PngChunk.End))
        {
            throw input.Unsupported($"Chunk {chunk.Name} is critical and unknown.", chunk.Start);
        }

        return isIntact ? true : throw input.BadChecksum(chunk);
    }

    private void Take(PngChunk chunk, long position)
    {
        if (!Check(input, chunk))
        {
            return;
        }

        ReadOnlyMemory<byte> data = input.DataOf(chunk);
        switch (chunk.Type)
        {
            case PngChunk.Header:
                _header = _header is null ? ReadHeader(data.Span, position) : throw input.Corrupt("A second IHDR.", position);
                break;
            case PngChunk.End:
                throw input.Corrupt("The file has no image data.", position);
            case PngChunk.Palette:
                ReadPalette(data, position);
                break;
            case PngChunk.Transparency when _header!.Transparency.IsEmpty && IsTransparency(data.Length):
                _header = _header with { Transparency = data };
                break;
            case PngChunk.Gamma when data.Length == 4 && !_hasPalette:
                ReadGamma(BinaryPrimitives.ReadUInt32BigEndian(data.Span));
                break;
            case PngChunk.StandardRgb when data.Length == 1 && !_hasPalette:
                ReadStandardRgb(data.Span[0]);
                break;
            case PngChunk.SignificantBits when !_hasPalette && data.Length == Math.Max(_header!.SamplesPerPixel, _header.ColorType == PngColorType.Palette ? 3 : 1):
                ReadSignificantBits(data.Span);
                break;
            case PngChunk.Exif:
                _header = WithExif(_header!, data);
                break;
        }
    }

    /// <summary>The header with EXIF in it, if it has none and the data is that.</summary>
    public static PngHeader WithExif(PngHeader header, ReadOnlyMemory<byte> data) =>
        header.Exif.IsEmpty && data.Length >= 2 && (data.Span.StartsWith("II"u8) || data.Span.StartsWith("MM"u8)) ? header with { Exif = data } : header;

    private PngHeader ReadHeader(ReadOnlySpan<byte> data, long position)
    {
        if (data.Length != PngHeader.ChunkBytes)
        {
            throw input.Corrupt($"IHDR has {data.Length} bytes instead of {PngHeader.ChunkBytes}.", position);
        }

        (uint width, uint height) = (BinaryPrimitives.ReadUInt32BigEndian(data), BinaryPrimitives.ReadUInt32BigEndian(data[4..]));
        if (width is 0 or > MaxSide || height is 0 or > MaxSide)
        {
            throw input.Corrupt($"{width}x{height} pixels; each side has to be 1 to {MaxSide}.", position);
        }

        var type = (PngColorType)data[9];
        return PngHeader.IsKnown(data[8], type) && data[10] == 0 && data[11] == 0 && data[12] <= 1
            ? new PngHeader((int)width, (int)height, data[8], type, data[12] == 1)
            : throw input.Corrupt($"PNG has no colour type {data[9]} of {data[8]} bits (compression {data[10]}, filter {data[11]}, interlace {data[12]}).", position);
    }

    private void ReadPalette(ReadOnlyMemory<byte> data, long position)
    {
        bool isNeeded = _header!.ColorType == PngColorType.Palette;
        if (_hasPalette)
        {
            throw input.Corrupt("A second PLTE.", position);
        }

        if (data.Length > 3 * 256 || data.Length % 3 != 0)
        {
            if (isNeeded)
            {
                throw input.Corrupt($"A palette of {data.Length} bytes.", position);
            }

            return;
        }

        if ((_header.ColorType is PngColorType.Gray or PngColorType.GrayAlpha))
        {
            return;
        }

        _hasPalette = true;
        _header = _header with { Palette = isNeeded ? data[..Math.Min(data.Length, 3 << _header.BitDepth)] : default };
    }

    private bool IsTransparency(int length) => _header!.ColorType switch
    {
        PngColorType.Gray => length == 2,
        PngColorType.Rgb => length == 6,
        PngColorType.Palette => _hasPalette && length > 0 && length <= _header.Palette.Length / 3,
        _ => false,
    };

    private void ReadGamma(uint gamma)
    {
        _ignoresColorSpace |= libpng == Libpng.ChecksGamma && (gamma is < 16 or > 625_000_000);
        if (!_ignoresColorSpace && _header!.Gamma is null && gamma is > 0 and <= int.MaxValue)
        {
            _header = _header with { Gamma = (int)gamma };
        }
    }

    private void ReadStandardRgb(byte intent)
    {
        _ignoresColorSpace |= intent >= RenderingIntents || _hasStandardRgb;
        if (!_ignoresColorSpace)
        {
            _hasStandardRgb = true;
            _header = _header! with { Gamma = StandardRgbGamma };
        }
    }

    private void ReadSignificantBits(ReadOnlySpan<byte> data)
    {
        int depth = _header!.ColorType == PngColorType.Palette ? 8 : _header.BitDepth;
        int colors = _header.ColorType is PngColorType.Gray or PngColorType.GrayAlpha ? 1 : 3;
        if (data.IndexOf((byte)0) < 0 && !data.ContainsAnyExceptInRange((byte)1, (byte)depth))
        {
            int most = 0;
            foreach (byte bits in data[..colors])
            {
                most = Math.Max(most, bits);
            }

            _header = _header with { SignificantBits = most };
        }
    }
}
