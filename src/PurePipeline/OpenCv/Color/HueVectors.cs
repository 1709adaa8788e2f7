using System.Runtime.CompilerServices;

namespace PurePipeline.OpenCv.Color;

/// <summary>The formulas of <see cref="HsvPixel"/> and <see cref="HlsPixel"/> for groups, a register of pixels at a time.</summary>
internal static class HueVectors<TFloats>
    where TFloats : struct, IFloatLanes<TFloats>
{
    private const float Epsilon = 1.1920929e-7f;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static (TFloats Blue, TFloats Green, TFloats Red) OfHsv(TFloats h, TFloats s, TFloats v)
    {
        (TFloats sector, TFloats weak, TFloats falling, TFloats rising) = LevelsOfHsv(h, s, v);
        return Pick(sector, v, weak, falling, rising);
    }

    /// <summary>The sector, and what a channel is in it if not the value.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static (TFloats Sector, TFloats Weak, TFloats Falling, TFloats Rising) LevelsOfHsv(TFloats h, TFloats s, TFloats v)
    {
        TFloats whole = TFloats.Truncate(h);
        h -= whole;
        TFloats sector = TFloats.FusedMultiplyAdd(TFloats.Create(-6f), TFloats.Truncate(whole * TFloats.Create(1f / 6f)), whole);
        TFloats one = TFloats.Create(1f);
        TFloats falling = v * TFloats.FusedMultiplyAdd(-s, h, one);
        TFloats rising = v * TFloats.FusedMultiplyAdd(-s, one - h, one);
        return (sector, v * (one - s), falling, rising);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static (TFloats Blue, TFloats Green, TFloats Red) OfHls(TFloats h, TFloats l, TFloats s)
    {
        TFloats product = l * s;
        TFloats half = TFloats.Select(TFloats.LessOrEqual(l, TFloats.Create(0.5f)), product, s - product);
        TFloats whole = TFloats.Truncate(h);
        TFloats sector = TFloats.FusedMultiplyAdd(TFloats.Create(-6f), TFloats.Truncate(h * TFloats.Create(1f / 6f)), whole);
        h -= whole;
        TFloats place = h + h;
        TFloats strong = l + half;
        TFloats weak = l - half;
        return Pick(sector, strong, weak, TFloats.FusedMultiplyAdd(-half, place, strong), TFloats.FusedMultiplyAdd(half, place, weak));
    }

    /// <summary><see cref="HueSector.Of(float)"/>; the sectors are whole numbers.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static (TFloats Blue, TFloats Green, TFloats Red) Pick(TFloats sector, TFloats strong, TFloats weak, TFloats falling, TFloats rising)
    {
        TFloats below1 = TFloats.Less(sector, TFloats.Create(1f));
        TFloats below2 = TFloats.Less(sector, TFloats.Create(2f));
        TFloats below3 = TFloats.Less(sector, TFloats.Create(3f));
        TFloats below4 = TFloats.Less(sector, TFloats.Create(4f));
        TFloats below5 = TFloats.Less(sector, TFloats.Create(5f));
        TFloats blue = TFloats.Select(below5, strong, falling);
        blue = TFloats.Select(below3, rising, blue);
        blue = TFloats.Select(below2, weak, blue);
        TFloats green = TFloats.Select(below4, falling, weak);
        green = TFloats.Select(below3, strong, green);
        green = TFloats.Select(below1, rising, green);
        TFloats red = TFloats.Select(below5, rising, strong);
        red = TFloats.Select(below4, weak, red);
        red = TFloats.Select(below2, falling, red);
        red = TFloats.Select(below1, strong, red);
        return (blue, green, red);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static (TFloats Hue, TFloats Saturation, TFloats Value) ToHsv(TFloats b, TFloats g, TFloats r, TFloats scale)
    {
        TFloats least = TFloats.Min(TFloats.Min(r, g), b);
        TFloats v = TFloats.Max(TFloats.Max(r, g), b);
        TFloats difference = v - least;
        var epsilon = TFloats.Create(Epsilon);
        TFloats sixths = TFloats.Create(60f) / (difference + epsilon);
        return (Hue(b, g, r, v, sixths) * scale, difference / (TFloats.Abs(v) + epsilon), v);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static (TFloats Hue, TFloats Lightness, TFloats Saturation) ToHls(TFloats b, TFloats g, TFloats r, TFloats scale)
    {
        TFloats most = TFloats.Max(TFloats.Max(r, g), b);
        TFloats least = TFloats.Min(TFloats.Min(r, g), b);
        TFloats difference = most - least;
        TFloats sum = most + least;
        TFloats l = sum * TFloats.Create(0.5f);
        TFloats isDark = TFloats.Less(l, TFloats.Create(0.5f));
        TFloats s = difference / TFloats.Select(isDark, sum, TFloats.Create(2f) - sum);
        TFloats h = Hue(b, g, r, most, TFloats.Create(60f) / difference) * scale;
        TFloats isColoured = TFloats.Less(TFloats.Create(Epsilon), difference);
        TFloats none = TFloats.Create(0f);
        return (TFloats.Select(isColoured, h, none), l, TFloats.Select(isColoured, s, none));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TFloats Hue(TFloats b, TFloats g, TFloats r, TFloats most, TFloats sixths)
    {
        TFloats isRed = TFloats.Equal(r, most);
        TFloats isGreen = TFloats.Equal(g, most);
        TFloats of = TFloats.Select(isRed, g - b, TFloats.Select(isGreen, b - r, r - g));
        TFloats start = TFloats.Select(isGreen, TFloats.Create(120f), TFloats.Create(240f));
        start = TFloats.Select(isRed, TFloats.Select(TFloats.Less(g, b), TFloats.Create(360f), TFloats.Create(0f)), start);
        return TFloats.FusedMultiplyAdd(of, sixths, start);
    }
}
