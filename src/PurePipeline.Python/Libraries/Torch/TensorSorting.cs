using PurePipeline.Numerics;
using PurePipeline.Python.Libraries.NumPy;
using PurePipeline.Python.Objects;
using PurePipeline.Python.Runtime;

namespace PurePipeline.Python.Libraries.Torch;

/// <summary>
/// <c>sort</c>, <c>argsort</c> and <c>topk</c>, as methods and as functions. On the CPU torch's sort keeps the order of equals; topk shows that of the
/// C++ library's algorithms.
/// </summary>
internal static class TensorSorting
{
    private static readonly (string Name, string Parameters, Func<NativeCall, NdArray, object> Body)[] s_functions =
    [
        ("sort", "dim=-1, descending=False, stable=False", static (call, data) => Sorted(call, data, call.Truth("descending"))),
        ("argsort", "dim=-1, descending=False, stable=False", static (call, data) => TensorFunctions.Result(call, Places(call, data, call.Truth("descending")))),
        ("topk", "k, dim=-1, largest=True, sorted=True", Top),
    ];

    public static void AddTo(MemberTable methods)
    {
        foreach ((string name, string parameters, Func<NativeCall, NdArray, object> body) in s_functions)
        {
            methods.Method($"{name}(self, {parameters})", call => body(call, TensorFunctions.Data(call.Self)));
        }
    }

    public static void AddFunctionsTo(MemberTable functions)
    {
        foreach ((string name, string parameters, Func<NativeCall, NdArray, object> body) in s_functions)
        {
            functions.Function($"{name}(input, {parameters})", call => body(call, TensorFunctions.Data(call["input"])));
        }
    }

    private static ExtremesObject Sorted(NativeCall call, NdArray data, bool descends) =>
        new(TensorFunctions.Result(call, Values(call, data, descends)), TensorFunctions.Result(call, Places(call, data, descends)));

    private static ExtremesObject Top(NativeCall call, NdArray data)
    {
        int axis = ArrayShapes.Axis(call.Int("dim"), data.Rank);
        int count = call.Int("k");
        if (count < 0 || count > data.Shape[axis])
        {
            throw new PythonError("RuntimeError", "selected index k out of range");
        }

        NdArray rows = data.MoveAxis(axis, data.Rank - 1);
        int length = rows.Shape[^1];
        double[] values = rows.AsType(DType.Float64).ToArray<double>();
        int[] shape = [.. rows.Shape[..^1], count];
        call.Run.Budget.RequireArray(shape, sizeof(long));
        call.Run.Budget.Charge(values.Length);
        long[] places = new long[NdArrayLength(shape)];
        for (int row = 0; row * length < values.Length; row++)
        {
            Top(values.AsMemory(row * length, length), count, call.Truth("largest"), call.Truth("sorted")).CopyTo(places.AsSpan(row * count));
        }

        NdArray indices = NdArray.Create<long>(places, shape).WithVersions(data.Versions);
        return new ExtremesObject(
            TensorFunctions.Result(call, TakeAlong(rows, indices).MoveAxis(data.Rank - 1, axis).Copy()), TensorFunctions.Result(call, indices.MoveAxis(data.Rank - 1, axis).Copy()));
    }

    private static int NdArrayLength(int[] shape) => shape.Aggregate(1, static (product, length) => checked(product * length));

    private static NdArray TakeAlong(NdArray rows, NdArray indices)
    {
        int count = indices.Shape[^1];
        long length = rows.Shape[^1];
        long[] flat = indices.ToArray<long>();
        return rows.Reshape(-1).Take([.. flat.Select((place, i) => checked((int)((i / count * length) + place)))], 0).Reshape(indices.Shape);
    }

    // topk_impl_loop of torch's SortingUtils.h: what is not a number comes first among the largest, and last among the smallest.
    private static long[] Top(ReadOnlyMemory<double> row, int count, bool largest, bool sorted)
    {
        int[] places = [.. Enumerable.Range(0, row.Length)];
        PartialOrder order = new(places, (a, b) =>
        {
            (double x, double y) = (row.Span[a], row.Span[b]);
            return largest ? (double.IsNaN(x) && !double.IsNaN(y)) || x > y : (!double.IsNaN(x) && double.IsNaN(y)) || x < y;
        });
        if (count * 64L <= row.Length)
        {
            order.PartialSort(count);
        }
        else if (count > 0)
        {
            order.NthElement(count - 1);
            order.Sort(sorted ? count - 1 : 0);
        }

        return [.. places.Take(count).Select(static place => (long)place)];
    }

    private static NdArray Values(NativeCall call, NdArray data, bool descends)
    {
        int axis = ArrayShapes.Axis(call.Int("dim"), data.Rank);
        NdArray sorted = data.MoveAxis(axis, data.Rank - 1).Sort();
        return (descends ? sorted.Flip(-1) : sorted).MoveAxis(data.Rank - 1, axis).Copy();
    }

    // Backwards through what is sorted backwards, equals are in their own order.
    private static NdArray Places(NativeCall call, NdArray data, bool descends)
    {
        int axis = ArrayShapes.Axis(call.Int("dim"), data.Rank);
        NdArray last = data.MoveAxis(axis, data.Rank - 1);
        NdArray places = descends ? (data.Shape[axis] - 1L) - last.Flip(-1).ArgSort().Flip(-1) : last.ArgSort();
        return places.MoveAxis(data.Rank - 1, axis).Copy();
    }
}
