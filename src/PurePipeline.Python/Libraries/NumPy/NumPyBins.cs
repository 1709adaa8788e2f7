using PurePipeline.Numerics;
using PurePipeline.Python.Objects;
using PurePipeline.Python.Runtime;

namespace PurePipeline.Python.Libraries.NumPy;

/// <summary>Numbers counted by where they lie between others.</summary>
internal static class NumPyBins
{
    public static void AddTo(MemberTable table) => table
        .Function("histogram(a, bins=10, range=None, density=None, weights=None)", Histogram)
        .Function("bincount(x, /, weights=None, minlength=0)", Count)
        .Function("digitize(x, bins, right=False)", Digitize)
        .Function("searchsorted(a, v, side='left', sorter=None)", Places);

    // Bins of equal width, or between edges that are given; the last one has both its edges.
    private static PyTuple Histogram(NativeCall call)
    {
        if (call.OrNull("weights") is not null)
        {
            throw call.Unsupported("weights");
        }

        NdArray array = NumPyFunctions.Data(call, "a");
        (NdArray counts, NdArray edges) = PyInteger.TryIndex(call["bins"]) is { } count
            ? array.Histogram(Room(call, NativeCall.ToInt(count)), Range(call))
            : array.Histogram(NumPyFunctions.Data(call, "bins"));
        if (call.OrNull("density") is not null && call.Truth("density"))
        {
            // The bins' shares by their widths: n / db / n.sum().
            NdArray sum = counts.Reduce(Numerics.Kernels.ReductionOperation.Sum, DType.Int64, []);
            counts = counts.WithVersions(call.Run.Options.Versions) / edges.AsType(DType.Float64).Diff(1, 0) / sum.AsType(DType.Float64);
        }

        return PyTuple.Of(new ArrayObject(counts), new ArrayObject(edges));
    }

    private static int Room(NativeCall call, int bins)
    {
        call.Run.Budget.RequireArray([Math.Clamp(bins, 0, int.MaxValue - 1) + 1], sizeof(double));
        return bins;
    }

    private static (double, double)? Range(NativeCall call) => call.OrNull("range") is null ? null
        : Sequences.ToList(call.Run, call["range"]) is [var first, var last] ? (NativeCall.ToFloat(first), NativeCall.ToFloat(last))
        : throw PythonError.Value("range takes two numbers");

    private static ArrayObject Count(NativeCall call)
    {
        NdArray array = NumPyFunctions.Data(call, "x");
        long greatest = array.Length == 0 || array.DType.IsFloat() ? 0 : array.Max().AsType(DType.Int64).Item<long>();
        call.Run.Budget.RequireArray([(int)Math.Clamp(Math.Max(call.Int("minlength"), checked(greatest + 1)), 0, int.MaxValue)], sizeof(long));
        return new ArrayObject(call.OrNull("weights") is null ? array.BinCount(call.Int("minlength")) : array.BinCount(NumPyFunctions.Data(call, "weights"), call.Int("minlength")));
    }

    private static object Digitize(NativeCall call) => ArrayReductions.Scalar(
        NumPyFunctions.Data(call, "x").Digitize(NumPyFunctions.Data(call, "bins"), call.Truth("right")));

    private static object Places(NativeCall call) => ArrayReductions.Scalar(
        NumPyFunctions.Data(call, "a").SearchSorted(NumPyFunctions.Data(call, "v"), call.Text("side") == "right"));
}
