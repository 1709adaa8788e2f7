using PurePipeline.Numerics;
using PurePipeline.Python.Objects;
using PurePipeline.Python.Runtime;

namespace PurePipeline.Python.Libraries.NumPy;

/// <summary><c>a @ b</c>, <c>np.matmul</c> and <c>np.dot</c> of an array's last axis and a vector or matrix.</summary>
internal static class MatrixProduct
{
    /// <param name="run">The run.</param>
    /// <param name="left">The left operand.</param>
    /// <param name="right">The right one.</param>
    /// <param name="ofStacks">Whether more than two axes are stacks of matrices, as for <c>@</c>.</param>
    public static object Of(Interpreter run, ArrayObject left, ArrayObject right, bool ofStacks = true)
    {
        (NdArray a, NdArray b) = (left.Data.WithVersions(run.Options.Versions), right.Data);
        if (a.Rank > 1 && b.Rank > 2)
        {
            long[] products = [a.Length, b.Shape[^1], b.Length / Math.Max(1L * b.Shape[^1] * b.Shape[^2], 1)];
            run.Budget.RequireArray([.. products.Select(n => (int)Math.Min(n, int.MaxValue))], sizeof(double));
            run.Budget.Charge(products[0] * products[1] * products[2] / 16);
        }
        else if (a.Rank > 0 && b.Rank is 1 or 2)
        {
            int width = b.Rank == 1 ? 1 : b.Shape[1];
            long height = a.Shape[^1] == 0 ? 0 : a.Length / a.Shape[^1];
            run.Budget.RequireArray([(int)Math.Min(height, int.MaxValue), width], sizeof(double));
            run.Budget.Charge(a.Length * width / 16);
        }

        NoteLongSum(run, a, b);
        try
        {
            return ArrayReductions.Scalar(ofStacks ? NdArray.Matmul(a, b) : NdArray.Dot(a, b));
        }
        catch (Exception error) when (LibraryErrors.Translate(error, "numpy.matmul") is { } translated)
        {
            throw translated;
        }
    }

    /// <summary>Tells of a sum of floats that the BLAS may add in another order.</summary>
    public static void NoteLongSum(Interpreter run, NdArray a, NdArray b)
    {
        if (a.Rank > 0 && a.Shape[^1] > NdArray.SurelyEqual && (a.DType.IsFloat() || b.DType.IsFloat()))
        {
            run.Note($"NumPy's last bits of a sum of {a.Shape[^1]} products depend on its BLAS; here they are the reference BLAS's.");
        }
    }
}
