using PurePipeline.Numerics.Kernels;

namespace PurePipeline.Numerics;

/// <summary>Products of rows and columns.</summary>
public sealed partial class NdArray
{
    /// <summary>How many products of floats at most are added by every BLAS alike.</summary>
    internal const int SurelyEqual = 4;

    /// <summary><c>np.dot(a, b)</c> and <c>a @ b</c> of an array's last axis and a vector or matrix.</summary>
    /// <remarks>
    /// Products are rounded, and added from the first to the last, as the reference BLAS does. What NumPy gives depends on its BLAS: of more
    /// than four floats others may differ in the last bits.
    /// </remarks>
    /// <param name="a">Any array of one axis or more.</param>
    /// <param name="b">A vector as long as a's last axis, or a matrix with as many rows.</param>
    /// <exception cref="ArgumentException">The lengths differ.</exception>
    /// <exception cref="NotSupportedException">b has more than two axes.</exception>
    public static NdArray Dot(NdArray a, NdArray b)
    {
        ArgumentNullException.ThrowIfNull(a);
        ArgumentNullException.ThrowIfNull(b);
        if (a.Rank < 1 || b.Rank is < 1 or > 2)
        {
            throw new NotSupportedException("A second array of more than two axes is not supported.");
        }

        NdArray rows = a.Rank == 1 ? a.ExpandDims(0) : a.Reshape(-1, a.Shape[^1]);
        NdArray columns = b.Rank == 1 ? b.ExpandDims(1) : b;
        (int height, int inner, int width) = (rows.Shape[0], rows.Shape[1], columns.Shape[1]);
        if (inner != columns.Shape[0])
        {
            throw new ArgumentException($"matmul: Input operand 1 has a mismatch in its core dimension 0 (size {columns.Shape[0]} is different from {inner})", nameof(b));
        }

        DType dtype = NumPyPromotion.Promote(a.DType, b.DType);
        NdArray sum = Full([height, width], 0L, dtype, a.Versions);
        for (int k = 0; k < inner; k++)
        {
            NdArray product = Operate(BinaryOperation.Multiply, rows[ArrayIndex.All, k].AsType(dtype).ExpandDims(1), columns[k].AsType(dtype).ExpandDims(0));
            sum = k == 0 ? product : Operate(BinaryOperation.Add, sum, product);
        }

        int[] shape = [.. a.Shape[..^1], .. b.Rank == 1 ? Array.Empty<int>() : [width]];
        return sum.Reshape(shape);
    }

    /// <summary><c>np.matmul(a, b)</c>: of stacks of matrices, whose axes in front are broadcast, the product of each pair.</summary>
    /// <param name="a">A vector, a matrix, or a stack of matrices.</param>
    /// <param name="b">The same.</param>
    /// <exception cref="ArgumentException">The lengths differ.</exception>
    public static NdArray Matmul(NdArray a, NdArray b)
    {
        ArgumentNullException.ThrowIfNull(a);
        ArgumentNullException.ThrowIfNull(b);
        if (b.Rank < 3)
        {
            return Dot(a, b);
        }

        if (a.Rank == 1)
        {
            return Matmul(a.ExpandDims(0), b).Squeeze(-2);
        }

        int[] stack = Layout.BroadcastShapes(a.Shape[..^2], b.Shape[..^2]);
        NdArray left = a.BroadcastTo([.. stack, .. a.Shape[^2..]]).Reshape([-1, .. a.Shape[^2..]]);
        NdArray right = b.BroadcastTo([.. stack, .. b.Shape[^2..]]).Reshape([-1, .. b.Shape[^2..]]);
        NdArray result = Full([left.Shape[0], a.Shape[^2], b.Shape[^1]], 0L, NumPyPromotion.Promote(a.DType, b.DType), a.Versions);
        for (int i = 0; i < left.Shape[0]; i++)
        {
            result[i] = Dot(left[i], right[i]);
        }

        return result.Reshape([.. stack, a.Shape[^2], b.Shape[^1]]);
    }

    /// <summary><c>np.kron(a, b)</c>: each element of the first times the whole of the second.</summary>
    public static NdArray Kron(NdArray a, NdArray b)
    {
        ArgumentNullException.ThrowIfNull(a);
        ArgumentNullException.ThrowIfNull(b);
        int rank = Math.Max(a.Rank, b.Rank);
        int[] first = [.. Enumerable.Repeat(1, rank - a.Rank), .. a.Shape];
        int[] second = [.. Enumerable.Repeat(1, rank - b.Rank), .. b.Shape];
        (NdArray left, NdArray right) = (a.Reshape([.. first.SelectMany(n => (int[])[n, 1])]), b.Reshape([.. second.SelectMany(n => (int[])[1, n])]));
        return (left * right).Reshape([.. first.Zip(second, static (n, m) => checked(n * m))]);
    }

    /// <summary><c>np.linalg.norm(a, axis=axis)</c>: without an axis the root of the sum of all squares, along one the lengths of its vectors.</summary>
    /// <remarks>Without an axis the squares are added as <see cref="Dot"/> adds.</remarks>
    public NdArray Norm(int? axis = null)
    {
        NdArray numbers = DType.IsFloat() ? this : AsType(DType.Float64);
        if (axis is { } own)
        {
            return (numbers * numbers).Sum(own).Sqrt();
        }

        NdArray flat = numbers.Reshape(-1);
        return Dot(flat, flat).Sqrt();
    }

    /// <summary><c>np.eye(rows, columns, k, dtype)</c>: ones on a diagonal, and zeros. Compared with NumPy 1.24, 2.2 and 2.4.</summary>
    /// <param name="rows">How many rows there are.</param>
    /// <param name="columns">How many columns; as many as rows without.</param>
    /// <param name="k">Which diagonal, counted upwards from the main one.</param>
    /// <param name="dtype">The elements.</param>
    /// <param name="versions">The releases that the array belongs to; null for the newest.</param>
    public static NdArray Eye(int rows, int? columns = null, int k = 0, DType dtype = DType.Float64, ReferenceVersions? versions = null)
    {
        int width = columns ?? rows;
        NdArray matrix = Full([rows, width], 0L, dtype, versions);
        for (int i = Math.Max(0, -k); i < rows && i + k < width; i++)
        {
            matrix[i, i + k].Fill(1L);
        }

        return matrix;
    }

    /// <summary><c>np.diag(a, k)</c>: a matrix with a vector as its diagonal, or a matrix's diagonal. Compared with NumPy 1.24, 2.2 and 2.4.</summary>
    /// <param name="k">Which diagonal, counted upwards from the main one.</param>
    /// <exception cref="ArgumentException">The array has neither one axis nor two.</exception>
    public NdArray Diag(int k = 0)
    {
        (int down, int right) = (Math.Max(0, -k), Math.Max(0, k));
        if (Rank == 2)
        {
            int shared = Math.Max(0, Math.Min(Shape[0] - down, Shape[1] - right));
            int[] places = [.. Enumerable.Range(0, shared).Select(i => ((i + down) * Shape[1]) + i + right)];
            return Pick(places, [shared]);
        }

        if (Rank != 1)
        {
            throw new ArgumentException("Input must be 1- or 2-d.");
        }

        int side = checked(Shape[0] + Math.Abs(k));
        NdArray matrix = Full([side, side], 0L, DType, Versions);
        for (int i = 0; i < Shape[0]; i++)
        {
            matrix[i + down, i + right] = this[i];
        }

        return matrix;
    }
}
