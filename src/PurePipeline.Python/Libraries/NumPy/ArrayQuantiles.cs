using PurePipeline.Numerics;
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
        (NdArray values, int? along) = (array, axes?[0]);
        if (axes is { Length: > 1 })
        {
            // Several axes are one behind the others.
            int[] kept = [.. Enumerable.Range(0, array.Rank).Except(axes)];
            (values, along) = (array.Transpose([.. kept, .. axes]).Reshape([.. kept.Select(axis => array.Shape[axis]), -1]), kept.Length);
        }

        NdArray found = values.Load().Quantiles(asked.ToArray<double>(), asked.Shape.ToArray(), whole, along);
        return ArrayReductions.Scalar(call.Truth("keepdims") ? found.Reshape([.. asked.Shape, .. array.Kept(axes)]) : found);
    }
}
