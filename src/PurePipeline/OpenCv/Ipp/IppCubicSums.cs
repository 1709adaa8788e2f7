using System.Numerics;
using System.Runtime.Intrinsics;

namespace PurePipeline.OpenCv.Ipp;

/// <summary>
/// The orders in which IPP adds up a pixel's four products, with S the pixels of a row (or t the filtered rows) and w their weights; found by
/// comparing bits with IPP 2022.2 for AVX2.
/// </summary>
internal static class IppCubicSums
{
    /// <summary>Along a row within the source, one channel; the last one to three pixels of it, which no vector of four takes, are <paramref name="single"/>.</summary>
    public static float Gray(ReadOnlySpan<float> s, ReadOnlySpan<float> w, bool single) => single
        ? ((s[0] * w[0]) + (s[2] * w[2])) + ((s[1] * w[1]) + (s[3] * w[3]))
        : ((s[0] * w[0]) + (s[1] * w[1])) + ((s[2] * w[2]) + (s[3] * w[3]));

    /// <summary>Along a row within the source, three or four channels.</summary>
    public static Vector128<float> Colour(Vector128<float> s0, Vector128<float> s1, Vector128<float> s2, Vector128<float> s3, ReadOnlySpan<float> w) =>
        Vector128.FusedMultiplyAdd(s1, Vector128.Create(w[1]), s2 * w[2]) + Vector128.FusedMultiplyAdd(s0, Vector128.Create(w[0]), s3 * w[3]);

    /// <summary>Along a row for pixels whose taps reach beyond the source: the filtered rows that are the first and the last tap.</summary>
    public static float Outer(float s0, float s1, float s2, float s3, ReadOnlySpan<float> w) =>
        MathF.FusedMultiplyAdd(s3, w[3], MathF.FusedMultiplyAdd(s2, w[2], MathF.FusedMultiplyAdd(s1, w[1], s0 * w[0])));

    /// <summary>Likewise, those that are the two taps between.</summary>
    public static float Middle(float s0, float s1, float s2, float s3, ReadOnlySpan<float> w) =>
        MathF.FusedMultiplyAdd(s3, w[3], MathF.FusedMultiplyAdd(s2, w[2], MathF.FusedMultiplyAdd(s0, w[0], s1 * w[1])));

    /// <summary>Across rows within the source.</summary>
    public static void Blend(
        ReadOnlySpan<float> t0, ReadOnlySpan<float> t1, ReadOnlySpan<float> t2, ReadOnlySpan<float> t3, ReadOnlySpan<float> w, Span<float> result)
    {
        int e = 0;
        (var w0, var w2) = (new Vector<float>(w[0]), new Vector<float>(w[2]));
        for (; e <= result.Length - Vector<float>.Count; e += Vector<float>.Count)
        {
            (Vector.FusedMultiplyAdd(new Vector<float>(t0[e..]), w0, new Vector<float>(t1[e..]) * w[1])
                + Vector.FusedMultiplyAdd(new Vector<float>(t2[e..]), w2, new Vector<float>(t3[e..]) * w[3])).CopyTo(result[e..]);
        }

        for (; e < result.Length; e++)
        {
            result[e] = MathF.FusedMultiplyAdd(t0[e], w[0], t1[e] * w[1]) + MathF.FusedMultiplyAdd(t2[e], w[2], t3[e] * w[3]);
        }
    }

    /// <summary>Across rows for pixels whose taps reach beyond the source.</summary>
    public static void BlendBorder(
        ReadOnlySpan<float> t0, ReadOnlySpan<float> t1, ReadOnlySpan<float> t2, ReadOnlySpan<float> t3, ReadOnlySpan<float> w, Span<float> result)
    {
        for (int e = 0; e < result.Length; e++)
        {
            result[e] = ((t0[e] * w[0]) + (t2[e] * w[2])) + ((t1[e] * w[1]) + (t3[e] * w[3]));
        }
    }
}
