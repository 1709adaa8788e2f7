using System.Buffers;
using PurePipeline.Decoding;
using PurePipeline.Pixels;
using PurePipeline.Tiff.Blocks;

namespace PurePipeline.Tiff.Rgba;

/// <summary>
/// A page as libtiff's <c>TIFFRGBAImage</c> gives it (libtiff/tif_getimage.c): red, green, blue, alpha of 8 bits, colours multiplied by alpha.
/// Where libtiff goes on with what it could decode of a damaged block, there is an error here.
/// </summary>
internal sealed class RgbaPicture(TiffPage page, TiffBlocks blocks, RgbaRows rows)
{
    private const int PixelBytes = 4;

    /// <summary>Chooses how the page's samples become colours.</summary>
    /// <exception cref="PictureException">libtiff does not do that with them, or a limit is exceeded.</exception>
    public static DecodedPicture Create(TiffPage page, DecodeOptions options)
    {
        var blocks = new TiffBlocks(page, options);
        RgbaRows rows = RgbaRows.Of(page, blocks);
        blocks.RequireAll(rows.Planes);
        blocks.RequireExactTiles();
        return ComposedPicture.Create(page.Width, page.Height, PixelMode.Rgba, "TIFF", options, new RgbaPicture(page, blocks, rows).Decode);
    }

    private void Decode(Span<byte> pixels)
    {
        int planes = rows.Planes.Length;
        byte[] rented = ArrayPool<byte>.Shared.Rent(checked(planes * blocks.Bytes));
        try
        {
            for (int down = 0; down < blocks.Down; down++)
            {
                for (int across = 0; across < blocks.Across; across++)
                {
                    for (int plane = 0; plane < planes; plane++)
                    {
                        if (blocks.Read(rows.Planes[plane], across, down, rented.AsSpan(plane * blocks.Bytes, blocks.Bytes)) is { } problem)
                        {
                            throw problem;
                        }
                    }

                    Put(rented, across, down, pixels);
                }
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(rented);
        }
    }

    private void Put(ReadOnlySpan<byte> samples, int across, int down, Span<byte> pixels)
    {
        int x = across * blocks.Width;
        int width = Math.Min(blocks.Width, page.Width - x);
        for (int y = 0; y < blocks.RowsIn(down); y++)
        {
            long start = ((((long)down * blocks.Height) + y) * page.Width) + x;
            rows.Convert(samples, y, pixels.Slice((int)(start * PixelBytes), width * PixelBytes));
        }
    }
}
