using PurePipeline.Numerics.Kernels;

namespace PurePipeline.Numerics;

/// <summary>Products of rows and columns.</summary>
public sealed partial class NdArray
{
    // What a BLAS does with more numbers than these depends on the BLAS.
    private const int LongestSum = 4;

    /// <summary><c>np.dot(a, b)</c> and <c>a @ b</c> of an array's last axis and a vector or matrix.</summary>
    /// <param name="a">Any array of one axis or more.</param>
    /// <param name="b">A vector as long as a's last axis, or a matrix with as many rows.</param>
    /// <exception cref="ArgumentException">The lengths differ.</exception>
    /// <exception cref="NotSupportedException">b has more than two axes, or more than four products of floats would be summed, whose last bits depend on the BLAS.</exception>
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
        if (dtype.IsFloat() && inner > LongestSum)
        {
            throw new NotSupportedException($"Sums of more than {LongestSum} products of floats are not supported, because their last bits depend on the BLAS.");
        }

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
    /// <exception cref="NotSupportedException">More than four products of floats would be summed, whose last bits depend on the BLAS.</exception>
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

    /// <summary><c>np.linalg.norm(a, axis=axis)</c>: without an axis the root of the sum of all squares, along one the lengths of its vectors.</summary>
    /// <exception cref="NotSupportedException">Without an axis, more than four floats.</exception>
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
}
