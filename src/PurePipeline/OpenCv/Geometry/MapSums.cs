using System.Numerics;

namespace PurePipeline.OpenCv.Geometry;

/// <summary>
/// Sums of channels by weights and one number more, as OpenCV's builds for AVX2 and FMA round them: the compiler has fused what it could
/// (core/src/matmul.simd.hpp).
/// </summary>
internal static class MapSums
{
    /// <summary>Whether OpenCV has the sum written out for such a matrix; others are a loop.</summary>
    public static bool IsWritten(int channels, int rows) => (channels, rows) is (2, 2) or (3, 3) or (3, 2) or (3, 1) or (4, 4);

    /// <summary><c>((w0 * v0 + w1 * v1) + w2 * v2) + ... + last</c>: only the second product is rounded by itself.</summary>
    public static TSum Written<T, TSum>(ReadOnlySpan<T> element, ReadOnlySpan<TSum> weights)
        where T : unmanaged, INumber<T>
        where TSum : unmanaged, IBinaryFloatingPointIeee754<TSum>
    {
        TSum sum = TSum.FusedMultiplyAdd(TSum.CreateTruncating(element[0]), weights[0], TSum.CreateTruncating(element[1]) * weights[1]);
        for (int k = 2; k < element.Length; k++)
        {
            sum = TSum.FusedMultiplyAdd(TSum.CreateTruncating(element[k]), weights[k], sum);
        }

        return sum + weights[^1];
    }

    /// <summary><c>last + w0 * v0 + w1 * v1 + ...</c>.</summary>
    public static TSum Loop<T, TSum>(ReadOnlySpan<T> element, ReadOnlySpan<TSum> weights, bool isFused)
        where T : unmanaged, INumber<T>
        where TSum : unmanaged, IBinaryFloatingPointIeee754<TSum>
    {
        TSum sum = weights[^1];
        for (int k = 0; k < element.Length; k++)
        {
            TSum channel = TSum.CreateTruncating(element[k]);
            sum = isFused ? TSum.FusedMultiplyAdd(channel, weights[k], sum) : sum + (channel * weights[k]);
        }

        return sum;
    }
}
