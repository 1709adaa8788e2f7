using System.Numerics;

namespace PurePipeline.OpenCv.Geometry;

/// <summary>
/// <c>cv::solve</c> by LU decomposition with partial pivoting, operation for operation (core/src/matrix_decomp.cpp, <c>LUImpl</c>).
/// </summary>
internal static class LinearEquations
{
    /// <summary>10 <c>FLT_EPSILON</c>: a smaller pivot makes a matrix of floats singular.</summary>
    private const float SmallestSinglePivot = 10 * 1.1920929e-7f;

    /// <summary>100 <c>DBL_EPSILON</c>, and this one of doubles.</summary>
    private const double SmallestPivot = 100 * 2.220446049250313e-16;

    /// <summary>Solves A x = b for each column of b; both are overwritten, b by x. False, with zeros, for a singular matrix.</summary>
    /// <param name="a">A square matrix, in row order.</param>
    /// <param name="b">The right sides, in row order.</param>
    /// <param name="columns">How many right sides there are.</param>
    public static bool Solve<T>(Span<T> a, Span<T> b, int columns = 1)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        T smallest = typeof(T) == typeof(float) ? T.CreateTruncating(SmallestSinglePivot) : T.CreateTruncating(SmallestPivot);
        int n = b.Length / columns;
        for (int i = 0; i < n; i++)
        {
            int pivot = i;
            for (int j = i + 1; j < n; j++)
            {
                pivot = T.Abs(a[(j * n) + i]) > T.Abs(a[(pivot * n) + i]) ? j : pivot;
            }

            if (T.Abs(a[(pivot * n) + i]) < smallest)
            {
                b.Clear();
                return false;
            }

            Span<T> row = a.Slice(i * n, n);
            Span<T> right = b.Slice(i * columns, columns);
            if (pivot != i)
            {
                Swap(row[i..], a.Slice(pivot * n, n)[i..]);
                Swap(right, b.Slice(pivot * columns, columns));
            }

            T scale = -T.One / row[i];
            for (int j = i + 1; j < n; j++)
            {
                T factor = a[(j * n) + i] * scale;
                AddProduct(a.Slice(j * n, n)[(i + 1)..], row[(i + 1)..], factor);
                AddProduct(b.Slice(j * columns, columns), right, factor);
            }
        }

        for (int i = n - 1; i >= 0; i--)
        {
            Span<T> sums = b.Slice(i * columns, columns);
            for (int k = i + 1; k < n; k++)
            {
                AddProduct(sums, b.Slice(k * columns, columns), -a[(i * n) + k]);
            }

            for (int c = 0; c < columns; c++)
            {
                sums[c] /= a[(i * n) + i];
            }
        }

        return true;
    }

    // Each product is rounded before it is added.
    private static void AddProduct<T>(Span<T> sums, ReadOnlySpan<T> values, T factor)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        for (int k = 0; k < sums.Length; k++)
        {
            sums[k] += factor * values[k];
        }
    }

    private static void Swap<T>(Span<T> a, Span<T> b)
    {
        for (int k = 0; k < a.Length; k++)
        {
            (a[k], b[k]) = (b[k], a[k]);
        }
    }
}
