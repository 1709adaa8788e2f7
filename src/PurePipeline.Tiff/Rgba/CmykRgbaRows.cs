using PurePipeline.Tiff.Blocks;

namespace PurePipeline.Tiff.Rgba;

/// <summary>Cyan, magenta, yellow, key: <c>(255 - key) * (255 - v) / 255</c>.</summary>
internal sealed class CmykRgbaRows : RgbaRows
{
    private readonly TiffBlocks _blocks;
    private readonly int[] _starts;

    public CmykRgbaRows(TiffBlocks blocks)
    {
        _blocks = blocks;
        Planes = blocks.Planes > 1 ? [0, 1, 2, 3] : Planes;
        _starts = [.. Enumerable.Range(0, 4).Select(sample => StartOf(blocks, sample))];
    }

    public override void Convert(ReadOnlySpan<byte> samples, int y, Span<byte> pixels)
    {
        int row = y * (int)_blocks.RowBytes;
        for (int x = 0; x < pixels.Length / 4; x++)
        {
            int at = row + (x * _blocks.Samples);
            int key = 255 - samples[at + _starts[3]];
            for (int color = 0; color < 3; color++)
            {
                pixels[(4 * x) + color] = (byte)(key * (255 - samples[at + _starts[color]]) / 255);
            }

            pixels[(4 * x) + 3] = 255;
        }
    }
}
