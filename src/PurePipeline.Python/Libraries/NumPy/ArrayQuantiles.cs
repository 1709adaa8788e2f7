using PurePipeline.Numerics;
using PurePipeline.Python.Runtime;

namespace PurePipeline.Python.Libraries.NumPy;

/// <summary><c>np.percentile</c> and <c>np.quantile</c> of all elements, by the default method: between neighbours linearly.</summary>
internal static class ArrayQuantiles
{
    /// <param name="call">The call.</param>
    /// <param name="whole">What the greatest element is: 100 or 1.</param>
    public static object Of(NativeCall call, double whole)
    {
        NdArray array = NumPyFunctions.Data(call, "a");
        if (call.OrNull("axis") is not null || array.DType is DType.Float16 or DType.Float32)
        {
            throw call.Unsupported(call.OrNull("axis") is null ? "an array of float32 or float16" : "an axis");
        }

        double[] sorted = array.AsType(DType.Float64).Reshape(-1).ToArray<double>();
        Array.Sort(sorted);
        NdArray asked = ArrayMaking.AsArray(call.Run, call["q"], DType.Float64).Data;
        double[] found = [.. asked.ToArray<double>().Select(q => NdArray.Quantile(sorted, q / whole))];
        return ArrayReductions.Scalar(NdArray.Create<double>(found, asked.Shape));
    }
}
