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

    private readonly int _red = redFirst ? 0 : 2;
    private readonly int _blue = redFirst ? 2 : 0;

    /// <summary>The luma of a row's pixels.</summary>
    public void Luma(ReadOnlySpan<byte> pixels, Span<byte> luma, bool vectors = true)
    {
        for (int x = vectors ? Vectors(pixels, luma) : 0, s = x * channels; x < luma.Length; x++, s += channels)
        {
            int sum = (pixels[s + _red] * RedLuma) + (pixels[s + 1] * GreenLuma) + (pixels[s + _blue] * BlueLuma);
            luma[x] = (byte)((sum + Half + (16 << Shift)) >> Shift);
        }
    }

    /// <summary>The chroma of every second pixel.</summary>
    public void Chroma(ReadOnlySpan<byte> pixels, Span<byte> u, Span<byte> v)
    {
        for (int x = 0, s = 0; x < u.Length; x++, s += 2 * channels)
        {
            (int r, int g, int b) = (pixels[s + _red], pixels[s + 1], pixels[s + _blue]);
            u[x] = Limit((r * -155188) + (g * -305135) + (b * 460324));
            v[x] = Limit((r * 460324) + (g * -385875) + (b * -74448));
        }
    }

    private static byte Limit(int sum) => Limited.Byte((sum + Half + (128 << Shift)) >> Shift);
}
