using PurePipeline.Numerics;
using PurePipeline.Python.Libraries.Builtins;
using PurePipeline.Python.Objects;
using PurePipeline.Python.Runtime;

namespace PurePipeline.Python.Libraries.NumPy;

/// <summary><c>numpy.linalg</c>: the length of vectors, and what aligning faces and mapping points needs, whose last bits depend on the LAPACK.</summary>
internal static class NumPyLinearAlgebra
{
    private const string ByLapack = "NumPy's last bits of this depend on its LAPACK; a warp with it gives the same image.";

    public static readonly PyModule Module = new(new MemberTable("numpy.linalg")
        .Constant("LinAlgError", ExceptionTypes.LinAlgError)
        .Function("norm(x, ord=None, axis=None, keepdims=False)", Norm)
        .Function("det(a)", static call => Solved(call, static (call, a) => ArrayReductions.Scalar(Linalg.Det(a)), "a"))
        .Function("inv(a)", static call => Solved(call, static (call, a) => new ArrayObject(Linalg.Inv(a)), "a"))
        .Function("solve(a, b)", static call => Solved(call, static (call, a) => new ArrayObject(Linalg.Solve(a, NumPyFunctions.Data(call, "b"))), "a"))
        .Function("matrix_rank(A, tol=None, hermitian=False)", static call => Solved(call, static (call, a) => (long)Linalg.MatrixRank(a), "A"))
        .Function("svd(a, full_matrices=True, compute_uv=True, hermitian=False)", static call => Solved(call, SingularValues, "a"))
        .Function("lstsq(a, b, rcond=None)", static call => Solved(call, LeastSquares, "a")));

    private static object Solved(NativeCall call, Func<NativeCall, NdArray, object> solve, string name)
    {
        NdArray a = NumPyFunctions.Data(call, name);
        call.Run.Budget.Charge((long)Math.Pow(a.Length, 1.5));
        if (a.DType is DType.Float16 or DType.BFloat16)
        {
            throw new PythonError("TypeError", $"array type {a.DType.NumPyName()} is unsupported in linalg");
        }

        if (call.FunctionName != "numpy.linalg.matrix_rank")
        {
            call.Run.Note(ByLapack);
        }

        try
        {
            return solve(call, a);
        }
        catch (ArgumentException error)
        {
            throw new PythonError("LinAlgError", LibraryErrors.Sentence(error));
        }
    }

    private static object SingularValues(NativeCall call, NdArray a)
    {
        (NdArray u, NdArray s, NdArray vt) = Linalg.Svd(a);
        return call.Truth("compute_uv") ? PyTuple.Of(new ArrayObject(u), new ArrayObject(s), new ArrayObject(vt)) : new ArrayObject(s);
    }

    private static object LeastSquares(NativeCall call, NdArray a)
    {
        if (call.OrNull("rcond") is not null and not -1L)
        {
            throw call.Unsupported("rcond");
        }

        (NdArray x, NdArray residuals, int rank, NdArray s) = Linalg.Lstsq(a, NumPyFunctions.Data(call, "b"));
        return PyTuple.Of(new ArrayObject(x), new ArrayObject(residuals), (long)rank, new ArrayObject(s));
    }

    // Without an axis sqrt(x . x) of all elements in their order; along one the root of the summed squares.
    private static object Norm(NativeCall call)
    {
        NdArray array = NumPyFunctions.Data(call, "x");
        if (call.OrNull("axis") is null)
        {
            NdArray flat = array.Reshape(-1);
            MatrixProduct.NoteLongSum(call.Run, flat, flat);
        }

        int? axis = call.OrNull("axis") is null ? null : ArrayShapes.Axis(call.Int("axis"), array.Rank);
        int? along = axis ?? (array.Rank == 1 ? 0 : null);
        object? order = call.OrNull("ord");
        NdArray result = order switch
        {
            null => array.Norm(axis),
            _ when along is null => throw call.Unsupported($"ord={Representation.Repr(order)} of a matrix"),
            _ when PyInteger.TryIndex(order) is 2L => array.Norm(axis),
            _ when PyInteger.TryIndex(order) is 1L => array.Abs().Sum(along.Value),
            double.PositiveInfinity => array.Abs().Max(along.Value),
            double.NegativeInfinity => array.Abs().Min(along.Value),
            _ => throw call.Unsupported($"ord={Representation.Repr(order)}"),
        };
        if (call.Truth("keepdims"))
        {
            return new ArrayObject(result.Reshape(array.Kept(axis is { } kept ? [kept] : [])));
        }

        return ArrayReductions.Scalar(order is not null && !result.DType.IsFloat() ? result.AsType(DType.Float64) : result);
    }
}
