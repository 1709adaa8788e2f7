using PurePipeline.Numerics.LinearAlgebra;

namespace PurePipeline.Numerics;

/// <summary>
/// <c>np.linalg</c>, as far as aligning faces and mapping points needs it: computed in <c>float64</c>, and rounded where all is <c>float32</c>.
/// </summary>
/// <remarks>
/// NumPy leaves this to LAPACK, whose last bits differ from build to build. <see cref="Det"/>, <see cref="Inv"/>, <see cref="Solve"/> and
/// <see cref="Svd"/> take the steps of the reference LAPACK, <see cref="Lstsq"/> and <see cref="MatrixRank"/> others. A warp, which rounds
/// positions to fractions of a pixel, gives the same image. Compared with NumPy 1.24, 2.2 and 2.4 on the reference LAPACK.
/// </remarks>
public static class Linalg
{
    /// <summary><c>np.linalg.det(a)</c> of a square matrix, of shape ().</summary>
    /// <exception cref="ArgumentException">It is none.</exception>
    public static NdArray Det(NdArray a) => Result([new LuFactors(Elements(Square(a)), a.Shape[0]).Determinant()], [], a);

    /// <summary><c>np.linalg.inv(a)</c> of a square matrix.</summary>
    /// <exception cref="ArgumentException">It is none, or has no inverse.</exception>
    public static NdArray Inv(NdArray a)
    {
        int size = Square(a).Shape[0];
        return Solve(a, NdArray.Eye(size, dtype: a.DType == DType.Float32 ? DType.Float32 : DType.Float64));
    }

    /// <summary><c>np.linalg.solve(a, b)</c>: x of a x = b.</summary>
    /// <param name="a">A square matrix.</param>
    /// <param name="b">A vector or a matrix with as many rows.</param>
    /// <exception cref="ArgumentException">They are not, or a has no inverse.</exception>
    public static NdArray Solve(NdArray a, NdArray b)
    {
        ArgumentNullException.ThrowIfNull(b);
        if (Square(a).Shape[0] != (b.Rank is 1 or 2 ? b.Shape[0] : -1))
        {
            throw new ArgumentException("solve: Input operand 1 has a mismatch in its core dimension 0", nameof(b));
        }

        LuFactors factors = new(Elements(a), a.Shape[0]);
        if (factors.IsSingular)
        {
            throw new ArgumentException("Singular matrix", nameof(a));
        }

        double[] x = Elements(b);
        factors.Solve(x, b.Rank == 1 ? 1 : b.Shape[1]);
        return Result(x, [.. b.Shape], a, b);
    }

    /// <summary><c>np.linalg.svd(a)</c> of a matrix of two rows and columns.</summary>
    /// <exception cref="NotSupportedException">The matrix has other sides.</exception>
    public static (NdArray U, NdArray S, NdArray Vt) Svd(NdArray a)
    {
        ArgumentNullException.ThrowIfNull(a);
        if (a.Shape is not [2, 2])
        {
            throw new NotSupportedException("Singular vectors of other matrices than those of two rows and columns are not supported.");
        }

        double[] m = Elements(a);
        PlaneSingularValues values = new(m[0], m[1], m[2], m[3]);
        return (Result(values.U, [2, 2], a), Result(values.Values, [2], a), Result(values.Vt, [2, 2], a));
    }

    /// <summary><c>np.linalg.matrix_rank(a)</c>.</summary>
    /// <exception cref="ArgumentException">a is no matrix.</exception>
    public static int MatrixRank(NdArray a)
    {
        double[] values = SingularValues(Matrix(a));
        double epsilon = a.DType == DType.Float32 ? float.BitIncrement(1) - 1.0 : double.BitIncrement(1) - 1;
        double least = values.Length == 0 ? 0 : values[0] * Math.Max(a.Shape[0], a.Shape[1]) * epsilon;
        return values.Count(value => value > least);
    }

    /// <summary><c>np.linalg.lstsq(a, b, rcond=None)</c> of a matrix of full rank: x, the sums of squares that remain, the rank, and the singular values.</summary>
    /// <param name="a">A matrix with at least as many rows as columns.</param>
    /// <param name="b">A vector or a matrix with as many rows.</param>
    /// <exception cref="ArgumentException">The rows differ in number.</exception>
    /// <exception cref="NotSupportedException">a has fewer rows than columns, or its columns depend on each other.</exception>
    public static (NdArray X, NdArray Residuals, int Rank, NdArray S) Lstsq(NdArray a, NdArray b)
    {
        ArgumentNullException.ThrowIfNull(b);
        (int rows, int columns) = (Matrix(a).Shape[0], a.Shape[1]);
        if (b.Rank is not (1 or 2) || b.Shape[0] != rows)
        {
            throw new ArgumentException("Incompatible dimensions", nameof(b));
        }

        int rank = MatrixRank(a);
        if (rank < columns)
        {
            throw new NotSupportedException("Equations that more than one solution satisfies are not supported.");
        }

        int width = b.Rank == 1 ? 1 : b.Shape[1];
        double[] values = Elements(b);
        LeastSquares.Solve(Elements(a), rows, columns, values, width);
        NdArray x = Result(values[..(columns * width)], b.Rank == 1 ? [columns] : [columns, width], a, b);
        NdArray left = NdArray.Create(values[(columns * width)..], rows - columns, width);
        NdArray residuals = Result(rows > columns ? (left * left).Sum(0).ToArray<double>() : [], [rows > columns ? width : 0], a, b);
        double[] singular = SingularValues(a);
        return (x, residuals, rank, Result(singular, [singular.Length], a, b));
    }

    private static double[] SingularValues(NdArray a)
    {
        NdArray columns = a.Shape[0] < a.Shape[1] ? a : a.Transpose();
        double[] elements = Elements(columns);
        return JacobiSingularValues.Of([.. Enumerable.Range(0, columns.Shape[0]).Select(i => elements[(i * columns.Shape[1])..((i + 1) * columns.Shape[1])])]);
    }

    private static NdArray Matrix(NdArray a)
    {
        ArgumentNullException.ThrowIfNull(a);
        return a.Rank == 2 ? a : throw new ArgumentException($"{a.Rank}-dimensional array given. Array must be two-dimensional", nameof(a));
    }

    private static NdArray Square(NdArray a) => Matrix(a).Shape[0] == a.Shape[1] ? a : throw new ArgumentException("Last 2 dimensions of the array must be square", nameof(a));

    private static double[] Elements(NdArray a) => a.AsType(DType.Float64).ToArray<double>();

    // NumPy computes in double throughout.
    private static NdArray Result(double[] values, int[] shape, params ReadOnlySpan<NdArray> of)
    {
        bool isSingle = true;
        foreach (NdArray array in of)
        {
            isSingle &= array.DType == DType.Float32;
        }

        NdArray result = NdArray.Create(values, shape).WithVersions(of[0].Versions);
        return isSingle ? result.AsType(DType.Float32) : result;
    }
}
