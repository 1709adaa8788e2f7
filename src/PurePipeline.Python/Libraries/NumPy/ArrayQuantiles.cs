using PurePipeline.Numerics;
using PurePipeline.Python.Objects;
using PurePipeline.Python.Runtime;

namespace PurePipeline.Python.Libraries.NumPy;

/// <summary><c>np.percentile</c> and <c>np.quantile</c>, by the default method: between neighbours linearly.</summary>
internal static class ArrayQuantiles
{
    /// <param name="call">The call.</param>
    /// <param name="whole">What the greatest element is: 100 or 1.</param>
    public static object Of(NativeCall call, double whole)
    {
        if (call.Text("method") != "linear" || call.Text("interpolation") != "linear")
        {
            throw call.Unsupported("another method than linear");
        }

        NdArray array = NumPyFunctions.Data(call, "a");
        NdArray asked = ArrayMaking.AsArray(call.Run, call["q"], DType.Float64).Data;
        int[]? axes = call.OrNull("axis") is null ? null : [.. ArrayShapes.Ints(call, "axis").Select(axis => ArrayShapes.Axis(axis, array.Rank))];
        (NdArray values, int? along) = Along(array, axes);
        NdArray found = values.Load().Quantiles(asked.ToArray<double>(), asked.Shape.ToArray(), whole, along);
        return ArrayReductions.Scalar(call.Truth("keepdims") ? found.Reshape([.. asked.Shape, .. Kept(array, axes)]) : found);
    }

    /// <summary><c>np.median</c>: the mean of the two in the middle.</summary>
    public static object Median(NativeCall call, NdArray array)
    {
        if (call.OrNull("out") is not null)
        {
            throw call.Unsupported("out");
        }

        int[]? axes = call.OrNull("axis") is null ? null : [.. ArrayShapes.Ints(call, "axis").Select(axis => ArrayShapes.Axis(axis, array.Rank))];
        (NdArray values, int? along) = Along(array, axes);
        NdArray found = values.Load().Median(along);
        return ArrayReductions.Scalar(call.Truth("keepdims") ? found.Reshape(Kept(array, axes)) : found);
    }

    private static int[] Kept(NdArray array, int[]? axes) => axes is [] ? array.Shape.ToArray() : array.Kept(axes);

    // Several axes are one, and none is one of length 1, behind the others.
    private static (NdArray Values, int? Axis) Along(NdArray array, int[]? axes)
    {
        if (axes is null or [_])
        {
            return (array, axes?[0]);
        }

        if (axes.Distinct().Count() < axes.Length)
        {
            throw PythonError.Value("repeated axis");
        }

        int[] kept = [.. Enumerable.Range(0, array.Rank).Except(axes)];
        int length = axes.Aggregate(1, (product, axis) => checked(product * array.Shape[axis]));
        return (array.Transpose([.. kept, .. axes]).Reshape([.. kept.Select(axis => array.Shape[axis]), length]), kept.Length);
    }
}
