using PurePipeline.Numerics;
using PurePipeline.Python.Runtime;

namespace PurePipeline.Python.Libraries.NumPy;

/// <summary><c>np.percentile</c> and <c>np.quantile</c>, by the default method: between neighbours linearly.</summary>
internal static class ArrayQuantiles
{
    /// <param name="call">The call.</param>
    /// <param name="whole">What the greatest element is: 100 or 1.</param>
    /// <param name="of">The elements; null for the call's own.</param>
    public static object Of(NativeCall call, double whole, NdArray? of = null)
    {
        if (call.Text("method") != "linear" || call.Text("interpolation") != "linear")
        {
            throw call.Unsupported("another method than linear");
        }

        NdArray array = of ?? NumPyFunctions.Data(call, "a");
        NdArray asked = ArrayMaking.AsArray(call.Run, call["q"], null).Data;
        QuantileKind kind = KindOf(call, asked.DType, isShare: whole == 1);
        return ArrayReductions.Scalar(array.Quantiles(
            asked.AsType(DType.Float64).ToArray<double>(), asked.Shape.ToArray(), whole, Axes(call, array), call.Truth("keepdims"), kind));
    }

    private static QuantileKind KindOf(NativeCall call, DType dtype, bool isShare)
    {
        object q = call["q"];
        bool isPlain = q is long or double or bool;
        return dtype switch
        {
            _ when isShare && !dtype.IsFloat() => QuantileKind.Whole,
            _ when isPlain => QuantileKind.Number,
            DType.Float32 when call.Run.Options.Versions.NumPy.Major >= 2 => QuantileKind.Singles,
            DType.Float32 or DType.Float16 => throw call.Unsupported($"q of {dtype.NumPyName()}"),
            _ => (q as ArrayObject)?.Type.Base is not null ? QuantileKind.Double : QuantileKind.Doubles,
        };
    }

    /// <summary><c>np.median</c>: the mean of the two in the middle.</summary>
    public static object Median(NativeCall call, NdArray array)
    {
        if (call.OrNull("out") is not null)
        {
            throw call.Unsupported("out");
        }

        int[]? axes = Axes(call, array);
        (NdArray values, int? along) = array.AlongOne(axes);
        NdArray found = values.Load().Median(along);
        return ArrayReductions.Scalar(call.Truth("keepdims") ? found.Reshape(array.KeptOf(axes)) : found);
    }

    private static int[]? Axes(NativeCall call, NdArray array) =>
        call.OrNull("axis") is null ? null : [.. ArrayShapes.Ints(call, "axis").Select(axis => ArrayShapes.Axis(axis, array.Rank))];
}
