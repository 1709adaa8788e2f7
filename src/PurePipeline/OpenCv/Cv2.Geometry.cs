using PurePipeline.Numerics;
using PurePipeline.OpenCv.Geometry;

namespace PurePipeline.OpenCv;

/// <content>The matrices of warps, float64 unless a member says else. OpenCV 4.6, 4.10 and 4.13 give the same bits.</content>
public static partial class Cv2
{
    /// <summary>The matrix (2, 3) that leads three points to three others, <c>cv2.getAffineTransform(src, dst)</c>.</summary>
    /// <param name="src">Three points, float32 of shape (3, 2).</param>
    /// <param name="dst">Where they go, alike.</param>
    /// <returns>Zeros if the points lie on one line.</returns>
    /// <exception cref="ArgumentException">They are not three points.</exception>
    public static NdArray GetAffineTransform(NdArray src, NdArray dst)
    {
        (float X, float Y)[] from = PointArray.Read(src, 3, "cv2.getAffineTransform");
        (float X, float Y)[] to = PointArray.Read(dst, 3, "cv2.getAffineTransform");
        double[] equations = new double[6 * 6];
        double[] solution = new double[6];
        for (int i = 0; i < 3; i++)
        {
            for (int axis = 0; axis < 2; axis++)
            {
                int row = (2 * i) + axis;
                ((ReadOnlySpan<double>)[from[i].X, from[i].Y, 1]).CopyTo(equations.AsSpan((6 * row) + (3 * axis)));
                solution[row] = axis == 0 ? to[i].X : to[i].Y;
            }
        }

        LinearEquations.Solve<double>(equations, solution);
        return NdArray.Create<double>(solution, 2, 3).WithVersions(src.Versions);
    }

    /// <summary>The matrix (3, 3) that leads four points to four others, <c>cv2.getPerspectiveTransform(src, dst)</c>.</summary>
    /// <param name="src">Four points, float32 of shape (4, 2).</param>
    /// <param name="dst">Where they go, alike.</param>
    /// <returns>Up to OpenCV 4.10 zeros and a last 1 if the equations have no solution.</returns>
    /// <exception cref="ArgumentException">They are not four points.</exception>
    /// <exception cref="NotSupportedException">The equations have no solution, and OpenCV is later than 4.10.</exception>
    public static NdArray GetPerspectiveTransform(NdArray src, NdArray dst)
    {
        (float X, float Y)[] from = PointArray.Read(src, 4, "cv2.getPerspectiveTransform");
        (float X, float Y)[] to = PointArray.Read(dst, 4, "cv2.getPerspectiveTransform");
        double[] equations = new double[8 * 8];
        double[] solution = new double[8];
        for (int i = 0; i < 4; i++)
        {
            for (int axis = 0; axis < 2; axis++)
            {
                int row = i + (4 * axis);
                float target = axis == 0 ? to[i].X : to[i].Y;
                ((ReadOnlySpan<double>)[from[i].X, from[i].Y, 1]).CopyTo(equations.AsSpan((8 * row) + (3 * axis)));

                // OpenCV multiplies its float points as floats.
                (equations[(8 * row) + 6], equations[(8 * row) + 7]) = (-from[i].X * target, -from[i].Y * target);
                solution[row] = target;
            }
        }

        if (!LinearEquations.Solve<double>(equations, solution) && src.Versions.OpenCv >= new Version(4, 11))
        {
            throw new NotSupportedException(
                "cv2.getPerspectiveTransform: three of the four points lie on one line; what OpenCV 4.13 makes of that by singular values is not supported.");
        }

        return NdArray.Create<double>([.. solution, 1], 3, 3).WithVersions(src.Versions);
    }

    /// <summary>The inverse of a matrix (2, 3), of its dtype, <c>cv2.invertAffineTransform(M)</c>; zeros if it has none.</summary>
    /// <exception cref="ArgumentException">It is no such matrix of float32 or float64.</exception>
    public static NdArray InvertAffineTransform(NdArray m)
    {
        double[] v = Matrix(m, 2, 3);
        bool isSingle = m.DType == DType.Float32;
        double determinant = Round((Round(v[0] * v[4]) - Round(v[1] * v[3])));
        double scale = Round(determinant != 0 ? 1 / determinant : 0);
        (double xx, double yy, double xy, double yx) = (Round(v[4] * scale), Round(v[0] * scale), Round(-v[1] * scale), Round(-v[3] * scale));
        double[] inverse = [xx, xy, (-xx * v[2]) - (xy * v[5]), yx, yy, (-yx * v[2]) - (yy * v[5])];
        return NdArray.Create<double>(inverse, 2, 3).WithVersions(m.Versions).AsType(m.DType);

        // OpenCV keeps these of a float matrix in floats, and computes the shift in doubles.
        double Round(double value) => isSingle ? (float)value : value;
    }

    /// <summary>
    /// The matrix (2, 3) that turns and scales around a centre, <c>cv2.getRotationMatrix2D(center, angle, scale)</c>.
    /// </summary>
    /// <param name="center">The point that stays, as floats.</param>
    /// <param name="angle">Degrees, counter-clockwise.</param>
    /// <param name="scale">The factor of lengths.</param>
    /// <remarks>
    /// Sine and cosine are those of glibc 2.28 and later with FMA, which OpenCV 4.6, 4.10 and 4.13 take on Linux: 20,000 random angles give the
    /// same bits. Other C libraries, and processors without FMA, give another last bit here and there.
    /// </remarks>
    public static NdArray GetRotationMatrix2D((float X, float Y) center, double angle, double scale)
    {
        (double sine, double cosine) = Trigonometry.SinCos(angle * (Math.PI / 180));
        (double alpha, double beta) = (cosine * scale, sine * scale);
        return NdArray.Create<double>(
            [alpha, beta, ((1 - alpha) * center.X) - (beta * center.Y), -beta, alpha, (beta * center.X) + ((1 - alpha) * center.Y)], 2, 3);
    }
}
