using PurePipeline.Tiff.Blocks;

namespace PurePipeline.Tiff.Rgba;

/// <summary>
/// CIE L*, a*, b* of 8 or 16 bits: single-precision XYZ for the page's white point, and a table of 1501 levels for the display's gamma of 2.4
/// (libtiff/tif_color.c, <c>TIFFCIELab16ToXYZ</c>, <c>TIFFXYZToRGB</c>).
/// </summary>
internal sealed class CieLabRgbaRows : RgbaRows
{
    private const int Range = 1500;
    private const float Brightest = 100;
    private const float Step = Brightest - 1;

    // None of these is nearer to a half than 1e-4, so the last bits of Math.Pow decide nothing.
    private static readonly byte[] s_levels = [.. Enumerable.Range(0, Range + 1).Select(i => (byte)Math.Min(255, (255 * (float)Math.Pow((double)i / Range, 1 / 2.4f)) + 0.5))];

    private readonly TiffBlocks _blocks;
    private readonly float _whiteX;
    private readonly float _whiteZ;

    public CieLabRgbaRows(TiffPage page, TiffBlocks blocks)
    {
        _blocks = blocks;
        double[] white = page.Numbers(TiffTag.WhitePoint);
        const float Sum = 96.4250f + 100f + 82.4680f;
        (float x, float y) = white.Length >= 2 ? ((float)white[0], (float)white[1]) : (96.4250f / Sum, 100f / Sum);
        if (y == 0)
        {
            throw page.File.Corrupt("A white point that is none.", page.Offset);
        }

        (_whiteX, _whiteZ) = (x / y * Brightest, (1f - x - y) / y * Brightest);
    }

    public override void Convert(ReadOnlySpan<byte> samples, int y, Span<byte> pixels)
    {
        ReadOnlySpan<byte> row = samples[(y * (int)_blocks.RowBytes)..];
        for (int x = 0; x < pixels.Length / 4; x++)
        {
            Span<byte> pixel = pixels.Slice(4 * x, 4);
            if (_blocks.Bits == 8)
            {
                ToRgb(row[3 * x] * 257, (sbyte)row[(3 * x) + 1] * 256, (sbyte)row[(3 * x) + 2] * 256, pixel);
            }
            else
            {
                ToRgb(BitConverter.ToUInt16(row[(6 * x)..]), BitConverter.ToInt16(row[((6 * x) + 2)..]), BitConverter.ToInt16(row[((6 * x) + 4)..]), pixel);
            }
        }
    }

    private void ToRgb(int lightness, int a, int b, Span<byte> pixel)
    {
        float level = lightness * 100f / 65535f;
        float root;
        float y;
        if (level < 8.856f)
        {
            y = level * Brightest / 903.292f;
            root = (7.787f * (y / Brightest)) + (16f / 116f);
        }
        else
        {
            root = (level + 16f) / 116f;
            y = Brightest * root * root * root;
        }

        float x = Cube((a / 256f / 500f) + root, _whiteX);
        float z = Cube(root - (b / 256f / 200f), _whiteZ);
        pixel[0] = Level((3.2410f * x) + (-1.5374f * y) + (-0.4986f * z));
        pixel[1] = Level((-0.9692f * x) + (1.8760f * y) + (0.0416f * z));
        pixel[2] = Level((0.0556f * x) + (-0.2040f * y) + (1.0570f * z));
        pixel[3] = 255;
    }

    private static float Cube(float root, float white) => root < 0.2069f ? white * (root - 0.13793f) / 7.787f : white * root * root * root;

    private static byte Level(float luminosity)
    {
        float clipped = Math.Min(luminosity > 1 ? luminosity : 1, Brightest);
        return s_levels[Math.Min(Range, (int)((clipped - 1) / (Step / Range)))];
    }
}
