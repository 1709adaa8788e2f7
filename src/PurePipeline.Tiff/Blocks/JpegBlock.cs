using PurePipeline.Decoding;
using PurePipeline.Decoding.Jpeg;
using PurePipeline.Pixels;

namespace PurePipeline.Tiff.Blocks;

/// <summary>
/// A block that is a JPEG, most of whose tables are the page's (TIFF technical note 2). The library's own decoder gives libjpeg-turbo's bits.
/// libtiff tells libjpeg what the components are: YCbCr becomes RGB, everything else stays as it is.
/// </summary>
internal sealed class JpegBlock(TiffPage page, TiffBlocks blocks, DecodeOptions options) : BlockCodec
{
    private readonly ReadOnlyMemory<byte> _tables = page.Bytes(TiffTag.JpegTables);

    public override string? Decode(ReadOnlyMemory<byte> stored, int rows, Span<byte> samples)
    {
        try
        {
            JpegPicture picture = JpegPicture.Open(WithTables(stored.Span), options with
            {
                Color = DecodeColor.Native,
                Truncation = Truncation.Fill,
                PieceLength = 0,
                JpegColors = Colors,
            });
            if (picture.Width != blocks.Width || picture.Height < rows || picture.Mode.ChannelCount() != blocks.Samples || blocks.Bits != 8)
            {
                return $"The JPEG has {picture.Width}x{picture.Height} pixels of mode {picture.Mode}; {blocks.Width}x{rows} were expected.";
            }

            Read(picture, rows, samples);
            return null;
        }
        catch (PictureException error) when (error.Code is not PictureErrorCode.LimitExceeded)
        {
            return error.Problem;
        }
    }

    private JpegColorSpace? Colors => blocks.Samples switch
    {
        1 => JpegColorSpace.Gray,
        3 when page.Photometric == Photometric.YCbCr => JpegColorSpace.YCbCr,
        3 => JpegColorSpace.Rgb,
        4 => JpegColorSpace.Cmyk,
        _ => null,
    };

    private static void Read(JpegPicture picture, int rows, Span<byte> samples)
    {
        int rowBytes = picture.RowBytes;
        using RowReader reader = picture.OpenRows();
        for (int y = 0; y < rows; y++)
        {
            Span<byte> row = samples.Slice(y * rowBytes, rowBytes);
            reader.Read(row);
            if (picture.Mode == PixelMode.Cmyk)
            {
                // The decoder inverts, as Pillow does with every JPEG of four components.
                for (int i = 0; i < row.Length; i++)
                {
                    row[i] = (byte)~row[i];
                }
            }
        }
    }

    // One file: the tables without the end of image, the block without the start.
    private byte[] WithTables(ReadOnlySpan<byte> stored)
    {
        ReadOnlySpan<byte> tables = _tables.Span;
        if (tables.Length < 4)
        {
            return stored.ToArray();
        }

        tables = tables is [.., 0xFF, JpegMarker.EndOfImage] ? tables[..^2] : tables;
        ReadOnlySpan<byte> image = stored is [0xFF, JpegMarker.StartOfImage, ..] ? stored[2..] : stored;
        return [.. tables, .. image];
    }
}
