using System.Buffers;
using PurePipeline.Decoding;
using PurePipeline.Pixels;
using PurePipeline.Tiff.Blocks;

namespace PurePipeline.Tiff.Imread;

/// <summary>Samples of 10 to 64 bits as they are stored; those of less than 16 bits are shifted up to 16.</summary>
internal static class SamplePicture
{
    /// <exception cref="PictureException">OpenCV does not read them, or a limit is exceeded.</exception>
    public static ComposedPicture Create(TiffPage page, ImreadType type, DecodeOptions options)
    {
        var blocks = new TiffBlocks(page, options);
        if (blocks.Planes > 1)
        {
            throw page.File.Unsupported("OpenCV leaves most of the pixels unset where each sample has strips of its own.", page.Offset);
        }

        blocks.RequireAll([0]);
        PixelMode mode = PixelModes.Of(type.DType, page.SamplesPerPixel)
            ?? throw page.File.Unsupported($"An image of {page.SamplesPerPixel} channels of {type.DType}.", page.Offset);
        return ComposedPicture.Create(page.Width, page.Height, mode, "TIFF", options, pixels => Decode(page, blocks, pixels));
    }

    private static void Decode(TiffPage page, TiffBlocks blocks, Span<byte> pixels)
    {
        int rowBytes = pixels.Length / page.Height;
        int pixelBytes = rowBytes / page.Width;
        byte[] rented = ArrayPool<byte>.Shared.Rent(blocks.Bytes);
        Span<byte> block = rented.AsSpan(0, blocks.Bytes);
        try
        {
            for (int down = 0; down < blocks.Down; down++)
            {
                for (int across = 0; across < blocks.Across; across++)
                {
                    if (blocks.Read(0, across, down, block) is { } problem)
                    {
                        throw problem;
                    }

                    int x = across * blocks.Width;
                    int width = Math.Min(blocks.Width, page.Width - x);
                    for (int y = 0; y < blocks.RowsIn(down); y++)
                    {
                        Span<byte> row = pixels.Slice((((down * blocks.Height) + y) * rowBytes) + (x * pixelBytes), width * pixelBytes);
                        ReadOnlySpan<byte> stored = block.Slice(y * (int)blocks.RowBytes, (int)blocks.RowBytes);
                        if (blocks.Bits < 16)
                        {
                            Unpack(stored, blocks.Bits, row);
                        }
                        else
                        {
                            stored[..row.Length].CopyTo(row);
                        }
                    }
                }
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(rented);
        }
    }

    // The first sample's highest bit comes first.
    private static void Unpack(ReadOnlySpan<byte> stored, int bits, Span<byte> row)
    {
        for (int i = 0; i < row.Length / sizeof(ushort); i++)
        {
            int at = i * bits;
            int three = (stored[at / 8] << 16) | (stored[(at / 8) + 1] << 8) | ((at / 8) + 2 < stored.Length ? stored[(at / 8) + 2] : 0);
            int value = (three >> (24 - bits - (at % 8))) & ((1 << bits) - 1);
            BitConverter.TryWriteBytes(row[(i * sizeof(ushort))..], (ushort)(value << (16 - bits)));
        }
    }
}
