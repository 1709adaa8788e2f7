using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace PurePipeline.Resampling;

/// <summary>
/// OpenCV's exact halving of 8-bit pictures of 1, 3 or 4 channels, by INTER_AREA and INTER_LINEAR alike (imgproc/src/resize.cpp,
/// <c>ResizeAreaFastVec_SIMD_8u</c>): <c>(a + b + c + d + 2) >> 2</c>.
/// </summary>
internal static unsafe partial class AreaHalf
{
    /// <summary>Averages two source rows into one of <paramref name="row"/>.Length bytes; they are at least twice as long.</summary>
    public static void Average(ReadOnlySpan<byte> upper, ReadOnlySpan<byte> lower, int channels, Span<byte> row)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(upper.Length, 2L * row.Length, nameof(upper));
        ArgumentOutOfRangeException.ThrowIfLessThan(lower.Length, 2L * row.Length, nameof(lower));
        int done = 0;
        if (Avx2.IsSupported)
        {
            done = AverageVector256(upper, lower, channels, row);
        }
        else if (Vector128.IsHardwareAccelerated)
        {
            done = AverageVector128(upper, lower, channels, row);
        }

        AverageScalar(upper, lower, channels, row, done);
    }

    /// <summary>
    /// How 16 source bytes become pairs of horizontal neighbours, and how many of them are used: 12 of three channels, else all.
    /// </summary>
    private static (Vector128<byte> Pairs, int Used) Pairs(int channels) => channels switch
    {
        1 => (Vector128.Create((byte)0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15), 16),
        3 => (Vector128.Create((byte)0, 3, 1, 4, 2, 5, 6, 9, 7, 10, 8, 11, 12, 12, 12, 12), 12),
        4 => (Vector128.Create((byte)0, 4, 1, 5, 2, 6, 3, 7, 8, 12, 9, 13, 10, 14, 11, 15), 16),
        _ => throw new ArgumentOutOfRangeException(nameof(channels), channels, "OpenCV halves pictures of 1, 3 or 4 channels this way."),
    };

    /// <summary>Closes the gap between two times 8 result bytes of which <paramref name="used"/> / 2 count.</summary>
    private static Vector128<byte> Dense(int used) => used == 12
        ? Vector128.Create((byte)0, 1, 2, 3, 4, 5, 8, 9, 10, 11, 12, 13, 13, 13, 13, 13)
        : Vector128.Create((byte)0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15);
}
