namespace PurePipeline.OpenCv.Color;

/// <summary>
/// One pixel of float HLS to B, G, R and back, once as OpenCV's vectors compute it and once as its plain code does, the products fused as
/// its build for AVX2 and FMA fuses them (imgproc/src/color_hsv.simd.hpp, <c>HLS2RGB_f</c>, <c>RGB2HLS_f</c>).
/// </summary>
internal static class HlsPixel
{
    private const float Epsilon = 1.1920929e-7f;

    public static (float Blue, float Green, float Red) ToBgrInGroup(float h, float l, float s, float scale)
    {
        float product = l * s;
        float half = l <= 0.5f ? product : s - product;
        h *= scale;
        float sector = HueSector.SplitGroup(ref h, h * (1f / 6f));
        float place = h + h;
        (float strong, float weak) = (l + half, l - half);
        ReadOnlySpan<float> tab =
            [strong, weak, MathF.FusedMultiplyAdd(-half, place, strong), MathF.FusedMultiplyAdd(half, place, weak)];
        (int blue, int green, int red) = HueSector.Of(sector);
        return (tab[blue], tab[green], tab[red]);
    }

    public static (float Blue, float Green, float Red) ToBgr(float h, float l, float s, float scale, bool legacy)
    {
        if (s == 0)
        {
            return (l, l, l);
        }

        float strong = l <= 0.5f ? l * (1 + s) : MathF.FusedMultiplyAdd(-l, s, l + s);
        float weak = MathF.FusedMultiplyAdd(2, l, -strong);
        h = legacy ? HueSector.AddCircles(h * scale) : h * scale;
        int sector = legacy ? HueSector.SplitLegacy(ref h) : HueSector.Split(ref h);
        float range = strong - weak;
        ReadOnlySpan<float> tab =
            [strong, weak, MathF.FusedMultiplyAdd(range, 1 - h, weak), MathF.FusedMultiplyAdd(range, h, weak)];
        (int blue, int green, int red) = HueSector.Of(sector);
        return (tab[blue], tab[green], tab[red]);
    }

    public static (float Hue, float Lightness, float Saturation) FromBgrInGroup(float b, float g, float r, float scale)
    {
        float most = NativeSingle.Max(NativeSingle.Max(r, g), b);
        float least = NativeSingle.Min(NativeSingle.Min(r, g), b);
        (float difference, float sum) = (most - least, most + least);
        float l = sum * 0.5f;
        if (!(difference > Epsilon))
        {
            return (0, l, 0);
        }

        float s = difference / (l < 0.5f ? sum : 2f - sum);
        float sixths = 60f / difference;
        float h = most == r ? MathF.FusedMultiplyAdd(g - b, sixths, g < b ? 360f : 0f)
            : most == g ? MathF.FusedMultiplyAdd(b - r, sixths, 120f)
            : MathF.FusedMultiplyAdd(r - g, sixths, 240f);
        return (h * scale, l, s);
    }

    public static (float Hue, float Lightness, float Saturation) FromBgr(float b, float g, float r, float scale)
    {
        (float most, float least) = (r, r);
        most = most < g ? g : most;
        most = most < b ? b : most;
        least = least > g ? g : least;
        least = least > b ? b : least;
        float difference = most - least;
        float l = (most + least) * 0.5f;
        if (!(difference > Epsilon))
        {
            return (0 * scale, l, 0);
        }

        float s = difference / (l < 0.5f ? most + least : 2 - most - least);
        float sixths = 60f / difference;
        float h = most == r ? (g - b) * sixths
            : most == g ? MathF.FusedMultiplyAdd(b - r, sixths, 120f)
            : MathF.FusedMultiplyAdd(r - g, sixths, 240f);
        return ((h < 0 ? h + 360f : h) * scale, l, s);
    }
}
