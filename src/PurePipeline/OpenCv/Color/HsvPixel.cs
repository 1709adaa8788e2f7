namespace PurePipeline.OpenCv.Color;

/// <summary>
/// One pixel of float HSV to B, G, R and back, once as OpenCV's vectors compute it and once as its plain code does, the products fused as
/// its build for AVX2 and FMA fuses them (imgproc/src/color_hsv.simd.hpp, <c>HSV2RGB_simd</c>, <c>HSV2RGB_native</c>, <c>RGB2HSV_f</c>).
/// </summary>
internal static class HsvPixel
{
    private const float Epsilon = 1.1920929e-7f;

    public static (float Blue, float Green, float Red) ToBgrInGroup(float h, float s, float v, float scale)
    {
        h *= scale;
        float sector = HueSector.SplitGroup(ref h, NativeSingle.Truncate(h) * (1f / 6f));
        return Pick(HueSector.Of(sector), h, s, v);
    }

    public static (float Blue, float Green, float Red) ToBgr(float h, float s, float v, float scale, bool legacy)
    {
        if (s == 0)
        {
            return (v, v, v);
        }

        h *= scale;
        if (!legacy)
        {
            int sector = HueSector.Split(ref h);
            return Pick(HueSector.Of(sector), h, s, v);
        }

        // The compiler of 4.6's code leaves one product unfused.
        h %= 6;
        (int Blue, int Green, int Red) colours = HueSector.Of(HueSector.SplitLegacy(ref h));
        return Pick(colours, v, v * (1f - s), v * MathF.FusedMultiplyAdd(-s, h, 1f), v * (1f - (s * (1f - h))));
    }

    public static (float Hue, float Saturation, float Value) FromBgrInGroup(float b, float g, float r, float scale)
    {
        float least = NativeSingle.Min(NativeSingle.Min(r, g), b);
        float v = NativeSingle.Max(NativeSingle.Max(r, g), b);
        float difference = v - least;
        float s = difference / (MathF.Abs(v) + Epsilon);
        float sixths = 60f / (difference + Epsilon);
        float h = r == v ? MathF.FusedMultiplyAdd(g - b, sixths, g < b ? 360f : 0f)
            : g == v ? MathF.FusedMultiplyAdd(b - r, sixths, 120f)
            : MathF.FusedMultiplyAdd(r - g, sixths, 240f);
        return (h * scale, s, v);
    }

    public static (float Hue, float Saturation, float Value) FromBgr(float b, float g, float r, float scale)
    {
        (float v, float least) = (r, r);
        v = v < g ? g : v;
        v = v < b ? b : v;
        least = least > g ? g : least;
        least = least > b ? b : least;
        float difference = v - least;
        float s = difference / (MathF.Abs(v) + Epsilon);
        float sixths = 60f / (difference + Epsilon);
        float h = v == r ? (g - b) * sixths
            : v == g ? MathF.FusedMultiplyAdd(b - r, sixths, 120f)
            : MathF.FusedMultiplyAdd(r - g, sixths, 240f);
        return ((h < 0 ? h + 360f : h) * scale, s, v);
    }

    private static (float Blue, float Green, float Red) Pick((int Blue, int Green, int Red) colours, float h, float s, float v) =>
        Pick(colours, v, v * (1f - s), v * MathF.FusedMultiplyAdd(-s, h, 1f), v * MathF.FusedMultiplyAdd(-s, 1f - h, 1f));

    private static (float Blue, float Green, float Red) Pick(
        (int Blue, int Green, int Red) colours, float strong, float weak, float falling, float rising)
    {
        ReadOnlySpan<float> tab = [strong, weak, falling, rising];
        return (tab[colours.Blue], tab[colours.Green], tab[colours.Red]);
    }
}
