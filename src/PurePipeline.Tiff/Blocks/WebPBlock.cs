using PurePipeline.Decoding;
using PurePipeline.Decoding.WebP;
using PurePipeline.Pixels;

namespace PurePipeline.Tiff.Blocks;

/// <summary>A block that is a WebP file of exactly its size (libtiff/tif_webp.c); one without alpha has an opaque one where the page has four samples.</summary>
internal sealed class WebPBlock(TiffBlocks blocks, DecodeOptions options) : BlockCodec
{
    public override string? Decode(ReadOnlyMemory<byte> stored, int rows, Span<byte> samples)
    {
        bool hasAlpha = blocks.Samples == 4;
        if (WebPHeader.ReadFeatures(stored, out _) != ParseStatus.Ok
            || WebPHeader.ReadWhole(stored, out WebPHeader header) != ParseStatus.Ok
            || (header.Width, header.Height) != (blocks.Width, rows)
            || (header.HasAlpha && !hasAlpha))
        {
            return $"The data is no WebP of {blocks.Width}x{rows} pixels of {blocks.Samples} samples.";
        }

        try
        {
            WebPPicture picture = WebPPicture.Open(header, new PixelLayout(BlueFirst: false, hasAlpha), options, []);
            using RowReader reader = picture.OpenRows();
            for (int y = 0; y < rows; y++)
            {
                reader.Read(samples.Slice(y * picture.RowBytes, picture.RowBytes));
            }

            return null;
        }
        catch (PictureException error) when (error.Code is not PictureErrorCode.LimitExceeded)
        {
            return error.Problem;
        }
    }
}
