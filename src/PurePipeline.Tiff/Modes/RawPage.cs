using PurePipeline.Decoding;
using PurePipeline.Pillow;
using PurePipeline.Pixels;

namespace PurePipeline.Tiff.Modes;

/// <summary>A page without compression, which Pillow reads by itself: strips or tiles wherever their offsets say, whatever their sizes are.</summary>
internal sealed class RawPage
{
    private readonly TiffPage _page;
    private readonly PixelMode _mode;
    private readonly DecodeOptions _options;
    private readonly List<RawTile> _tiles = [];

    // Since then the size is the one upright, also where the file is mapped into memory as if it were the one in the file.
    private static readonly Version s_knowsSizeUprightSince = new(11, 0);

    private RawPage(TiffPage page, TiffMode mode, DecodeOptions options)
    {
        (_page, _mode, _options) = (page, mode.Mode, options);
        bool hasStrips = page.Has(TiffTag.StripOffsets);
        long[] offsets = page.Integers(hasStrips ? TiffTag.StripOffsets : TiffTag.TileOffsets);
        long width = hasStrips ? page.Width : page.Value(TiffTag.TileWidth, 0);
        long height = page.Value(hasStrips ? TiffTag.RowsPerStrip : TiffTag.TileLength, hasStrips ? page.Height : 0);
        if (offsets.Length == 0 || width <= 0 || height <= 0)
        {
            throw page.File.Corrupt("The directory tells of no strips or tiles.", page.Offset);
        }

        AddTiles(mode, offsets, width, height);
    }

    /// <exception cref="PictureException">Pillow does not read it, or a limit is exceeded.</exception>
    public static ComposedPicture Create(TiffPage page, TiffMode mode, DecodeOptions options, Version pillow)
    {
        var raw = new RawPage(page, mode, options);
        return pillow >= s_knowsSizeUprightSince && page.Orientation is >= 5 and <= 8 && raw.IsMapped(mode)
            ? ComposedPicture.Create(page.Height, page.Width, mode.Mode, "TIFF", options, raw.Map)
            : ComposedPicture.Create(page.Width, page.Height, mode.Mode, "TIFF", options, raw.Decode);
    }

    // ImageFile.load: a file by name, whose only tile has pixels as memory has them.
    private bool IsMapped(TiffMode mode) =>
        _options.IsPath && _tiles is [var tile] && mode.RawMode == _mode.PillowName() && !_page.IsPlanar
        && _mode is PixelMode.L or PixelMode.Palette or PixelMode.Rgbx or PixelMode.Rgba or PixelMode.Cmyk or PixelMode.I16 or PixelMode.I16B
        && tile.Offset >= 0 && tile.Offset <= _page.File.Data.Length - ((long)_page.Width * _page.Height * _mode.BytesPerPixel());

    private void Map(Span<byte> pixels) => _page.File.Data.Span.Slice((int)_tiles[0].Offset, pixels.Length).CopyTo(pixels);

    private void AddTiles(TiffMode mode, long[] offsets, long width, long height)
    {
        (long x, long y, int layer) = (0, 0, 0);
        foreach (long offset in offsets)
        {
            if (_page.IsPlanar && layer >= mode.RawMode.Length)
            {
                throw _page.File.Corrupt("More strips or tiles than planes.", _page.Offset);
            }

            string rawMode = _page.IsPlanar ? mode.RawMode[layer].ToString() : mode.RawMode;
            RawLayout layout = TiffRawModes.Find(_mode, rawMode)
                ?? throw _page.File.Unsupported($"Pillow has no way from raw mode {rawMode} to {_mode.PillowName()}.", _page.Offset);
            (int right, int bottom) = ((int)Math.Min(x + width, _page.Width), (int)Math.Min(y + height, _page.Height));
            bool isCut = x + width > _page.Width;
            long stride = isCut ? width * mode.Bits / (_page.IsPlanar ? 8 * mode.Planes : 8) : layout.RowBytes(right - (int)x);
            _tiles.Add(new RawTile((int)x, (int)y, right - (int)x, bottom - (int)y, offset, stride, layout));
            x += width;
            if (x >= _page.Width)
            {
                (x, y) = (0, y + height);
                if (y >= _page.Height)
                {
                    (y, layer) = (0, layer + 1);
                }
            }
        }

        _tiles.Sort(static (one, other) => one.Offset.CompareTo(other.Offset));
    }

    private void Decode(Span<byte> pixels)
    {
        pixels.Clear();
        foreach (RawTile tile in _tiles)
        {
            Put(tile, pixels);
        }
    }

    private void Put(RawTile tile, Span<byte> pixels)
    {
        ReadOnlySpan<byte> data = _page.File.Data.Span;
        int rowBytes = tile.Layout.RowBytes(tile.Width);
        int pixelBytes = _mode.BytesPerPixel();
        if (tile.Stride < rowBytes)
        {
            throw _page.File.Corrupt($"Rows of {tile.Stride} bytes; {rowBytes} were expected.", tile.Offset);
        }

        for (int row = 0; row < tile.Height; row++)
        {
            long start = tile.Offset + (row * tile.Stride);
            if (start < 0 || start > data.Length - rowBytes)
            {
                if (_options.Truncation == Truncation.AppendEnd)
                {
                    return;
                }

                throw _page.File.Truncated("The data ends before the picture does.");
            }

            int at = (((tile.Y + row) * _page.Width) + tile.X) * pixelBytes;
            tile.Layout.Unpack(data.Slice((int)start, rowBytes), pixels.Slice(at, tile.Width * pixelBytes));
        }
    }

    // A strip or tile as Pillow's raw decoder gets it.
    private readonly record struct RawTile(int X, int Y, int Width, int Height, long Offset, long Stride, RawLayout Layout);
}
