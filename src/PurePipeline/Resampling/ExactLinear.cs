using System.Numerics;

namespace PurePipeline.Resampling;

/// <summary>
/// OpenCV's INTER_LINEAR_EXACT of integers (imgproc/src/resize.cpp, <c>resize_bitExact</c>; fixedpoint.inl.hpp), without any rounding
/// before the last:
/// <c>t = S0 * c0 + S1 * c1</c>, then <c>(t0 * b0 + t1 * b1 + 2^(2F-1)) >> 2F</c>, F being the bits of a channel
/// (16 of signed bytes). Of 32-bit channels each vertical product is rounded by itself, its magnitude half up, to 32 bits of fraction.
/// </summary>
/// <typeparam name="T">A channel.</typeparam>
/// <typeparam name="TSum">What holds 3 F + 1 bits.</typeparam>
internal static class ExactLinear<T, TSum>
    where T : unmanaged, IBinaryInteger<T>
    where TSum : unmanaged, IBinaryInteger<TSum>
{
    /// <summary>Filters one source row.</summary>
    public static void Filter(ReadOnlySpan<ExactTap> taps, int channels, ReadOnlySpan<T> row, Span<TSum> sums)
    {
        for (int x = 0; x < taps.Length; x++)
        {
            ExactTap tap = taps[x];
            var weight0 = TSum.CreateTruncating(tap.Weight0);
            var weight1 = TSum.CreateTruncating(tap.Weight1);
            ReadOnlySpan<T> first = row.Slice(tap.Source * channels, channels);
            ReadOnlySpan<T> second = row.Slice(tap.Next * channels, channels);
            Span<TSum> pixel = sums.Slice(x * channels, channels);
            for (int c = 0; c < pixel.Length; c++)
            {
                pixel[c] = (TSum.CreateTruncating(first[c]) * weight0) + (TSum.CreateTruncating(second[c]) * weight1);
            }
        }
    }

    /// <summary>Blends two filtered rows.</summary>
    public static void Blend(ReadOnlySpan<TSum> upper, ReadOnlySpan<TSum> lower, ExactTap tap, int bits, Span<T> row)
    {
        var weight0 = TSum.CreateTruncating(tap.Weight0);
        var weight1 = TSum.CreateTruncating(tap.Weight1);
        TSum half = TSum.One << ((2 * bits) - 1);
        for (int e = 0; e < row.Length; e++)
        {
            row[e] = typeof(T) == typeof(int)
                ? T.CreateSaturating((Rounded(upper[e] * weight0, bits) + Rounded(lower[e] * weight1, bits) + (TSum.One << (bits - 1))) >> bits)
                : T.CreateSaturating(((upper[e] * weight0) + (lower[e] * weight1) + half) >> (2 * bits));
        }
    }

    private static TSum Rounded(TSum product, int bits)
    {
        TSum magnitude = (TSum.Abs(product) + (TSum.One << (bits - 1))) >> bits;
        return TSum.IsNegative(product) ? -magnitude : magnitude;
    }
}
