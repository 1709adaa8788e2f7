using System.Buffers;
using PurePipeline.Decoding;

namespace PurePipeline.Tiff.Blocks;

/// <summary>
/// The strips or tiles of a page, each decoded by itself: samples in the machine's byte order, as libtiff's <c>TIFFReadEncodedStrip</c> and
/// <c>TIFFReadEncodedTile</c> give them. A strip is a tile as wide as the picture.
/// </summary>
internal sealed class TiffBlocks
{
    private readonly TiffPage _page;
    private readonly long[] _offsets;
    private readonly long[] _byteCounts;
    private readonly BlockCodec _codec;

    /// <exception cref="PictureException">The layout is none that libtiff knows, or a block is larger than the limits allow.</exception>
    public TiffBlocks(TiffPage page, DecodeOptions options)
    {
        _page = page;
        IsTiled = page.IsTiled;
        (Width, Height) = IsTiled
            ? (Side(page.Value(TiffTag.TileWidth, 0)), Side(page.Value(TiffTag.TileLength, 0)))
            : (page.Width, RowsPerStrip(page));
        Across = Parts(page.Width, Width);
        Down = Parts(page.Height, Height);
        Planes = page.IsPlanar ? page.SamplesPerPixel : 1;
        Samples = page.IsPlanar ? 1 : page.SamplesPerPixel;
        Bits = (int)page.BitsPerSample[0];
        if (page.SamplesPerPixel == 0 || Bits is < 1 or > 64 || page.BitsPerSample.Take(page.SamplesPerPixel).Any(bits => bits != Bits))
        {
            throw page.File.Unsupported($"{page.SamplesPerPixel} samples of {string.Join(", ", page.BitsPerSample.Take(8))} bits.", page.Offset);
        }

        Subsampling = Subsampling.Of(page);
        RowBytes = Subsampling?.RowBytes(Width) ?? ((((long)Width * Samples * Bits) + 7) / 8);
        long bytes = RowBytes * (Subsampling?.Rows(Height) ?? Height);
        if (bytes > Math.Min(options.Limits.MaxBytes, Array.MaxLength))
        {
            throw new PictureException(PictureErrorCode.LimitExceeded, $"A strip or tile takes {bytes} bytes, more than the limit allows.", page.File.Name, page.Offset);
        }

        Bytes = (int)bytes;
        bool hasTiles = page.Has(TiffTag.TileOffsets);
        _offsets = page.Integers(hasTiles ? TiffTag.TileOffsets : TiffTag.StripOffsets);
        _byteCounts = page.Integers(hasTiles ? TiffTag.TileByteCounts : TiffTag.StripByteCounts);
        _codec = BlockCodec.Of(page, this, options);
    }

    public bool IsTiled { get; }

    /// <summary>Pixels in a row of a block.</summary>
    public int Width { get; }

    /// <summary>Rows of a block; the last strip of a picture may have fewer.</summary>
    public int Height { get; }

    /// <summary>Blocks beside each other.</summary>
    public int Across { get; }

    /// <summary>Blocks below each other.</summary>
    public int Down { get; }

    /// <summary>How often all that is repeated, each time with another sample.</summary>
    public int Planes { get; }

    /// <summary>Samples of a pixel in a block.</summary>
    public int Samples { get; }

    /// <summary>Bits of a sample.</summary>
    public int Bits { get; }

    /// <summary>How luminance and colour differences lie together; null if pixels lie by themselves.</summary>
    public Subsampling? Subsampling { get; }

    /// <summary>Bytes of a row of a block, or of a row of its <see cref="Subsampling"/>'s groups.</summary>
    public long RowBytes { get; }

    /// <summary>Bytes of a block.</summary>
    public int Bytes { get; }

    /// <summary>The rows of the blocks in a row of blocks that are in the picture.</summary>
    public int RowsIn(int down) => Math.Min(Height, _page.Height - (down * Height));

