using PurePipeline.Numerics;
using PurePipeline.Python.Objects;
using PurePipeline.Python.Runtime;

namespace PurePipeline.Python.Libraries.NumPy;

/// <summary>Reductions that pass over NaN.</summary>
internal static class NumPyNans
{
    public static void AddTo(MemberTable table) => table
        .Function("nanmax(a, axis=None, out=None, keepdims=False)", static call => Reduced(call, static (data, axes) => data.NanMax(axes)))
        .Function("nanmin(a, axis=None, out=None, keepdims=False)", static call => Reduced(call, static (data, axes) => data.NanMin(axes)))
        .Function("nansum(a, axis=None, dtype=None, out=None, keepdims=False)", static call => Reduced(call, static (data, axes) => data.NanSum(axes)))
        .Function("nanmean(a, axis=None, dtype=None, out=None, keepdims=False)", static call => Reduced(call, static (data, axes) => data.NanMean(axes)))
        .Function("nanstd(a, axis=None, dtype=None, out=None, ddof=0, keepdims=False)", static call => Reduced(call, (data, axes) => data.NanStd(call.Int("ddof"), axes)))
        .Function("nanvar(a, axis=None, dtype=None, out=None, ddof=0, keepdims=False)", static call => Reduced(call, (data, axes) => data.NanVar(call.Int("ddof"), axes)))
        .Function("nanmedian(a, axis=None, out=None, overwrite_input=False, keepdims=False)", static call => ArrayReductions.Scalar(Known(call).Median()))
        .Function("nanpercentile(a, q, axis=None, out=None, overwrite_input=False, method='linear', keepdims=False, *, interpolation='linear')", static call => ArrayQuantiles.Of(call, 100, Known(call)))
        .Function("nanquantile(a, q, axis=None, out=None, overwrite_input=False, method='linear', keepdims=False, *, interpolation='linear')", static call => ArrayQuantiles.Of(call, 1, Known(call)));

    private static NdArray Data(NativeCall call) =>
        call.OrNull("out") is not null || (call.Has("dtype") && call.OrNull("dtype") is not null) ? throw call.Unsupported("out or dtype") : NumPyFunctions.Data(call, "a").Load();

    private static object Reduced(NativeCall call, Func<NdArray, int[], NdArray> reduce)
    {
        NdArray data = Data(call);
        int[] axes = call.OrNull("axis") is null ? [] : [.. ArrayShapes.Ints(call, "axis").Select(axis => ArrayShapes.Axis(axis, data.Rank))];
        NdArray result = reduce(data, axes);
        return call.Truth("keepdims") ? new ArrayObject(result.Reshape(data.Kept(axes))) : ArrayReductions.Scalar(result);
    }

    private static NdArray Known(NativeCall call) => call.OrNull("axis") is not null || call.Truth("keepdims") ? throw call.Unsupported("axis or keepdims") : Data(call).OfNumbers();
}
