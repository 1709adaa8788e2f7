using PurePipeline.Numerics;
using PurePipeline.Python.Objects;
using PurePipeline.Python.Runtime;

namespace PurePipeline.Python.Libraries.NumPy;

/// <summary><c>a @ b</c>, <c>np.matmul</c> and <c>np.dot</c> of an array's last axis and a vector or matrix.</summary>
internal static class MatrixProduct
{
    public static object Of(Interpreter run, ArrayObject left, ArrayObject right)
    {
        (NdArray a, NdArray b) = (left.Data.WithVersions(run.Options.Versions), right.Data);
        if (a.Rank > 0 && b.Rank is 1 or 2)
        {
            int width = b.Rank == 1 ? 1 : b.Shape[1];
            long height = a.Shape[^1] == 0 ? 0 : a.Length / a.Shape[^1];
            run.Budget.RequireArray([(int)Math.Min(height, int.MaxValue), width], sizeof(double));
            run.Budget.Charge(a.Length * width / 16);
        }

        try
        {
            return ArrayReductions.Scalar(NdArray.Dot(a, b));
        }
        catch (Exception error) when (LibraryErrors.Translate(error, "numpy.matmul") is { } translated)
        {
            throw translated;
        }
    }
}
