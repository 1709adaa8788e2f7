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
        bool isEuclidean = call.OrNull("ord") is null || (array.Rank == 1 && PyInteger.TryIndex(call["ord"]) is 2L);
        if (!isEuclidean || call.Truth("keepdims"))
        {
            throw call.Unsupported(isEuclidean ? "keepdims" : $"ord={Representation.Repr(call["ord"])}");
        }

        return ArrayReductions.Scalar(array.Norm(call.OrNull("axis") is null ? null : ArrayShapes.Axis(call.Int("axis"), array.Rank)));
    }
}
