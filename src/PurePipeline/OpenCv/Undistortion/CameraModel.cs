using PurePipeline.Numerics;

namespace PurePipeline.OpenCv.Undistortion;

/// <summary>
/// A camera's matrix and the distortion of its lens (calib3d/src/undistort.simd.hpp): radial <c>k1 ... k6</c>, tangential <c>p1 p2</c>, of a
/// thin prism <c>s1 ... s4</c>.
/// </summary>
internal sealed class CameraModel
{
    private const int Group = 8;
    private const int UndistortSteps = 5;

    private readonly double[] _camera;
    private readonly double[] _lens = new double[12];

    public CameraModel(NdArray camera, NdArray? distortion, string call)
    {
        _camera = Matrix(camera, call);
        if (distortion is null || distortion.Length == 0)
        {
            return;
        }

        double[] given = distortion.AsType(DType.Float64).ToArray<double>();
        if (given.Length is not (4 or 5 or 8 or 12))
        {
            throw new NotSupportedException($"{call} takes 4, 5, 8 or 12 coefficients of distortion; these are {given.Length}.");
        }

        given.CopyTo(_lens, 0);
    }

    public double[] Camera => _camera;

    /// <summary>How many columns of a row OpenCV computes in vectors.</summary>
    public static int Grouped(int width) => width / Group * Group;

    /// <summary>A matrix of three rows.</summary>
    public static double[] Matrix(NdArray matrix, string call) => matrix.Shape is [3, 3] && !matrix.DType.IsInteger()
        ? matrix.AsType(DType.Float64).ToArray<double>()
        : throw new ArgumentException($"{call} takes a camera matrix of floats of shape (3, 3); this is {matrix.DType.NumPyName()} of shape {Layout.Describe(matrix.Shape)}.");

    /// <summary>Where the pixels of an undistorted row come from.</summary>
    /// <param name="inverse">The inverse of the new camera's matrix.</param>
    /// <param name="row">Its number.</param>
    /// <param name="x">Columns.</param>
    /// <param name="y">Rows.</param>
    public void MapRow(ReadOnlySpan<double> inverse, int row, Span<double> x, Span<double> y)
    {
        double atX = (row * inverse[1]) + inverse[2];
        double atY = (row * inverse[4]) + inverse[5];
        double atW = (row * inverse[7]) + inverse[8];
        int grouped = Grouped(x.Length);
        for (int j = 0; j < grouped; j += Group)
        {
            for (int k = 0; k < Group; k++)
            {
                double w = 1 / (atW + (inverse[6] * k));
                (x[j + k], y[j + k]) = Distort((atX + (inverse[0] * k)) * w, (atY + (inverse[3] * k)) * w);
            }

            (atX, atY, atW) = (atX + (Group * inverse[0]), atY + (Group * inverse[3]), atW + (Group * inverse[6]));
        }

        for (int j = grouped; j < x.Length; j++)
        {
            double w = 1 / atW;
            (x[j], y[j]) = DistortOne(atX * w, atY * w);
            (atX, atY, atW) = (atX + inverse[0], atY + inverse[3], atW + inverse[6]);
        }
    }

    /// <summary>Where a pixel would be without the lens, in focal lengths from the optical axis (calib3d/src/undistort.dispatch.cpp).</summary>
    public (double X, double Y) Undistort(double u, double v)
    {
        double[] d = _lens;
        (double x0, double y0) = ((u - _camera[2]) * (1 / _camera[0]), (v - _camera[5]) * (1 / _camera[4]));
        (double x, double y) = (x0, y0);
        for (int i = 0; i < UndistortSteps; i++)
        {
            double r2 = (x * x) + (y * y);
            double inverse = (1 + ((((((d[7] * r2) + d[6]) * r2) + d[5])) * r2)) / (1 + ((((((d[4] * r2) + d[1]) * r2) + d[0])) * r2));
            if (inverse < 0)
            {
                return (x0, y0);
            }

            double dx = (2 * d[2] * x * y) + (d[3] * (r2 + (2 * x * x))) + (d[8] * r2) + (d[9] * r2 * r2);
            double dy = (d[2] * (r2 + (2 * y * y))) + (2 * d[3] * x * y) + (d[10] * r2) + (d[11] * r2 * r2);
            (x, y) = ((x0 - dx) * inverse, (y0 - dy) * inverse);
        }

        return (x, y);
    }

    // In the order of the vectors of builds for FMA.
    private (double X, double Y) Distort(double x, double y)
    {
        double[] d = _lens;
        (double xx, double yy, double xy) = (x * x, y * y, x * y);
        double r2 = xx + yy;
        double radial = Polynomial(d[4], d[1], d[0], r2) / Polynomial(d[7], d[6], d[5], r2);
        (x, y) = (x * radial, y * radial);
        (double xd, double yd) = (
            Math.FusedMultiplyAdd(Math.FusedMultiplyAdd(2, xx, r2), d[3], x),
            Math.FusedMultiplyAdd(Math.FusedMultiplyAdd(2, yy, r2), d[2], y));
        xd = Math.FusedMultiplyAdd(d[2] * 2, xy, xd);
        yd = Math.FusedMultiplyAdd(d[3] * 2, xy, yd);
        double r4 = r2 * r2;
        xd = Math.FusedMultiplyAdd(d[8], r2, Math.FusedMultiplyAdd(d[9], r4, xd));
        yd = Math.FusedMultiplyAdd(d[10], r2, Math.FusedMultiplyAdd(d[11], r4, yd));
        return (Math.FusedMultiplyAdd(_camera[0], xd, _camera[2]), Math.FusedMultiplyAdd(_camera[4], yd, _camera[5]));
    }

    // What groups leave over.
    private (double X, double Y) DistortOne(double x, double y)
    {
        double[] d = _lens;
        (double xx, double yy) = (x * x, y * y);
        (double r2, double xy2) = (xx + yy, 2 * x * y);
        double radial = (1 + ((((((d[4] * r2) + d[1]) * r2) + d[0])) * r2)) / (1 + ((((((d[7] * r2) + d[6]) * r2) + d[5])) * r2));
        double xd = (x * radial) + (d[2] * xy2) + (d[3] * (r2 + (2 * xx))) + (d[8] * r2) + (d[9] * r2 * r2);
        double yd = (y * radial) + (d[2] * (r2 + (2 * yy))) + (d[3] * xy2) + (d[10] * r2) + (d[11] * r2 * r2);
        return ((_camera[0] * xd) + _camera[2], (_camera[4] * yd) + _camera[5]);
    }

    private static double Polynomial(double c3, double c2, double c1, double x) =>
        Math.FusedMultiplyAdd(Math.FusedMultiplyAdd(Math.FusedMultiplyAdd(c3, x, c2), x, c1), x, 1);
}
