using System.Buffers;
using PurePipeline.Decoding;
using PurePipeline.Pillow;
using PurePipeline.Pixels;
using PurePipeline.Tiff.Blocks;
using PurePipeline.Tiff.Rgba;

namespace PurePipeline.Tiff.Modes;

/// <summary>A page that Pillow has libtiff decode (libImaging/TiffDecode.c): any damage is an error.</summary>
internal static class LibTiffPage
{
    // Before, a raw mode of signed samples was told in the machine's order too; since then they are taken for those of the file.
    private static readonly Version s_swapsSignedSince = new(11, 1);

    // Before, libtiff turned what it made colours of, a block's height at a time, and Pillow turned it once more.
    private static readonly Version s_turnsColorsOnceSince = new(12, 0);

    // Before, a tile's rows could be shorter than the raw mode's.
    private static readonly Version s_checksTileRowsSince = new(13, 0);

    /// <exception cref="PictureException">Pillow or this library does not decode it, or a limit is exceeded.</exception>
    public static DecodedPicture Create(TiffPage page, TiffMode mode, DecodeOptions options, Version pillow)
    {
        if (page.Photometric == Photometric.YCbCr && mode.Mode != PixelMode.L)
        {
            if (page.Compression != Compression.Jpeg || page.IsPlanar)
            {
                DecodedPicture colors = RgbaPicture.Create(page, options);
                return ComposedPicture.Create(page.Width, page.Height, PixelMode.Rgb, "TIFF", options, new ColorsOnly(colors, pillow < s_turnsColorsOnceSince ? page : null).Decode);
            }

            mode = new TiffMode(PixelMode.Rgb, "RGB");
        }

        var blocks = new TiffBlocks(page, options);
        bool isPlanar = page.IsPlanar && mode.Mode.ChannelCount() > 1;
        RawLayout layout = LayoutOf(page, mode, pillow);
        RawLayout[] layouts = isPlanar ? Planes(page, mode.Mode, blocks) : [layout];
        int planes = isPlanar ? mode.Mode.ChannelCount() : 1;
        long rowBytes = (((long)blocks.Width * layout.BitsPerPixel / planes) + 7) / 8;
        bool isKnown = blocks.IsTiled
            ? (pillow >= s_checksTileRowsSince ? rowBytes : layouts[0].RowBytes(Math.Min(page.Width, blocks.Width))) <= blocks.RowBytes && blocks.Bytes <= (((long)blocks.Height * layout.BitsPerPixel / planes) + 7) / 8 * blocks.Width
            : rowBytes == blocks.RowBytes;
        if (!isKnown || layouts.Length > blocks.Planes)
        {
            throw page.File.Corrupt($"Strips or tiles with {blocks.RowBytes} bytes a row; {rowBytes} were expected.", page.Offset);
        }

        return ComposedPicture.Create(page.Width, page.Height, mode.Mode, "TIFF", options, new Reader(page, mode.Mode, blocks, layouts).Decode);
    }

    // libtiff puts the bits of a byte into the usual order, and bytes into the machine's.
    private static RawLayout LayoutOf(TiffPage page, TiffMode mode, Version pillow)
    {
        string rawMode = page.IsLowBitFirst ? mode.RawMode.TrimEnd('R').TrimEnd(';') : mode.RawMode;
        rawMode = page.IsLowBitFirst && mode.RawMode is "RGB;R" ? "RGB" : rawMode;
        rawMode = rawMode == "I;16" ? "I;16N" : rawMode.EndsWith(";16B", StringComparison.Ordinal) || rawMode.EndsWith(";16L", StringComparison.Ordinal) ? rawMode[..^1] + "N" : rawMode;
        rawMode = rawMode == "I;16BS" && pillow < s_swapsSignedSince ? "I;16S" : rawMode;
        return TiffRawModes.Find(mode.Mode, rawMode) ?? throw page.File.Unsupported($"Pillow has no way from raw mode {rawMode} to {mode.Mode.PillowName()}.", page.Offset);
    }

