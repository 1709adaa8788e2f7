using PurePipeline.Numerics;
using PurePipeline.Python.Objects;
using PurePipeline.Python.Runtime;

namespace PurePipeline.Python.Libraries.NumPy;

/// <summary><c>np.percentile</c> and <c>np.quantile</c>, between neighbours linearly, or by the methods that take one of them.</summary>
internal static class ArrayQuantiles
{
    /// <param name="call">The call.</param>
    /// <param name="whole">What the greatest element is: 100 or 1.</param>
    /// <param name="of">The elements; null for the call's own.</param>
    public static object Of(NativeCall call, double whole, NdArray? of = null)
    {
        NdArray array = of ?? NumPyFunctions.Data(call, "a");
        string method = call.Text("interpolation") is var old and not "linear" ? old : call.Text("method");
        if (method != "linear")
        {
            return AtElements(call, array, whole, method);
        }

        NdArray asked = ArrayMaking.AsArray(call.Run, call["q"], null).Data;
        QuantileKind kind = KindOf(call, asked.DType, isShare: whole == 1);
        return ArrayReductions.Scalar(array.Quantiles(
            asked.AsType(DType.Float64).ToArray<double>(), asked.Shape.ToArray(), whole, Axes(call, array), call.Truth("keepdims"), kind));
    }

    // NumPy's _QuantileMethods that take an element as it is: the one at (n - 1) q, rounded down, up or to the nearest.
    private static object AtElements(NativeCall call, NdArray array, double whole, string method)
    {
        Func<double, double> round = method switch
        {
            "lower" => Math.Floor,
            "higher" => Math.Ceiling,
            "nearest" => static place => Math.Round(place, MidpointRounding.ToEven),
            _ => throw call.Unsupported($"method='{method}'; 'linear', 'lower', 'higher' and 'nearest' are, so it"),
        };
        NdArray asked = ArrayMaking.AsArray(call.Run, call["q"], null).Data;
        if (array.DType is not (DType.UInt8 or DType.Int8 or DType.UInt16 or DType.Int16 or DType.Int32 or DType.UInt32 or DType.Int64 or DType.Float64) || asked.DType is DType.Float32 or DType.Float16)
        {
            throw call.Unsupported($"method='{method}' of {array.DType.NumPyName()}; of integers and float64 it is supported, so this");
        }

        (NdArray values, int? along) = array.AlongOne(Axes(call, array));
        int axis = along ?? 0;
        NdArray sorted = (along is null ? values.Reshape(-1) : values.MoveAxis(axis, 0)).Load();
        sorted = sorted.Rank == 1 ? sorted.Sort() : ArrayLayout.SwapAxes(ArrayLayout.SwapAxes(sorted, 0, -1).Sort(), 0, -1);
        if (sorted.DType == DType.Float64 && sorted.Reshape(-1).ToArray<double>().Any(double.IsNaN))
        {
            throw call.Unsupported($"method='{method}' of NaN");
        }

        int[] places = Array.ConvertAll(asked.AsType(DType.Float64).ToArray<double>(), q => q >= 0 && q <= whole
            ? (int)round((sorted.Shape[0] - 1) * (q / whole)) : throw PythonError.Value(whole == 1 ? "Quantiles must be in the range [0, 1]" : "Percentiles must be in the range [0, 100]"));
        NdArray found = sorted.Take(places, 0);
        int[] rest = [.. found.Shape[1..]];
        rest = call.Truth("keepdims") ? [.. array.KeptOf(Axes(call, array))] : rest;
        return ArrayReductions.Scalar(found.Reshape([.. asked.Shape, .. rest]));
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
