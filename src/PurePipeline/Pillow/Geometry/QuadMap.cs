using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace PurePipeline.Pillow.Geometry;

/// <summary>(x, y) comes from X0 + X1 x + X2 y + X3 x y, and so the other coordinate: a rectangle to a quadrilateral.</summary>
internal readonly record struct QuadMap(
    double X0, double X1, double X2, double X3, double Y0, double Y1, double Y2, double Y3) : IPixelMap
{
    /// <summary>
    /// The mapping of a box of that size to corners (x, y) upper left, lower left, lower right, upper right. The order of the arithmetic
    /// is that of Pillow's <c>Image.py</c>.
    /// </summary>
    public static QuadMap Of(int width, int height, ReadOnlySpan<double> corners)
    {
        (double perColumn, double perRow) = (1.0 / width, 1.0 / height);
        (double x0, double x1, double x2, double x3) = Axis(corners[0], corners[2], corners[4], corners[6]);
        (double y0, double y1, double y2, double y3) = Axis(corners[1], corners[3], corners[5], corners[7]);
        return new QuadMap(x0, x1, x2, x3, y0, y1, y2, y3);

        (double, double, double, double) Axis(double upperLeft, double lowerLeft, double lowerRight, double upperRight) => (
            upperLeft,
            (upperRight - upperLeft) * perColumn,
            (lowerLeft - upperLeft) * perRow,
            (lowerRight - lowerLeft - upperRight + upperLeft) * perColumn * perRow);
    }

    public (double X, double Y) Apply(double x, double y) => (
        X0 + (X1 * x) + (X2 * y) + (X3 * x * y),
        Y0 + (Y1 * x) + (Y2 * y) + (Y3 * x * y));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public (Vector256<double> X, Vector256<double> Y) Apply(Vector256<double> x, Vector256<double> y) => (
        Vector256.Create(X0) + (x * X1) + (y * X2) + (x * X3 * y),
        Vector256.Create(Y0) + (x * Y1) + (y * Y2) + (x * Y3 * y));
}
