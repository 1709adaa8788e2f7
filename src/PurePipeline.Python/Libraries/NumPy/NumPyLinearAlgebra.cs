using PurePipeline.Numerics;
using PurePipeline.Python.Objects;
using PurePipeline.Python.Runtime;

namespace PurePipeline.Python.Libraries.NumPy;

/// <summary><c>numpy.linalg</c>, as far as it does not depend on the BLAS: the length of vectors.</summary>
internal static class NumPyLinearAlgebra
{
    public static readonly PyModule Module = new(new MemberTable("numpy.linalg").Function("norm(x, ord=None, axis=None, keepdims=False)", Norm));

    // Without an axis sqrt(x . x) of all elements in their order; along one the root of the summed squares.
    private static object Norm(NativeCall call)
    {
        NdArray array = NumPyFunctions.Data(call, "x");
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
