namespace PurePipeline.Numerics.LinearAlgebra;

/// <summary>A square matrix as lower and upper triangle with rows exchanged, in the order of LAPACK's <c>getrf</c>, every product rounded.</summary>
internal sealed class LuFactors
{
    private readonly int _size;
    private readonly double[] _factors;
    private readonly int[] _pivots;

    /// <param name="matrix">Row by row.</param>
    /// <param name="size">Its rows and columns.</param>
    public LuFactors(ReadOnlySpan<double> matrix, int size)
    {
        (_size, _factors, _pivots) = (size, matrix.ToArray(), new int[size]);
        for (int k = 0; k < size; k++)
        {
            _pivots[k] = Largest(k);
            Exchange(_factors, size, k, _pivots[k]);
            double pivot = _factors[(k * size) + k];
            if (pivot == 0)
            {
                IsSingular = true;
                continue;
            }

            for (int i = k + 1; i < size; i++)
            {
                // getrf2 scales by the reciprocal.
                double factor = _factors[(i * size) + k] *= 1 / pivot;
                for (int j = k + 1; j < size; j++)
                {
                    _factors[(i * size) + j] -= factor * _factors[(k * size) + j];
                }
            }
        }
    }

    public bool IsSingular { get; }

    /// <summary>The determinant, which NumPy takes by way of its logarithm.</summary>
    public double Determinant()
    {
        (double sign, double logarithm) = (1, 0);
        for (int k = 0; k < _size; k++)
        {
            double element = _factors[(k * _size) + k];
            sign *= (_pivots[k] == k) == (element >= 0) ? 1 : -1;
            logarithm += Math.Log(Math.Abs(element));
        }

        return IsSingular ? 0 : sign * Math.Exp(logarithm);
    }

    /// <summary>x of A x = b, in place of b.</summary>
    /// <param name="b">Row by row.</param>
    /// <param name="columns">How many columns b has.</param>
    public void Solve(Span<double> b, int columns)
    {
        for (int k = 0; k < _size; k++)
        {
            Exchange(b, columns, k, _pivots[k]);
        }

        for (int column = 0; column < columns; column++)
        {
            for (int k = 0; k < _size; k++)
            {
                Eliminate(b, columns, column, k, k + 1, _size);
            }

            for (int k = _size - 1; k >= 0; k--)
            {
                b[(k * columns) + column] /= _factors[(k * _size) + k];
                Eliminate(b, columns, column, k, 0, k);
            }
        }
    }

    private void Eliminate(Span<double> b, int columns, int column, int k, int first, int end)
    {
        double known = b[(k * columns) + column];
        for (int i = first; i < end && known != 0; i++)
        {
            b[(i * columns) + column] -= known * _factors[(i * _size) + k];
        }
    }

    private int Largest(int k)
    {
        int largest = k;
        for (int i = k + 1; i < _size; i++)
        {
            largest = Math.Abs(_factors[(i * _size) + k]) > Math.Abs(_factors[(largest * _size) + k]) ? i : largest;
        }

        return largest;
    }

    private static void Exchange(Span<double> rows, int width, int a, int b)
    {
        for (int j = 0; a != b && j < width; j++)
        {
            (rows[(a * width) + j], rows[(b * width) + j]) = (rows[(b * width) + j], rows[(a * width) + j]);
        }
    }
}
