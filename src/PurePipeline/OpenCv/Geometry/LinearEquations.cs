namespace PurePipeline.OpenCv.Geometry;

/// <summary>
/// <c>cv::solve</c> by LU decomposition with partial pivoting, operation for operation (core/src/matrix_decomp.cpp, <c>LUImpl</c>).
/// </summary>
internal static class LinearEquations
{
    /// <summary>100 <c>DBL_EPSILON</c>: a smaller pivot makes the matrix singular.</summary>
    private const double SmallestPivot = 100 * 2.220446049250313e-16;

    /// <summary>Solves A x = b; both are overwritten, b by x. False, with zeros, for a singular matrix.</summary>
    public static bool Solve(double[,] a, double[] b)
    {
        for (int i = 0; i < b.Length; i++)
        {
            int pivot = i;
            for (int j = i + 1; j < b.Length; j++)
            {
                pivot = Math.Abs(a[j, i]) > Math.Abs(a[pivot, i]) ? j : pivot;
            }

            if (Math.Abs(a[pivot, i]) < SmallestPivot)
            {
                Array.Clear(b);
                return false;
            }

            Swap(a, b, i, pivot);
            double scale = -1 / a[i, i];
            for (int j = i + 1; j < b.Length; j++)
            {
                double factor = a[j, i] * scale;
                for (int k = i + 1; k < b.Length; k++)
                {
                    a[j, k] += factor * a[i, k];
                }

                b[j] += factor * b[i];
            }
        }

        for (int i = b.Length - 1; i >= 0; i--)
        {
            double sum = b[i];
            for (int k = i + 1; k < b.Length; k++)
            {
                sum -= a[i, k] * b[k];
            }

            b[i] = sum / a[i, i];
        }

        return true;
    }

    private static void Swap(double[,] a, double[] b, int i, int j)
    {
        for (int k = i; k < b.Length && i != j; k++)
        {
            (a[i, k], a[j, k]) = (a[j, k], a[i, k]);
        }

        (b[i], b[j]) = (b[j], b[i]);
    }
}