    // Whatever the bands are, plane after plane becomes one.
    private static RawLayout[] Planes(TiffPage page, PixelMode mode, TiffBlocks blocks)
    {
        if (blocks.Bits is not (8 or 16))
        {
            throw page.File.Corrupt($"Planes of {blocks.Bits} bits.", page.Offset);
        }

        // A second plane is the second byte of Pillow's pixels, which shows nowhere: alpha stays 0.
        return mode.ChannelCount() == 2
            ? [TiffRawModes.Band(mode, 0, blocks.Bits)]
            : [.. Enumerable.Range(0, mode.ChannelCount()).Select(band => TiffRawModes.Band(mode, band, blocks.Bits))];
    }

    private sealed class Reader(TiffPage page, PixelMode mode, TiffBlocks blocks, RawLayout[] layouts)
    {
        public void Decode(Span<byte> pixels)
        {
            pixels.Clear();
            byte[] rented = ArrayPool<byte>.Shared.Rent(blocks.Bytes);
            try
            {
                for (int down = 0; down < blocks.Down; down++)
                {
                    for (int plane = 0; plane < layouts.Length; plane++)
                    {
                        for (int across = 0; across < blocks.Across; across++)
                        {
                            Span<byte> block = rented.AsSpan(0, blocks.Bytes);
                            if (blocks.Read(plane, across, down, block) is { } problem)
                            {
                                throw problem;
                            }

                            Put(block, across, down, layouts[plane], pixels);
                        }
                    }
                }
            }
            finally
            {
                ArrayPool<byte>.Shared.Return(rented);
            }

            if (layouts.Length > 3 && mode == PixelMode.Rgba && page.ExtraSamples is [] or [0 or 1, ..])
            {
                TiffRawModes.Divide(pixels);
            }
        }

        private void Put(ReadOnlySpan<byte> block, int across, int down, RawLayout layout, Span<byte> pixels)
        {
            int pixelBytes = mode.BytesPerPixel();
            int x = across * blocks.Width;
            int width = Math.Min(blocks.Width, page.Width - x);
            int rowBytes = layout.RowBytes(width);
            for (int y = 0; y < blocks.RowsIn(down); y++)
            {
                int start = (((((down * blocks.Height) + y) * page.Width) + x) * pixelBytes);
                layout.Unpack(block.Slice(y * (int)blocks.RowBytes, rowBytes), pixels.Slice(start, width * pixelBytes));
            }
        }
    }

    // Without alpha; turned as the page's orientation says, as many rows at a time as a block has, if there is a page.
    private sealed class ColorsOnly(DecodedPicture colors, TiffPage? page)
    {
        private readonly bool _mirrorsColumns = page?.Orientation is 2 or 3 or 6 or 7;
        private readonly bool _mirrorsRows = page?.Orientation is 3 or 4 or 7 or 8;
        private readonly int _band = (int)Math.Clamp(page?.Value(page.IsTiled ? TiffTag.TileLength : TiffTag.RowsPerStrip, int.MaxValue) ?? 1, 1, colors.Height);

        public void Decode(Span<byte> pixels)
        {
            var shuffle = new BandShuffle(4, [0, 1, 2]);
            int rowBytes = colors.Width * 3;
            byte[] row = new byte[rowBytes];
            using var rows = new RowSource(colors);
            for (int y = 0; y < colors.Height; y++)
            {
                int start = y / _band * _band;
                int target = _mirrorsRows ? start + Math.Min(start + _band, colors.Height) - 1 - y : y;
                shuffle.Convert(rows.Row(y), row);
                if (_mirrorsColumns)
                {
                    PixelOrder.CopyReversed(row, 3, pixels.Slice(target * rowBytes, rowBytes));
                }
                else
                {
                    row.CopyTo(pixels[(target * rowBytes)..]);
                }
            }
        }
    }
}
