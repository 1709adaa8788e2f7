using PurePipeline.Tiff.Blocks;

namespace PurePipeline.Tiff.Rgba;

/// <summary>Gray of 1 to 16 bits, of which the high byte counts; alpha of 8 bits is taken as it is. <c>putgreytile</c> and its like.</summary>
internal sealed class GrayRgbaRows(TiffPage page, TiffBlocks blocks) : RgbaRows
{
    private readonly bool _hasAlpha = blocks.Bits == 8 && page.SamplesPerPixel == 2 && ColorRgbaRows.AlphaOf(page) != RgbaAlpha.None;
    private readonly byte[] _levels = LevelsOf(blocks.Bits, page.Photometric == Photometric.WhiteIsZero);

    public override void Convert(ReadOnlySpan<byte> samples, int y, Span<byte> pixels)
    {
        int bits = blocks.Bits * blocks.Samples;
        ReadOnlySpan<byte> row = samples[(bits >= 8 ? StartOfRow(blocks, y, pixels.Length / 4, bits / 8) : y * (int)blocks.RowBytes)..];
        for (int x = 0; x < pixels.Length / 4; x++)
        {
            int at = x * bits;
            int value = blocks.Bits switch
            {
                8 => row[at / 8],
                16 => row[(at / 8) + 1],
                _ => (row[at / 8] >> (8 - blocks.Bits - (at % 8))) & (_levels.Length - 1),
            };
            pixels.Slice(4 * x, 3).Fill(_levels[value]);
            pixels[(4 * x) + 3] = _hasAlpha ? row[(at / 8) + 1] : (byte)255;
        }
    }

    private static byte[] LevelsOf(int bits, bool isInverted)
    {
        int last = (1 << Math.Min(bits, 8)) - 1;
        return [.. Enumerable.Range(0, last + 1).Select(value => (byte)((isInverted ? last - value : value) * 255 / last))];
    }
}
