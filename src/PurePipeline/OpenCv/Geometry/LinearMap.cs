using System.Numerics;
using System.Runtime.InteropServices;
using PurePipeline.Resampling;

namespace PurePipeline.OpenCv.Geometry;

/// <summary>
/// <c>cv2.transform</c>: each element's channels by a matrix (core/src/matmul.simd.hpp, <c>transform_</c>), sums in OpenCV's order.
/// </summary>
/// <typeparam name="T">A channel.</typeparam>
/// <typeparam name="TSum">What sums are computed in.</typeparam>
internal static class LinearMap<T, TSum>
    where T : unmanaged, INumber<T>
    where TSum : unmanaged, IBinaryFloatingPointIeee754<TSum>
{
    /// <summary>Maps elements.</summary>
    /// <param name="source">The elements' memory.</param>
    /// <param name="channels">Channels of an element.</param>
    /// <param name="matrix">Rows of <paramref name="channels"/> + 1 numbers, the last of which is added.</param>
    /// <param name="rows">Channels of a result.</param>
    /// <param name="fusesLoop">Whether the compiler has fused the sums that OpenCV has not written out.</param>
    /// <param name="result">Where the results go.</param>
    public static void Run(ReadOnlySpan<byte> source, int channels, double[] matrix, int rows, bool fusesLoop, Span<byte> result)
    {
        ReadOnlySpan<T> from = MemoryMarshal.Cast<byte, T>(source);
        Span<T> to = MemoryMarshal.Cast<byte, T>(result);
        TSum[] m = Array.ConvertAll(matrix, TSum.CreateTruncating);
        int step = channels + 1;
        int count = from.Length / channels;
        bool isDiagonal = channels == rows && IsDiagonal(m, rows);

        if (typeof(T) == typeof(byte) && (channels, rows) is (3, 3) && !isDiagonal
            && ByteColourMap.TryRun(source, Array.ConvertAll(matrix, static weight => (float)weight), result))
        {
            return;
        }

        // Two elements of three floats are a vector, which reads beyond them.
        int chained = typeof(T) == typeof(float) && (channels, rows) is (3, 3) ? (count - 1) / 2 * 2 : 0;
        for (int i = 0; i < count; i++)
        {
            ReadOnlySpan<T> element = from.Slice(i * channels, channels);
            for (int row = 0; row < rows; row++)
            {
                ReadOnlySpan<TSum> weights = m.AsSpan(row * step, step);
                TSum sum = isDiagonal ? TSum.FusedMultiplyAdd(TSum.CreateTruncating(element[row]), weights[row], weights[channels])
                    : i < chained ? Chained(element, weights)
                    : IsVectorOfFour(channels, rows) ? Paired(element, weights)
                    : (channels, rows) is not (3, 2) && MapSums.IsWritten(channels, rows) ? MapSums.Written(element, weights)
                    : MapSums.Loop(element, weights, fusesLoop);
                to[(i * rows) + row] = Saturation.To<T, TSum>(sum);
            }
        }
    }

    private static bool IsVectorOfFour(int channels, int rows) => typeof(T) == typeof(float) && (channels, rows) is (4, 4);

    private static TSum Chained(ReadOnlySpan<T> element, ReadOnlySpan<TSum> weights)
    {
        TSum sum = weights[^1];
        for (int k = element.Length - 1; k >= 0; k--)
        {
            sum = TSum.FusedMultiplyAdd(TSum.CreateTruncating(element[k]), weights[k], sum);
        }

        return sum;
    }

    private static TSum Paired(ReadOnlySpan<T> element, ReadOnlySpan<TSum> weights) =>
        (TSum.CreateTruncating(element[0]) * weights[0]) + (TSum.CreateTruncating(element[1]) * weights[1])
        + ((TSum.CreateTruncating(element[2]) * weights[2]) + (TSum.CreateTruncating(element[3]) * weights[3]))
        + weights[4];

    private static bool IsDiagonal(TSum[] m, int n)
    {
        TSum epsilon = TSum.CreateTruncating(typeof(TSum) == typeof(float) ? 1.1920928955078125e-7 : 2.220446049250313e-16);
        for (int i = 0; i < n * n; i++)
        {
            if (i / n != i % n && TSum.Abs(m[(i / n * (n + 1)) + (i % n)]) > epsilon)
            {
                return false;
            }
        }

        return true;
    }
}
