namespace PurePipeline.OpenCv.Geometry;

/// <summary>
/// Levenberg and Marquardt's method, as OpenCV refines a fitted model with it (calib3d/src/levmarq.cpp), every sum in its order.
/// </summary>
internal sealed class LeastSquares
{
    private const int SmallestBlas = 100; // HAL_GEMM_SMALL_MATRIX_THRESH
    private const double Tolerance = 1.1920928955078125e-7f; // FLT_EPSILON
    private const double Epsilon = 2.220446049250313e-16; // DBL_EPSILON

    private readonly AffineModel _model;
    private readonly PointPair[] _pairs;
    private readonly int _n;
    private readonly FitBuild _build;

    // Derivatives do not depend on the parameters: the map is linear in them.
    private readonly double[,] _derivatives;
    private readonly double[,] _normal;

    private LeastSquares(AffineModel model, PointPair[] pairs, FitBuild build)
    {
        _build = build;
        (_model, _pairs, _n) = (model, pairs, model.ParameterCount);
        _derivatives = new double[2 * pairs.Length, _n];
        Span<double> ofX = stackalloc double[_n];
        Span<double> ofY = stackalloc double[_n];
        for (int i = 0; i < pairs.Length; i++)
        {
            model.Derive(pairs[i], ofX, ofY);
            for (int k = 0; k < _n; k++)
            {
                (_derivatives[2 * i, k], _derivatives[(2 * i) + 1, k]) = (ofX[k], ofY[k]);
            }
        }

        _normal = new double[_n, _n];
        for (int i = 0; i < _n; i++)
        {
            for (int j = i; j < _n; j++)
            {
                double sum = 0;
                for (int k = 0; k < 2 * pairs.Length; k++)
                {
                    sum += _derivatives[k, i] * _derivatives[k, j];
                }

                (_normal[i, j], _normal[j, i]) = (sum, sum);
            }
        }
    }

    /// <summary>The matrix that fits all pairs better.</summary>
    /// <param name="model">Its kind.</param>
    /// <param name="matrix">The matrix.</param>
    /// <param name="pairs">The pairs of points.</param>
    /// <param name="iterations">Steps at most.</param>
    /// <param name="build">Whose last bits.</param>
    public static double[] Refine(AffineModel model, double[] matrix, PointPair[] pairs, int iterations, FitBuild build) =>
        model.MatrixOf(new LeastSquares(model, pairs, build).Run(model.ParametersOf(matrix), iterations));

    private double[] Run(double[] x, int iterations)
    {
        double[] residuals = Residuals(x);
        double square = SquareSum(residuals);
        double[] gradient = Gradient(residuals);
        (double lambda, double smallestLambda) = (1, 0.75);
        for (int iteration = 1; ; iteration++)
        {
            double[,] damped = (double[,])_normal.Clone();
            for (int i = 0; i < _n; i++)
            {
                damped[i, i] += lambda * _normal[i, i];
            }

            double[] step = new SymmetricEquations(damped).Solve(gradient);
            double[] next = [.. x.Zip(step, static (value, change) => value - change)];
            double[] nextResiduals = Residuals(next);
            double nextSquare = SquareSum(nextResiduals);
            double expected = Dot(step, Expected(step, gradient));
            double ratio = (square - nextSquare) / (Math.Abs(expected) > Epsilon ? expected : 1);
            if (ratio > 0.75)
            {
                lambda *= 0.5;
                lambda = lambda < smallestLambda ? 0 : lambda;
            }
            else if (ratio < 0.25)
            {
                double slope = Dot(step, gradient);
                double growth = Math.Min(Math.Max(((nextSquare - square) / (Math.Abs(slope) > Epsilon ? slope : 1)) + 2, 2), 10);
                if (lambda == 0)
                {
                    lambda = smallestLambda = 1 / Math.Max(Epsilon, new SymmetricEquations(_normal).LargestOfInverse());
                    growth *= 0.5;
                }

                lambda *= growth;
            }

            if (nextSquare < square)
            {
                (square, x, residuals) = (nextSquare, next, nextResiduals);
                gradient = Gradient(residuals);
            }

            if (iteration >= iterations || step.Max(Math.Abs) < Tolerance || residuals.Max(Math.Abs) < Tolerance)
            {
                return x;
            }
        }
    }

    private double[] Residuals(double[] x)
    {
        double[] residuals = new double[2 * _pairs.Length];
        for (int i = 0; i < _pairs.Length; i++)
        {
            (residuals[2 * i], residuals[(2 * i) + 1]) = _model.Residual(x, _pairs[i]);
        }

        return residuals;
    }

    private double[] Gradient(double[] residuals)
    {
        double[] gradient = new double[_n];
        double[] column = new double[residuals.Length];
        for (int i = 0; i < _n; i++)
        {
            for (int k = 0; k < column.Length; k++)
            {
                column[k] = _derivatives[k, i];
            }

            gradient[i] = _build.HasBlas && column.Length >= SmallestBlas ? InOrder(column, residuals) : FourSums(column, residuals);
        }

        return gradient;
    }

    // 2 v - A d
    private double[] Expected(double[] step, double[] gradient)
    {
        double[] expected = new double[_n];
        for (int i = 0; i < _n; i++)
        {
            double[] row = [.. Enumerable.Range(0, _n).Select(k => _normal[i, k])];
            double sum = _n <= 4 ? InOrder(row, step) : FourSums(row, step);
            expected[i] = -sum + (gradient[i] * 2);
        }

        return expected;
    }

    private double SquareSum(double[] values) => _build.FusesSquares ? SquareSums.Fused(values) : SquareSums.ByFours(values);

    // Four products are summed up before they are added.
    private static double Dot(double[] a, double[] b)
    {
        double sum = 0;
        int i = 0;
        for (; i <= a.Length - 4; i += 4)
        {
            sum += (a[i] * b[i]) + (a[i + 1] * b[i + 1]) + (a[i + 2] * b[i + 2]) + (a[i + 3] * b[i + 3]);
        }

        for (; i < a.Length; i++)
        {
            sum += a[i] * b[i];
        }

        return sum;
    }

    private static double InOrder(double[] a, double[] b)
    {
        double sum = 0;
        for (int i = 0; i < a.Length; i++)
        {
            sum += a[i] * b[i];
        }

        return sum;
    }

    // Every fourth product; the last ones count to the first sum.
    private static double FourSums(double[] a, double[] b)
    {
        (double s0, double s1, double s2, double s3) = (0, 0, 0, 0);
        int i = 0;
        for (; i <= a.Length - 4; i += 4)
        {
            s0 += a[i] * b[i];
            s1 += a[i + 1] * b[i + 1];
            s2 += a[i + 2] * b[i + 2];
            s3 += a[i + 3] * b[i + 3];
        }

        for (; i < a.Length; i++)
        {
            s0 += a[i] * b[i];
        }

        return s0 + s1 + s2 + s3;
    }
}
