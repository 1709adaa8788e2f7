using PurePipeline.Tiff.Blocks;

namespace PurePipeline.Tiff.Rgba;

/// <summary>Colours of a map, of 16 bits each, or of 8 if none is above 255: <c>put8bitcmaptile</c> and its like.</summary>
internal sealed class PaletteRgbaRows : RgbaRows
{
    private readonly TiffBlocks _blocks;
    private readonly byte[] _colors;

    public PaletteRgbaRows(TiffPage page, TiffBlocks blocks)
    {
        _blocks = blocks;
        int count = 1 << blocks.Bits;
        long[] map = page.Integers(TiffTag.ColorMap);
        if (map.Length < 3 * count)
        {
            throw page.File.Corrupt($"A colour map of {map.Length} values; {3 * count} were expected.", page.Offset);
        }

        int shift = map.AsSpan(0, 3 * count).ContainsAnyInRange(256, long.MaxValue) ? 8 : 0;
        _colors = [.. Enumerable.Range(0, 3 * count).Select(i => (byte)(map[((i % 3) * count) + (i / 3)] >> shift))];
    }

    public override void Convert(ReadOnlySpan<byte> samples, int y, Span<byte> pixels)
    {
        (int bits, int step) = (_blocks.Bits, _blocks.Bits * _blocks.Samples);
        ReadOnlySpan<byte> row = samples[(step >= 8 ? StartOfRow(_blocks, y, pixels.Length / 4, step / 8) : y * (int)_blocks.RowBytes)..];
        for (int x = 0; x < pixels.Length / 4; x++)
        {
            int at = x * step;
            int index = (row[at / 8] >> (8 - bits - (at % 8))) & ((1 << bits) - 1);
            _colors.AsSpan(3 * index, 3).CopyTo(pixels[(4 * x)..]);
            pixels[(4 * x) + 3] = 255;
        }
    }
}
