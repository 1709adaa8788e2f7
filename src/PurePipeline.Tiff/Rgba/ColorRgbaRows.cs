using PurePipeline.Tiff.Blocks;

namespace PurePipeline.Tiff.Rgba;

/// <summary>
/// Red, green, blue, or gray of which each sample has blocks of its own, and alpha: <c>putRGBcontig8bittile</c> and its like. Samples of 16
/// bits become <c>(v + 128) / 257</c>, colours <c>(v * alpha + 127) / 255</c>.
/// </summary>
internal sealed class ColorRgbaRows : RgbaRows
{
    private readonly TiffBlocks _blocks;
    private readonly RgbaAlpha _alpha;
    private readonly int[] _starts;

    public ColorRgbaRows(TiffPage page, TiffBlocks blocks, int colors)
    {
        (_blocks, _alpha) = (blocks, AlphaOf(page));
        int[] samples = colors == 1 ? [0, 0, 0] : [0, 1, 2];
        bool isPlanar = blocks.Planes > 1;
        if (isPlanar)
        {
            Planes = _alpha == RgbaAlpha.None ? [.. Enumerable.Range(0, colors)] : [.. Enumerable.Range(0, colors + 1)];
        }
        else if (page.SamplesPerPixel < 4)
        {
            _alpha = RgbaAlpha.None;
        }

        _starts = [.. samples.Append(colors).Select(sample => StartOf(blocks, sample))];
    }

    /// <summary>Whether a page has alpha for libtiff: the first extra sample, or a fourth one that nothing is said of.</summary>
    public static RgbaAlpha AlphaOf(TiffPage page) => page.ExtraSamples switch
    {
        [0, ..] when page.SamplesPerPixel > 3 => RgbaAlpha.Associated,
        [1, ..] => RgbaAlpha.Associated,
        [2 or 999, ..] => RgbaAlpha.Unassociated,
        [] when page.SamplesPerPixel == 4 && page.Photometric == Photometric.Rgb => RgbaAlpha.Associated,
        _ => RgbaAlpha.None,
    };

    public override void Convert(ReadOnlySpan<byte> samples, int y, Span<byte> pixels)
    {
        int row = y * (int)_blocks.RowBytes;
        int step = _blocks.Samples * _blocks.Bits / 8;
        for (int x = 0; x < pixels.Length / 4; x++)
        {
            Span<byte> pixel = pixels.Slice(4 * x, 4);
            int at = row + (x * step);
            pixel[3] = _alpha == RgbaAlpha.None ? (byte)255 : Level(samples, at + _starts[3]);
            for (int color = 0; color < 3; color++)
            {
                int level = Level(samples, at + _starts[color]);
                pixel[color] = (byte)(_alpha == RgbaAlpha.Unassociated ? ((level * pixel[3]) + 127) / 255 : level);
            }
        }
    }

    private byte Level(ReadOnlySpan<byte> samples, int at) =>
        _blocks.Bits == 8 ? samples[at] : (byte)((BitConverter.ToUInt16(samples[at..]) + 128) / 257);
}
