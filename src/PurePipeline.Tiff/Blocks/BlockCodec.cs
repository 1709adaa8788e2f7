using PurePipeline.Decoding;

namespace PurePipeline.Tiff.Blocks;

/// <summary>Decodes the data of one strip or tile.</summary>
internal abstract class BlockCodec
{
    /// <summary>Decodes to samples in the machine's byte order.</summary>
    /// <param name="stored">The data.</param>
    /// <param name="rows">Rows of the block.</param>
    /// <param name="samples">Exactly the samples' bytes, all zero.</param>
    /// <returns>What is wrong with the data; null if nothing is.</returns>
    public abstract string? Decode(ReadOnlyMemory<byte> stored, int rows, Span<byte> samples);

    /// <summary>The codec of a page.</summary>
    /// <exception cref="PictureException">The compression is not supported.</exception>
    public static BlockCodec Of(TiffPage page, TiffBlocks blocks, DecodeOptions options) => page.Compression switch
    {
        Compression.Jpeg => new JpegBlock(page, blocks, options),
        Compression.CcittRle or Compression.CcittRleWords or Compression.CcittGroup3 or Compression.CcittGroup4 when blocks.Bits == 1 && blocks.Samples == 1 =>
            new LibTiffBlock(page, blocks.Width, bits: 1),
        Compression.ThunderScan when blocks.Bits == 4 && blocks.Samples == 1 => new LibTiffBlock(page, blocks.Width, bits: 4),
        Compression.Next when blocks.Bits == 2 && blocks.Samples == 1 => new LibTiffBlock(page, blocks.Width, bits: 2),
        Compression.None => new SampleBlock(page, blocks, new StoredBlock(), hasPredictor: false),
        Compression.PackBits => new SampleBlock(page, blocks, new PackBitsBlock(), hasPredictor: false),
        Compression.Lzw => new SampleBlock(page, blocks, new LzwBlock(), hasPredictor: true),
        Compression.AdobeDeflate or Compression.Deflate => new SampleBlock(page, blocks, new DeflateBlock(), hasPredictor: true),
        Compression.WebP when blocks.Bits == 8 && blocks.Samples is 3 or 4 => new WebPBlock(blocks, options),
        _ => throw page.File.Unsupported($"Compression {(int)page.Compression}{Name(page.Compression)} is not decoded; save the picture with another one.", page.Offset),
    };

    private static string Name(Compression compression) => compression switch
    {
        Compression.OldJpeg => ", old-style JPEG,",
        Compression.Jbig => ", JBIG,",
        Compression.Lerc => ", LERC,",
        Compression.Lzma => ", LZMA,",
        Compression.Zstd => ", Zstandard,",
        Compression.SgiLog or Compression.SgiLog24 => ", LogLuv,",
        _ => "",
    };
}
