using System.Numerics;

namespace PurePipeline.OpenCv.Geometry;

/// <summary>
/// <c>cv2.invert</c> and <c>cv2.solve</c> (core/src/lapack.cpp): up to three rows by determinants in doubles, more by elimination in the
/// matrix's own type. Matrices are in row order.
/// </summary>
internal static class SquareMatrix<T>
    where T : unmanaged, IFloatingPointIeee754<T>
{
    /// <summary>The inverse; null if there is none.</summary>
    public static T[]? Invert(ReadOnlySpan<T> matrix, int n)
    {
        if (n > 3)
        {
            T[] identity = new T[n * n];
            for (int i = 0; i < n; i++)
            {
                identity[(n + 1) * i] = T.One;
            }

            return Eliminate(matrix, identity, n);
        }

        double[] m = Doubles(matrix);
        double determinant = Determinant(m, n);
        if (determinant == 0)
        {
            return null;
        }

        double scale = 1 / determinant;
        if (n == 2)
        {
            // OpenCV's vectors of four multiply floats as floats, and those of two take doubles from 0, which is 0 for 0.
            T factor = T.CreateTruncating(scale);
            return typeof(T) == typeof(float)
                ? [matrix[3] * factor, -matrix[1] * factor, -matrix[2] * factor, matrix[0] * factor]
                : [matrix[3] * factor, T.Zero - (matrix[1] * factor), T.Zero - (matrix[2] * factor), matrix[0] * factor];
        }

        return Rounded(n == 1 ? [scale] : Warping.ProjectiveMatrix.Inverted(m));
    }

    /// <summary>The solutions of <paramref name="columns"/> right sides; null if the matrix is singular.</summary>
    public static T[]? Solve(ReadOnlySpan<T> matrix, int n, ReadOnlySpan<T> right, int columns)
    {
        if (n > 3 || columns > 1)
        {
            return Eliminate(matrix, right.ToArray(), columns);
        }

        (double[] m, double[] b) = (Doubles(matrix), Doubles(right));
        double determinant = Determinant(m, n);
        if (determinant == 0)
        {
            return null;
        }

        double scale = 1 / determinant;
        return n switch
        {
            1 => Rounded([b[0] / determinant]),
            2 => Rounded([((b[0] * m[3]) - (b[1] * m[1])) * scale, ((b[1] * m[0]) - (b[0] * m[2])) * scale]),
            _ => Rounded(typeof(T) == typeof(float) ? OfSingles(m, b, scale) : OfDoubles(m, b, scale)),
        };
    }

    // Cramer's rule for floats, in which one product stays a float.
    private static double[] OfSingles(double[] m, double[] b, double scale)
    {
        double product = (float)b[1] * (float)m[8];
        return
        [
            scale * ((b[0] * ((m[4] * m[8]) - (m[5] * m[7]))) - (m[1] * ((b[1] * m[8]) - (m[5] * b[2]))) + (m[2] * ((b[1] * m[7]) - (m[4] * b[2])))),
            scale * ((m[0] * (product - (m[5] * b[2]))) - (b[0] * ((m[3] * m[8]) - (m[5] * m[6]))) + (m[2] * ((m[3] * b[2]) - (b[1] * m[6])))),
            scale * ((m[0] * ((m[4] * b[2]) - (b[1] * m[7]))) - (m[1] * ((m[3] * b[2]) - (b[1] * m[6]))) + (b[0] * ((m[3] * m[7]) - (m[4] * m[6])))),
        ];
    }

    // Cofactors for doubles.
    private static double[] OfDoubles(double[] m, double[] b, double scale) =>
    [
        ((((m[4] * m[8]) - (m[5] * m[7])) * b[0]) + (((m[2] * m[7]) - (m[1] * m[8])) * b[1]) + (((m[1] * m[5]) - (m[2] * m[4])) * b[2])) * scale,
        ((((m[5] * m[6]) - (m[3] * m[8])) * b[0]) + (((m[0] * m[8]) - (m[2] * m[6])) * b[1]) + (((m[2] * m[3]) - (m[0] * m[5])) * b[2])) * scale,
        ((((m[3] * m[7]) - (m[4] * m[6])) * b[0]) + (((m[1] * m[6]) - (m[0] * m[7])) * b[1]) + (((m[0] * m[4]) - (m[1] * m[3])) * b[2])) * scale,
    ];

    private static double Determinant(double[] m, int n) => n switch
    {
        1 => m[0],
        2 => (m[0] * m[3]) - (m[1] * m[2]),
        _ => (m[0] * ((m[4] * m[8]) - (m[5] * m[7]))) - (m[1] * ((m[3] * m[8]) - (m[5] * m[6]))) + (m[2] * ((m[3] * m[7]) - (m[4] * m[6]))),
    };

    private static T[]? Eliminate(ReadOnlySpan<T> matrix, T[] right, int columns) =>
        LinearEquations.Solve<T>(matrix.ToArray(), right, columns) ? right : null;

    private static double[] Doubles(ReadOnlySpan<T> values)
    {
        double[] doubles = new double[values.Length];
        System.Numerics.Tensors.TensorPrimitives.ConvertTruncating(values, doubles);
        return doubles;
    }

    private static T[] Rounded(double[] values) => Array.ConvertAll(values, T.CreateTruncating);
}
