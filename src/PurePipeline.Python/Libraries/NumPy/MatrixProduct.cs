using PurePipeline.Numerics;
using PurePipeline.Numerics.Kernels;
using PurePipeline.Python.Objects;
using PurePipeline.Python.Runtime;

namespace PurePipeline.Python.Libraries.NumPy;

/// <summary><c>a @ b</c>, <c>np.matmul</c> and <c>np.dot</c> of an array's last axis and a vector or matrix.</summary>
internal static class MatrixProduct
{
    // What a BLAS does with more numbers than these depends on the BLAS.
    private const int LongestSum = 4;

    public static object Of(Interpreter run, ArrayObject left, ArrayObject right)
    {
        (NdArray a, NdArray b) = (left.Data, right.Data);
        if (a.Rank < 1 || b.Rank is < 1 or > 2)
        {
            throw new Refusal("numpy.matmul: a second array of more than two axes is not supported.", "numpy.matmul");
        }

        NdArray rows = a.Rank == 1 ? a.ExpandDims(0) : a.Reshape(-1, a.Shape[^1]);
        NdArray columns = b.Rank == 1 ? b.ExpandDims(1) : b;
        (int height, int inner, int width) = (rows.Shape[0], rows.Shape[1], columns.Shape[1]);
        if (inner != columns.Shape[0])
        {
            throw PythonError.Value($"matmul: Input operand 1 has a mismatch in its core dimension 0 (size {columns.Shape[0]} is different from {inner})");
        }

        DType dtype = NumPyPromotion.Promote(a.DType, b.DType);
        if (dtype.IsFloat() && inner > LongestSum)
        {
            throw new Refusal(
                $"numpy.matmul: sums of more than {LongestSum} products of floats are not supported, because their last bits depend on the BLAS.", "numpy.matmul");
        }

        run.Budget.RequireArray([height, width], dtype.ItemSize());
        run.Budget.Charge((long)height * width * inner / 16);
        NdArray sum = NdArray.Full([height, width], 0L, dtype, run.Options.Versions);
        for (int k = 0; k < inner; k++)
        {
            NdArray product = NdArray.Operate(BinaryOperation.Multiply, rows[ArrayIndex.All, k].AsType(dtype).ExpandDims(1), columns[k].AsType(dtype).ExpandDims(0));
            sum = k == 0 ? product : NdArray.Operate(BinaryOperation.Add, sum, product);
        }

        int[] shape = [.. a.Shape[..^1], .. b.Rank == 1 ? Array.Empty<int>() : [width]];
        return ArrayReductions.Scalar(sum.Reshape(shape));
    }
}