    /// <summary>Decodes a block.</summary>
    /// <param name="plane">Of <see cref="Planes"/>.</param>
    /// <param name="across">Of <see cref="Across"/>.</param>
    /// <param name="down">Of <see cref="Down"/>.</param>
    /// <param name="samples">The block's <see cref="Bytes"/>. What cannot be decoded is zero.</param>
    /// <returns>What is wrong with the block's data; null if it is whole.</returns>
    /// <exception cref="PictureException">The file has no such block, or it is cut short.</exception>
    public PictureException? Read(int plane, int across, int down, Span<byte> samples)
    {
        long index = IndexOf(plane, across, down);
        int rows = RowsStored(down);
        int bytes = BytesIn(down);
        samples.Clear();
        ReadOnlyMemory<byte> stored = Stored(index, bytes);
        string? problem = _page.IsLowBitFirst && _page.Compression != Compression.Jpeg ? DecodeReversed(stored, rows, samples[..bytes]) : _codec.Decode(stored, rows, samples[..bytes]);
        return problem is null ? null : _page.File.Corrupt(problem, _offsets[index]);
    }

    /// <summary>Requires that the file has all blocks of some planes, so that their data alone can be wrong.</summary>
    /// <exception cref="PictureException">One is missing, or cut short.</exception>
    public void RequireAll(IEnumerable<int> planes)
    {
        foreach (int plane in planes)
        {
            for (int down = 0; down < Down; down++)
            {
                for (int across = 0; across < Across; across++)
                {
                    _ = Stored(IndexOf(plane, across, down), BytesIn(down));
                }
            }
        }
    }

    /// <summary>
    /// Requires what libtiff does where it makes colours: a tile without compression has as many bytes as its pixels. It forgets that it has
    /// rounded them up to 1024 itself if it has brought the bits into the usual order.
    /// </summary>
    /// <exception cref="PictureException">One has others.</exception>
    public void RequireExactTiles()
    {
        for (int i = 0; IsTiled && _page.Compression == Compression.None && i < _byteCounts.Length; i++)
        {
            long count = _page.IsLowBitFirst ? (_byteCounts[i] + 1023) / 1024 * 1024 : _byteCounts[i];
            if (count != Bytes)
            {
                throw _page.File.Corrupt($"libtiff thinks that tile {i} has {count} bytes, and expects {Bytes}.", _page.Offset);
            }
        }
    }

    private int RowsStored(int down) => IsTiled ? Height : RowsIn(down);

    private int BytesIn(int down) => (int)(RowBytes * (Subsampling?.Rows(RowsStored(down)) ?? RowsStored(down)));

    private long IndexOf(int plane, int across, int down) => ((((long)plane * Down) + down) * Across) + across;

    private string? DecodeReversed(ReadOnlyMemory<byte> stored, int rows, Span<byte> samples)
    {
        byte[] reversed = ArrayPool<byte>.Shared.Rent(stored.Length);
        ReversedBits.Copy(stored.Span, reversed);
        string? problem = _codec.Decode(reversed.AsMemory(0, stored.Length), rows, samples);
        ArrayPool<byte>.Shared.Return(reversed);
        return problem;
    }

    private ReadOnlyMemory<byte> Stored(long index, int bytes)
    {
        if (index >= _offsets.Length || (_byteCounts.Length > 0 && index >= _byteCounts.Length))
        {
            throw _page.File.Corrupt($"The directory has no strip or tile {index}.", _page.Offset);
        }

        long offset = _offsets[index];
        ReadOnlyMemory<byte> data = _page.File.Data;
        long count = _page.Compression == Compression.None ? bytes : _byteCounts.Length > 0 ? _byteCounts[index] : data.Length - offset;
        return offset >= 0 && count > 0 && count <= data.Length && offset <= data.Length - count
            ? data.Slice((int)offset, (int)count)
            : throw _page.File.Truncated($"Strip or tile {index} has {count} bytes at {offset}, beyond the end of the file.");
    }

    private int Side(long pixels) => pixels is > 0 and <= int.MaxValue ? (int)pixels : throw _page.File.Corrupt($"A tile of {pixels} pixels.", _page.Offset);

    private static int RowsPerStrip(TiffPage page)
    {
        long rows = page.Value(TiffTag.RowsPerStrip, 0);
        return rows <= 0 || rows > page.Height ? page.Height : (int)rows;
    }

    private static int Parts(int whole, int part) => (int)(((long)whole + part - 1) / part);
}
