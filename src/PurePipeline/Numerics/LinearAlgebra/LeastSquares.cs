namespace PurePipeline.Numerics.LinearAlgebra;

/// <summary>x of the least |A x - b|, by Householder's reflections; A has full rank and no more columns than rows.</summary>
internal static class LeastSquares
{
    /// <param name="a">A, row by row; changed.</param>
    /// <param name="rows">Its rows.</param>
    /// <param name="columns">Its columns.</param>
    /// <param name="b">b, row by row; changed: its first rows become x.</param>
    /// <param name="width">Its columns.</param>
    public static void Solve(double[] a, int rows, int columns, double[] b, int width)
    {
        for (int k = 0; k < columns; k++)
        {
            double norm = 0;
            for (int i = k; i < rows; i++)
            {
                norm = double.Hypot(norm, a[(i * columns) + k]);
            }

            double alpha = a[(k * columns) + k];
            double beta = -Math.CopySign(norm, alpha);
            double[] v = new double[rows];
            v[k] = 1;
            for (int i = k + 1; i < rows; i++)
            {
                v[i] = a[(i * columns) + k] / (alpha - beta);
            }

            double tau = (beta - alpha) / beta;
            Reflect(a, columns, v, tau, k);
            Reflect(b, width, v, tau, k);
        }

        for (int column = 0; column < width; column++)
        {
            for (int k = columns - 1; k >= 0; k--)
            {
                double sum = b[(k * width) + column];
                for (int j = k + 1; j < columns; j++)
                {
                    sum -= a[(k * columns) + j] * b[(j * width) + column];
                }

                b[(k * width) + column] = sum / a[(k * columns) + k];
            }
        }
    }

    private static void Reflect(double[] matrix, int width, double[] v, double tau, int first)
    {
        for (int column = 0; column < width; column++)
        {
            double sum = 0;
            for (int i = first; i < v.Length; i++)
            {
                sum += v[i] * matrix[(i * width) + column];
            }

            for (int i = first; i < v.Length; i++)
            {
                matrix[(i * width) + column] -= tau * v[i] * sum;
            }
        }
    }
}
