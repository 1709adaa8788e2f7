using PurePipeline.Numerics;

namespace PurePipeline.OpenCv;

/// <summary>
/// The least-squares similarity (turn, one scale, shift; no mirror) between two sets of points: Umeyama's method, as
/// <c>skimage.transform.SimilarityTransform.estimate</c> has it and as face alignment uses it on five landmarks.
/// </summary>
/// <remarks>
/// In the plane the best turn and scale have a closed form, so no singular value decomposition is needed. skimage's goes through LAPACK,
/// whose last bits differ from one build to another; matrices agree to about 1e-13 of their largest element, which is why
/// <see cref="Cv2.WarpAffine"/>, which rounds positions to 1024ths of a pixel, gives the same image.
/// </remarks>
public static class SimilarityTransform
{
    /// <summary>The matrix (2, 3), float64, that leads <paramref name="src"/> as near as it can be to <paramref name="dst"/>:
    /// <c>tform.estimate(src, dst); tform.params[0:2]</c>.</summary>
    /// <param name="src">Points, of shape (n, 2), any dtype; at least two.</param>
    /// <param name="dst">Where they should go, alike.</param>
    /// <exception cref="ArgumentException">The shapes differ or are none of points, or all points of <paramref name="src"/> are one.</exception>
    public static NdArray Estimate(NdArray src, NdArray dst)
    {
        ArgumentNullException.ThrowIfNull(src);
        ArgumentNullException.ThrowIfNull(dst);
        if (src.Shape is not [>= 2, 2] || !src.Shape.SequenceEqual(dst.Shape))
        {
            throw new ArgumentException(
                $"Two arrays of points are expected, both of one shape (n, 2), n at least 2; these are {Layout.Describe(src.Shape)} and {Layout.Describe(dst.Shape)}.");
        }

        double[] from = src.AsType(DType.Float64).ToArray<double>();
        double[] to = dst.AsType(DType.Float64).ToArray<double>();
        (double fromX, double fromY) = Mean(from);
        (double toX, double toY) = Mean(to);
        double along = 0;
        double across = 0;
        double variance = 0;
        for (int i = 0; i < from.Length; i += 2)
        {
            (double x, double y) = (from[i] - fromX, from[i + 1] - fromY);
            (double u, double v) = (to[i] - toX, to[i + 1] - toY);
            along += (u * x) + (v * y);
            across += (v * x) - (u * y);
            variance += (x * x) + (y * y);
        }

        if (variance == 0)
        {
            throw new ArgumentException("All points are one: no scale leads them anywhere.", nameof(src));
        }

        (double cosine, double sine) = (along / variance, across / variance);
        return NdArray.Create<double>(
            [cosine, -sine, toX - ((cosine * fromX) - (sine * fromY)), sine, cosine, toY - ((sine * fromX) + (cosine * fromY))], 2, 3);
    }

    private static (double X, double Y) Mean(double[] points)
    {
        (double x, double y) = (0, 0);
        for (int i = 0; i < points.Length; i += 2)
        {
            (x, y) = (x + points[i], y + points[i + 1]);
        }

        return (x / (points.Length / 2), y / (points.Length / 2));
    }
}
