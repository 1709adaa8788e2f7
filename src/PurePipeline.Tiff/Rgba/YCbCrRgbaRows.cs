using PurePipeline.Tiff.Blocks;

namespace PurePipeline.Tiff.Rgba;

/// <summary>
/// Luminance and colour differences that no JPEG decoder has turned to colours: tables of 16-bit fixed point, made of the page's own
/// coefficients, black and white (libtiff/tif_color.c, <c>TIFFYCbCrToRGBInit</c>). Each group of pixels has one pair of differences, which
/// nothing smooths.
/// </summary>
internal sealed class YCbCrRgbaRows : RgbaRows
{
    private const int Shift = 16;
    private const int Half = 1 << (Shift - 1);

    private readonly TiffBlocks _blocks;
    private readonly int[] _luminance = new int[256];
    private readonly int[] _redOfCr = new int[256];
    private readonly int[] _greenOfCr = new int[256];
    private readonly int[] _greenOfCb = new int[256];
    private readonly int[] _blueOfCb = new int[256];

    public YCbCrRgbaRows(TiffPage page, TiffBlocks blocks)
    {
        _blocks = blocks;
        Planes = blocks.Planes > 1 ? [0, 1, 2] : Planes;
        float[] luma = Values(page, TiffTag.YCbCrCoefficients, [0.299f, 0.587f, 0.114f]);
        float[] range = Values(page, TiffTag.ReferenceBlackWhite, [0, 255, 128, 255, 128, 255]);
        if (luma.Any(float.IsNaN) || luma[1] == 0 || range.Any(value => value is not (> int.MinValue + 128f and < int.MaxValue)))
        {
            throw page.File.Corrupt("Coefficients of luminance that make no sense.", page.Offset);
        }

        float redFactor = 2 - (2 * luma[0]);
        float blueFactor = 2 - (2 * luma[2]);
        int red = Fixed(redFactor);
        int redGreen = -Fixed(luma[0] * redFactor / luma[1]);
        int blue = Fixed(blueFactor);
        int blueGreen = -Fixed(luma[2] * blueFactor / luma[1]);
        for (int i = 0; i < 256; i++)
        {
            int cr = ToValue(i - 128, range[4] - 128, range[5] - 128, 127);
            int cb = ToValue(i - 128, range[2] - 128, range[3] - 128, 127);
            _luminance[i] = ToValue(i, range[0], range[1], 255);
            _redOfCr[i] = unchecked((red * cr) + Half) >> Shift;
            _blueOfCb[i] = unchecked((blue * cb) + Half) >> Shift;
            _greenOfCr[i] = unchecked(redGreen * cr);
            _greenOfCb[i] = unchecked((blueGreen * cb) + Half);
        }
    }

    public override void Convert(ReadOnlySpan<byte> samples, int y, Span<byte> pixels)
    {
        (int across, int down) = _blocks.Subsampling is { } subsampling ? (subsampling.Across, subsampling.Down) : (1, 1);
        int row = y / down * (int)_blocks.RowBytes;
        int group = _blocks.Subsampling?.GroupBytes ?? 1;
        int chroma = _blocks.Subsampling is null ? _blocks.Bytes : across * down;
        int step = _blocks.Subsampling is null ? _blocks.Bytes : 1;
        for (int x = 0; x < pixels.Length / 4; x++)
        {
            int start = row + (x / across * group);
            int luminance = _luminance[samples[start + (y % down * across) + (x % across)]];
            (byte cb, byte cr) = (samples[start + chroma], samples[start + chroma + step]);
            Span<byte> pixel = pixels.Slice(4 * x, 4);
            pixel[0] = Clamp(luminance + _redOfCr[cr]);
            pixel[1] = Clamp(luminance + (unchecked(_greenOfCb[cb] + _greenOfCr[cr]) >> Shift));
            pixel[2] = Clamp(luminance + _blueOfCb[cb]);
            pixel[3] = 255;
        }
    }

    private static byte Clamp(int value) => (byte)Math.Clamp(value, 0, 255);

    private static int Fixed(float factor) => (int)((Math.Clamp(factor, 0f, 2f) * (float)(1 << Shift)) + 0.5);

    // Code2V: the coded value between black and white.
    private static int ToValue(int code, float black, float white, float range)
    {
        const float Bound = 128 * 32;
        float value = (code - (int)black) * range / (white - black != 0 ? white - black : 1);
        return (int)Math.Clamp(value, -Bound, Bound);
    }

    private static float[] Values(TiffPage page, int tag, float[] missing)
    {
        double[] values = page.Numbers(tag);
        return values.Length >= missing.Length ? [.. values.Take(missing.Length).Select(value => (float)value)] : missing;
    }
}
