namespace PurePipeline.OpenCv.Color;

/// <summary>
/// Colours to luma from 16 to 235 and chroma, BT.601 times 2^20 in whole numbers (imgproc/src/color_yuv.simd.hpp, <c>rgbToY42x</c>,
/// <c>rgbToUV42x</c>). No sum reaches 2^31.
/// </summary>
internal sealed partial class CameraLuma(int channels, bool redFirst)
{
    private const int Shift = 20;
    private const int Half = 1 << (Shift - 1);
    private const int RedLuma = 269484;
    private const int GreenLuma = 528482;
    private const int BlueLuma = 102760;

    private const int RedU = -155188;
    private const int GreenU = -305135;
    private const int BlueU = 460324;
    private const int RedV = 460324;
    private const int GreenV = -385875;
    private const int BlueV = -74448;

    private readonly int _red = redFirst ? 0 : 2;
    private readonly int _blue = redFirst ? 2 : 0;

    /// <summary>The luma of a row's pixels, and the chroma of every second one.</summary>
    /// <param name="pixels">The row.</param>
    /// <param name="luma">A byte for each pixel.</param>
    /// <param name="u">A byte for each two pixels; nothing for a row without chroma.</param>
    /// <param name="v">Likewise.</param>
    /// <param name="vectors">Whether vectors may be used.</param>
    public void Convert(ReadOnlySpan<byte> pixels, Span<byte> luma, Span<byte> u, Span<byte> v, bool vectors = true)
    {
        int done = vectors ? Vectors(pixels, luma, u, v) : 0;
        for (int x = done, s = x * channels; x < luma.Length; x++, s += channels)
        {
            int sum = (pixels[s + _red] * RedLuma) + (pixels[s + 1] * GreenLuma) + (pixels[s + _blue] * BlueLuma);
            luma[x] = (byte)((sum + Half + (16 << Shift)) >> Shift);
        }

        for (int x = done / 2, s = x * 2 * channels; x < u.Length; x++, s += 2 * channels)
        {
            (int r, int g, int b) = (pixels[s + _red], pixels[s + 1], pixels[s + _blue]);
            u[x] = Limit((r * RedU) + (g * GreenU) + (b * BlueU));
            v[x] = Limit((r * RedV) + (g * GreenV) + (b * BlueV));
        }
    }

    private static byte Limit(int sum) => Limited.Byte((sum + Half + (128 << Shift)) >> Shift);
}
