using PurePipeline.Numerics;
using PurePipeline.Python.Libraries.NumPy;
using PurePipeline.Python.Objects;
using PurePipeline.Python.Runtime;
using PurePipeline.Torch;

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

        call.Run.Budget.RequireArray(data.Shape, 2 * sizeof(double));
        call.Run.Budget.Charge(data.Length);
        (TorchTensor values, TorchTensor indices) = TorchTensor.FromNumpy(data).TopK(count, axis, call.Truth("largest"), call.Truth("sorted"));
        return new ExtremesObject(TensorOperators.Result(call.Run, values), TensorOperators.Result(call.Run, indices));
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
