using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using Floats = System.Runtime.Intrinsics.Vector256<float>;

namespace PurePipeline.OpenCv.Color;

/// <summary>The formulas of <see cref="HsvPixel"/> and <see cref="HlsPixel"/> for groups, eight pixels at a time.</summary>
internal static class HueVectors
{
    private const float Epsilon = 1.1920929e-7f;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static (Floats Blue, Floats Green, Floats Red) OfHsv(Floats h, Floats s, Floats v)
    {
        (Floats sector, Floats weak, Floats falling, Floats rising) = LevelsOfHsv(h, s, v);
        return Pick(sector, v, weak, falling, rising);
    }

    /// <summary>The sector, and what a channel is in it if not the value.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static (Floats Sector, Floats Weak, Floats Falling, Floats Rising) LevelsOfHsv(Floats h, Floats s, Floats v)
    {
        Floats whole = Truncate(h);
        h -= whole;
        Floats sector = Vector256.FusedMultiplyAdd(Vector256.Create(-6f), Truncate(whole * Vector256.Create(1f / 6f)), whole);
        Floats one = Floats.One;
        Floats falling = v * Vector256.FusedMultiplyAdd(-s, h, one);
        Floats rising = v * Vector256.FusedMultiplyAdd(-s, one - h, one);
        return (sector, v * (one - s), falling, rising);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static (Floats Blue, Floats Green, Floats Red) OfHls(Floats h, Floats l, Floats s)
    {
        Floats product = l * s;
        Floats half = Avx.BlendVariable(s - product, product, Vector256.LessThanOrEqual(l, Vector256.Create(0.5f)));
        Floats whole = Truncate(h);
        Floats sector = Vector256.FusedMultiplyAdd(Vector256.Create(-6f), Truncate(h * Vector256.Create(1f / 6f)), whole);
        h -= whole;
        Floats place = h + h;
        Floats strong = l + half;
        Floats weak = l - half;
        return Pick(sector, strong, weak, Vector256.FusedMultiplyAdd(-half, place, strong), Vector256.FusedMultiplyAdd(half, place, weak));
    }

    /// <summary><see cref="HueSector.Of(float)"/>; the sectors are whole numbers.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static (Floats Blue, Floats Green, Floats Red) Pick(Floats sector, Floats strong, Floats weak, Floats falling, Floats rising)
    {
        Floats below1 = Vector256.LessThan(sector, Floats.One);
        Floats below2 = Vector256.LessThan(sector, Vector256.Create(2f));
        Floats below3 = Vector256.LessThan(sector, Vector256.Create(3f));
        Floats below4 = Vector256.LessThan(sector, Vector256.Create(4f));
        Floats below5 = Vector256.LessThan(sector, Vector256.Create(5f));
        Floats blue = Avx.BlendVariable(falling, strong, below5);
        blue = Avx.BlendVariable(blue, rising, below3);
        blue = Avx.BlendVariable(blue, weak, below2);
        Floats green = Avx.BlendVariable(weak, falling, below4);
        green = Avx.BlendVariable(green, strong, below3);
        green = Avx.BlendVariable(green, rising, below1);
        Floats red = Avx.BlendVariable(strong, rising, below5);
        red = Avx.BlendVariable(red, weak, below4);
        red = Avx.BlendVariable(red, falling, below2);
        red = Avx.BlendVariable(red, strong, below1);
        return (blue, green, red);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static (Floats Hue, Floats Saturation, Floats Value) ToHsv(Floats b, Floats g, Floats r, Floats scale)
    {
        Floats least = Avx.Min(Avx.Min(r, g), b);
        Floats v = Avx.Max(Avx.Max(r, g), b);
        Floats difference = v - least;
        var epsilon = Vector256.Create(Epsilon);
        Floats sixths = Vector256.Create(60f) / (difference + epsilon);
        return (Hue(b, g, r, v, sixths) * scale, difference / (Vector256.Abs(v) + epsilon), v);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static (Floats Hue, Floats Lightness, Floats Saturation) ToHls(Floats b, Floats g, Floats r, Floats scale)
    {
        Floats most = Avx.Max(Avx.Max(r, g), b);
        Floats least = Avx.Min(Avx.Min(r, g), b);
        Floats difference = most - least;
        Floats sum = most + least;
        Floats l = sum * Vector256.Create(0.5f);
        Floats isDark = Vector256.LessThan(l, Vector256.Create(0.5f));
        Floats s = difference / Avx.BlendVariable(Vector256.Create(2f) - sum, sum, isDark);
        Floats h = Hue(b, g, r, most, Vector256.Create(60f) / difference) * scale;
        Floats isColoured = Vector256.GreaterThan(difference, Vector256.Create(Epsilon));
        return (h & isColoured, l, s & isColoured);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Floats Hue(Floats b, Floats g, Floats r, Floats most, Floats sixths)
    {
        Floats isRed = Vector256.Equals(r, most);
        Floats isGreen = Vector256.Equals(g, most);
        Floats of = Avx.BlendVariable(Avx.BlendVariable(r - g, b - r, isGreen), g - b, isRed);
        Floats start = Avx.BlendVariable(
            Avx.BlendVariable(Vector256.Create(240f), Vector256.Create(120f), isGreen),
            Vector256.LessThan(g, b) & Vector256.Create(360f),
            isRed);
        return Vector256.FusedMultiplyAdd(of, sixths, start);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Floats Truncate(Floats x) => Avx.ConvertToVector256Single(Avx.ConvertToVector256Int32WithTruncation(x));
}
