using System.Numerics;

namespace PurePipeline.OpenCv.Geometry;

/// <summary>
/// <c>cv2.perspectiveTransform</c>: points by a matrix and a division, in double (core/src/matmul.simd.hpp, <c>perspectiveTransform_</c>).
/// </summary>
internal static class ProjectiveMap
{
    // FLT_EPSILON: a smaller divisor gives zeros.
    private const double SmallestDivisor = 1.1920928955078125e-7f;

    /// <summary>Maps points of <paramref name="channels"/> coordinates to points of <paramref name="rows"/>.</summary>
    public static void Run<T>(ReadOnlySpan<T> points, int channels, ReadOnlySpan<double> m, int rows, Span<T> result)
        where T : unmanaged, INumber<T>
    {
        bool isWritten = MapSums.IsWritten(channels, rows);
        for (int i = 0; i < points.Length / channels; i++)
        {
            ReadOnlySpan<T> point = points.Slice(i * channels, channels);
            double divisor = Sum(point, m.Slice(rows * (channels + 1), channels + 1), isWritten);
            bool isFinite = Math.Abs(divisor) > SmallestDivisor;
            double factor = isFinite ? 1 / divisor : 0;
            for (int row = 0; row < rows; row++)
            {
                result[(i * rows) + row] = isFinite
                    ? T.CreateTruncating(Sum(point, m.Slice(row * (channels + 1), channels + 1), isWritten) * factor)
                    : T.Zero;
            }
        }
    }

    private static double Sum<T>(ReadOnlySpan<T> point, ReadOnlySpan<double> weights, bool isWritten)
        where T : unmanaged, INumber<T> => isWritten ? MapSums.Written(point, weights) : MapSums.Loop(point, weights, isFused: true);
}
