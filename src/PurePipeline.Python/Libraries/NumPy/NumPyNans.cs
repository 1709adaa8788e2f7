using PurePipeline.Numerics;
using PurePipeline.Numerics.Kernels;
using PurePipeline.Python.Objects;
using PurePipeline.Python.Runtime;

namespace PurePipeline.Python.Libraries.NumPy;

/// <summary>
/// Reductions that pass over NaN: <c>numpy/lib/nanfunctions.py</c>. Which of two zeros with different signs is the greatest or the least, the processor's
/// vectors decide there; here it is <c>max</c>'s and <c>min</c>'s.
/// </summary>
internal static class NumPyNans
{
    public static void AddTo(MemberTable table) => table
        .Function("nanmax(a, axis=None, out=None, keepdims=False)", static call => Extreme(call, double.NegativeInfinity, static (a, axes) => a.Max(axes)))
        .Function("nanmin(a, axis=None, out=None, keepdims=False)", static call => Extreme(call, double.PositiveInfinity, static (a, axes) => a.Min(axes)))
        .Function("nansum(a, axis=None, dtype=None, out=None, keepdims=False)", static call => Result(call, Sum(call, Filled(call, 0), Axes(call), keeps: call.Truth("keepdims"))))
        .Function("nanmean(a, axis=None, dtype=None, out=None, keepdims=False)", static call => Result(call, Mean(call, call.Truth("keepdims"))))
        .Function("nanstd(a, axis=None, dtype=None, out=None, ddof=0, keepdims=False)", static call => Result(call, Variance(call).Sqrt()))
        .Function("nanvar(a, axis=None, dtype=None, out=None, ddof=0, keepdims=False)", static call => Result(call, Variance(call)))
        .Function("nanmedian(a, axis=None, out=None, overwrite_input=False, keepdims=False)", static call => ArrayReductions.Scalar(Known(call).Median()))
        .Function("nanpercentile(a, q, axis=None, out=None, overwrite_input=False, method='linear', keepdims=False, *, interpolation='linear')", static call => ArrayQuantiles.Of(call, 100, Known(call)))
        .Function("nanquantile(a, q, axis=None, out=None, overwrite_input=False, method='linear', keepdims=False, *, interpolation='linear')", static call => ArrayQuantiles.Of(call, 1, Known(call)));

    private static NdArray Data(NativeCall call) => Required(call).Load().WithVersions(call.Run.Options.Versions);

    private static NdArray Required(NativeCall call) =>
        call.OrNull("out") is not null || (call.Has("dtype") && call.OrNull("dtype") is not null) ? throw call.Unsupported("out or dtype") : NumPyFunctions.Data(call, "a");

    private static int[] Axes(NativeCall call) => call.OrNull("axis") is null ? []
        : [.. ArrayShapes.Ints(call, "axis").Select(axis => ArrayShapes.Axis(axis, NumPyFunctions.Data(call, "a").Rank))];

    private static NdArray IsNan(NdArray data) => NdArray.Compare(ComparisonOperation.NotEqual, data, data);

    private static NdArray Filled(NativeCall call, double value)
    {
        NdArray data = Data(call);
        return data.DType.IsFloat() ? NdArray.Where(IsNan(data), NdArray.Full([], value, data.DType), data).WithVersions(data.Versions) : data;
    }

    private static NdArray Kept(NdArray data, NdArray reduced, int[] axes) => reduced.Reshape(data.Kept(axes));

    private static object Result(NativeCall call, NdArray result) => call.Truth("keepdims") ? new ArrayObject(result) : ArrayReductions.Scalar(result);

    // Where all is NaN, that is the result.
    private static object Extreme(NativeCall call, double other, Func<NdArray, int[], NdArray> reduce)
    {
        NdArray data = Data(call);
        int[] axes = Axes(call);
        NdArray result = reduce(Filled(call, other), axes);
        if (data.DType.IsFloat())
        {
            result = NdArray.Where(IsNan(data).All(axes), NdArray.Full([], double.NaN, data.DType), result);
        }

        return Result(call, call.Truth("keepdims") ? Kept(data, result, axes) : result);
    }

    private static NdArray Sum(NativeCall call, NdArray data, int[] axes, bool keeps)
    {
        NdArray sum = data.WithVersions(call.Run.Options.Versions).Reduce(ReductionOperation.Sum, NdArray.SumType(data.DType), axes);
        return keeps ? Kept(data, sum, axes) : sum;
    }

    // _divide_by_count: the quotient is float64's, in the sum's dtype.
    private static NdArray Divided(NdArray sum, NdArray count) => (sum.AsType(DType.Float64) / count.AsType(DType.Float64)).AsType(sum.DType).WithVersions(sum.Versions);

    private static NdArray Count(NativeCall call, NdArray data, int[] axes, bool keeps) => Sum(
        call, NdArray.Compare(ComparisonOperation.Equal, data, data), axes, keeps);

    private static NdArray Mean(NativeCall call, bool keeps)
    {
        NdArray data = Data(call);
        int[] axes = Axes(call);
        if (!data.DType.IsFloat())
        {
            return keeps ? Kept(data, data.Mean(axes), axes) : data.Mean(axes);
        }

        return Divided(Sum(call, Filled(call, 0), axes, keeps), Count(call, data, axes, keeps));
    }

    private static NdArray Variance(NativeCall call)
    {
        NdArray data = Data(call);
        int[] axes = Axes(call);
        bool keeps = call.Truth("keepdims");
        if (!data.DType.IsFloat())
        {
            NdArray plain = data.Var(call.Int("ddof"), axes);
            return keeps ? Kept(data, plain, axes) : plain;
        }

        NdArray distance = NdArray.Where(IsNan(data), NdArray.Full([], 0.0, data.DType), data - Mean(call, keeps: true).AsType(data.DType)).WithVersions(data.Versions);
        NdArray degrees = Count(call, data, axes, keeps) - (long)call.Int("ddof");
        return Divided(Sum(call, distance * distance, axes, keeps), degrees);
    }

    // The elements that are numbers, along one axis.
    private static NdArray Known(NativeCall call)
    {
        if (call.OrNull("axis") is not null || call.Truth("keepdims"))
        {
            throw call.Unsupported("axis or keepdims");
        }

        NdArray data = Data(call).Reshape(-1);
        return data.DType.IsFloat()
            ? ((ArrayObject)new ArrayObject(data).GetItem(call.Run, new ArrayObject(NdArray.Compare(ComparisonOperation.Equal, data, data)))!).Data.WithVersions(data.Versions)
            : data;
    }
}
