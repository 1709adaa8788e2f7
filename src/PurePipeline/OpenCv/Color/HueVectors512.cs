using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using Floats = System.Runtime.Intrinsics.Vector512<float>;

namespace PurePipeline.OpenCv.Color;

/// <summary>The formulas of <see cref="HueVectors"/>, sixteen pixels at a time.</summary>
internal static class HueVectors512
{
    private const float Epsilon = 1.1920929e-7f;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static (Floats Blue, Floats Green, Floats Red) OfHsv(Floats h, Floats s, Floats v)
    {
        Floats whole = Truncate(h);
        h -= whole;
        Floats sector = Vector512.FusedMultiplyAdd(Vector512.Create(-6f), Truncate(whole * Vector512.Create(1f / 6f)), whole);
        Floats one = Floats.One;
        Floats weak = v * (one - s);
        Floats falling = v * Vector512.FusedMultiplyAdd(-s, h, one);
        Floats rising = v * Vector512.FusedMultiplyAdd(-s, one - h, one);
        return Pick(sector, v, weak, falling, rising);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static (Floats Blue, Floats Green, Floats Red) OfHls(Floats h, Floats l, Floats s)
    {
        Floats product = l * s;
        Floats half = Vector512.ConditionalSelect(Vector512.LessThanOrEqual(l, Vector512.Create(0.5f)), product, s - product);
        Floats whole = Truncate(h);
        Floats sector = Vector512.FusedMultiplyAdd(Vector512.Create(-6f), Truncate(h * Vector512.Create(1f / 6f)), whole);
        h -= whole;
        Floats place = h + h;
        Floats strong = l + half;
        Floats weak = l - half;
        return Pick(sector, strong, weak, Vector512.FusedMultiplyAdd(-half, place, strong), Vector512.FusedMultiplyAdd(half, place, weak));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static (Floats Hue, Floats Lightness, Floats Saturation) ToHls(Floats b, Floats g, Floats r, Floats scale)
    {
        Floats most = Avx512F.Max(Avx512F.Max(r, g), b);
        Floats least = Avx512F.Min(Avx512F.Min(r, g), b);
        Floats difference = most - least;
        Floats sum = most + least;
        Floats l = sum * Vector512.Create(0.5f);
        Floats s = difference / Vector512.ConditionalSelect(Vector512.LessThan(l, Vector512.Create(0.5f)), sum, Vector512.Create(2f) - sum);
        Floats h = Hue(b, g, r, most, Vector512.Create(60f) / difference) * scale;
        Floats isColoured = Vector512.GreaterThan(difference, Vector512.Create(Epsilon));
        return (Vector512.ConditionalSelect(isColoured, h, Floats.Zero), l, Vector512.ConditionalSelect(isColoured, s, Floats.Zero));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Floats Hue(Floats b, Floats g, Floats r, Floats most, Floats sixths)
    {
        Floats isRed = Vector512.Equals(r, most);
        Floats isGreen = Vector512.Equals(g, most);
        Floats of = Vector512.ConditionalSelect(isRed, g - b, Vector512.ConditionalSelect(isGreen, b - r, r - g));
        Floats start = Vector512.ConditionalSelect(isGreen, Vector512.Create(120f), Vector512.Create(240f));
        start = Vector512.ConditionalSelect(
            isRed, Vector512.ConditionalSelect(Vector512.LessThan(g, b), Vector512.Create(360f), Floats.Zero), start);
        return Vector512.FusedMultiplyAdd(of, sixths, start);
    }

    /// <summary>The sectors are whole numbers.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static (Floats Blue, Floats Green, Floats Red) Pick(Floats sector, Floats strong, Floats weak, Floats falling, Floats rising)
    {
        Floats below1 = Vector512.LessThan(sector, Floats.One);
        Floats below2 = Vector512.LessThan(sector, Vector512.Create(2f));
        Floats below3 = Vector512.LessThan(sector, Vector512.Create(3f));
        Floats below4 = Vector512.LessThan(sector, Vector512.Create(4f));
        Floats below5 = Vector512.LessThan(sector, Vector512.Create(5f));
        Floats blue = Vector512.ConditionalSelect(below5, strong, falling);
        blue = Vector512.ConditionalSelect(below3, rising, blue);
        blue = Vector512.ConditionalSelect(below2, weak, blue);
        Floats green = Vector512.ConditionalSelect(below4, falling, weak);
        green = Vector512.ConditionalSelect(below3, strong, green);
        green = Vector512.ConditionalSelect(below1, rising, green);
        Floats red = Vector512.ConditionalSelect(below5, rising, strong);
        red = Vector512.ConditionalSelect(below4, weak, red);
        red = Vector512.ConditionalSelect(below2, falling, red);
        red = Vector512.ConditionalSelect(below1, strong, red);
        return (blue, green, red);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Floats Truncate(Floats x) => Avx512F.ConvertToVector512Single(Avx512F.ConvertToVector512Int32WithTruncation(x));
}
