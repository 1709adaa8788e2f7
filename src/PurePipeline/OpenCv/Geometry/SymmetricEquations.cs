namespace PurePipeline.OpenCv.Geometry;

/// <summary>
/// <c>cv::solve</c> and <c>cv::invert</c> of a symmetric matrix by its eigenvectors (<c>DECOMP_EIG</c>; core/src/lapack.cpp, <c>JacobiImpl_</c>,
/// <c>SVBkSbImpl_</c>), operation for operation.
/// </summary>
internal sealed class SymmetricEquations
{
    private const double Epsilon = 2.220446049250313e-16; // DBL_EPSILON

    private readonly int _n;
    private readonly double[,] _a;
    private readonly double[] _values;
    private readonly double[,] _vectors;
    private readonly int[] _largestInRow;
    private readonly int[] _largestInColumn;

    /// <summary>Decomposes a matrix, of which the upper triangle counts.</summary>
    public SymmetricEquations(double[,] matrix)
    {
        _n = matrix.GetLength(0);
        _a = (double[,])matrix.Clone();
        _values = new double[_n];
        _vectors = new double[_n, _n];
        (_largestInRow, _largestInColumn) = (new int[_n], new int[_n]);
        for (int k = 0; k < _n; k++)
        {
            (_vectors[k, k], _values[k]) = (1, _a[k, k]);
            FindLargest(k);
        }

        for (int i = 0; i < _n * _n * 30 && TryRotate(); i++)
        {
        }

        Sort();
    }

    /// <summary>The solution of A x = <paramref name="b"/>.</summary>
    public double[] Solve(double[] b)
    {
        double[] x = new double[_n];
        double threshold = Threshold();
        for (int i = 0; i < _n; i++)
        {
            if (Math.Abs(_values[i]) <= threshold)
            {
                continue;
            }

            double sum = 0;
            for (int j = 0; j < _n; j++)
            {
                sum += _vectors[i, j] * b[j];
            }

            sum *= 1 / _values[i];
            for (int j = 0; j < _n; j++)
            {
                x[j] += sum * _vectors[i, j];
            }
        }

        return x;
    }

    /// <summary>The largest number, by its size, on the inverse's diagonal.</summary>
    public double LargestOfInverse()
    {
        double[] diagonal = new double[_n];
        double threshold = Threshold();
        for (int i = 0; i < _n; i++)
        {
            double inverse = Math.Abs(_values[i]) <= threshold ? 0 : 1 / _values[i];
            for (int j = 0; j < _n && inverse != 0; j++)
            {
                diagonal[j] += _vectors[i, j] * (_vectors[i, j] * inverse);
            }
        }

        return diagonal.Max(Math.Abs);
    }

    private double Threshold()
    {
        double sum = 0;
        foreach (double value in _values)
        {
            sum += value;
        }

        return sum * (2 * Epsilon);
    }

    // Where row k has its largest element behind the diagonal, and column k before it.
    private void FindLargest(int k)
    {
        if (k < _n - 1)
        {
            int largest = k + 1;
            for (int i = k + 2; i < _n; i++)
            {
                largest = Math.Abs(_a[k, i]) > Math.Abs(_a[k, largest]) ? i : largest;
            }

            _largestInRow[k] = largest;
        }

        if (k > 0)
        {
            int largest = 0;
            for (int i = 1; i < k; i++)
            {
                largest = Math.Abs(_a[i, k]) > Math.Abs(_a[largest, k]) ? i : largest;
            }

            _largestInColumn[k] = largest;
        }
    }

    // Jacobi's step: the largest element becomes 0.
    private bool TryRotate()
    {
        (int k, int l) = Largest();
        double p = _a[k, l];
        if (Math.Abs(p) <= Epsilon)
        {
            return false;
        }

        double y = (_values[l] - _values[k]) * 0.5;
        double t = Math.Abs(y) + Hypotenuse(p, y);
        double s = Hypotenuse(p, t);
        double c = t / s;
        (s, t) = (p / s, p / t * p);
        (s, t) = y < 0 ? (-s, -t) : (s, t);
        _a[k, l] = 0;
        _values[k] -= t;
        _values[l] += t;
        for (int i = 0; i < k; i++)
        {
            Rotate(ref _a[i, k], ref _a[i, l], c, s);
        }

        for (int i = k + 1; i < l; i++)
        {
            Rotate(ref _a[k, i], ref _a[i, l], c, s);
        }

        for (int i = l + 1; i < _n; i++)
        {
            Rotate(ref _a[k, i], ref _a[l, i], c, s);
        }

        for (int i = 0; i < _n; i++)
        {
            Rotate(ref _vectors[k, i], ref _vectors[l, i], c, s);
        }

        FindLargest(k);
        FindLargest(l);
        return true;
    }

    private (int Row, int Column) Largest()
    {
        (int k, int l) = (0, _largestInRow[0]);
        for (int i = 1; i < _n - 1; i++)
        {
            (k, l) = Math.Abs(_a[i, _largestInRow[i]]) > Math.Abs(_a[k, l]) ? (i, _largestInRow[i]) : (k, l);
        }

        for (int i = 1; i < _n; i++)
        {
            (k, l) = Math.Abs(_a[_largestInColumn[i], i]) > Math.Abs(_a[k, l]) ? (_largestInColumn[i], i) : (k, l);
        }

        return (k, l);
    }

    private static void Rotate(ref double first, ref double second, double c, double s) =>
        (first, second) = ((first * c) - (second * s), (first * s) + (second * c));

    // OpenCV's own.
    private static double Hypotenuse(double a, double b)
    {
        (a, b) = (Math.Abs(a), Math.Abs(b));
        if (a > b)
        {
            b /= a;
            return a * Math.Sqrt(1 + (b * b));
        }

        if (b > 0)
        {
            a /= b;
            return b * Math.Sqrt(1 + (a * a));
        }

        return 0;
    }

    private void Sort()
    {
        for (int k = 0; k < _n - 1; k++)
        {
            int largest = k;
            for (int i = k + 1; i < _n; i++)
            {
                largest = _values[i] > _values[largest] ? i : largest;
            }

            (_values[k], _values[largest]) = (_values[largest], _values[k]);
            for (int i = 0; i < _n; i++)
            {
                (_vectors[k, i], _vectors[largest, i]) = (_vectors[largest, i], _vectors[k, i]);
            }
        }
    }
}
