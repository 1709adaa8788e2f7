using PurePipeline.Numerics;
using PurePipeline.Python.Libraries.NumPy;
using PurePipeline.Python.Objects;
using PurePipeline.Python.Runtime;
using PurePipeline.Torch;

namespace PurePipeline.Python.Libraries.Torch;

/// <summary>Sums, means, variances and places of extremes, as methods and as functions. Axes are <c>dim</c> or, as in NumPy, <c>axis</c>.</summary>
internal static class TensorReductions
{
    private const string Options = "dim=None, keepdim=False, *, dtype=None, axis=None, keepdims=False, out=None";
    private const string Spread = "dim=None, unbiased=True, keepdim=False, *, correction=1, axis=None, keepdims=False, out=None";

    private static readonly (string Name, string Parameters, Func<NativeCall, TorchTensor, object> Body)[] s_reductions =
    [
        ("sum", Options, static (call, t) => Result(call, Typed(call, t).Sum(Dims(call, t), Keeps(call)))),
        ("prod", Options, Product),
        ("mean", Options, static (call, t) => Result(call, Typed(call, t).Mean(Dims(call, t), Keeps(call)))),
        ("var", Spread, static (call, t) => Result(call, t.Var(SpreadDims(call, t), Correction(call), Keeps(call)))),
        ("std", Spread, static (call, t) => Result(call, t.Std(SpreadDims(call, t), Correction(call), Keeps(call)))),
        ("argmax", "dim=None, keepdim=False", static (call, t) => Place(call, t, greatest: true)),
        ("argmin", "dim=None, keepdim=False", static (call, t) => Place(call, t, greatest: false)),
    ];

    private static readonly (string Name, Func<NativeCall, TorchTensor, (TorchTensor, TorchTensor)> Body)[] s_pairs =
    [
        ("var_mean", static (call, t) => t.VarMean(SpreadDims(call, t), Correction(call), Keeps(call))),
        ("std_mean", static (call, t) => t.StdMean(SpreadDims(call, t), Correction(call), Keeps(call))),
    ];

    public static void AddTo(MemberTable methods)
    {
        foreach ((string name, string parameters, Func<NativeCall, TorchTensor, object> body) in s_reductions)
        {
            methods.Method($"{name}(self, {parameters})", call => body(call, TensorFunctions.Tensor(call.Self)));
        }
    }

    public static void AddFunctionsTo(MemberTable functions)
    {
        foreach ((string name, string parameters, Func<NativeCall, TorchTensor, object> body) in s_reductions)
        {
            functions.Function($"{name}(input, {parameters})", call => body(call, TensorFunctions.Tensor(call["input"])));
        }

        foreach ((string name, Func<NativeCall, TorchTensor, (TorchTensor, TorchTensor)> body) in s_pairs)
        {
            functions.Function($"{name}(input, {Spread})", call =>
            {
                (TorchTensor spread, TorchTensor mean) = body(call, TensorFunctions.Tensor(call["input"]));
                return PyTuple.Of(Result(call, spread), Result(call, mean));
            });
        }
    }

    private static TensorObject Result(NativeCall call, TorchTensor result) => TensorOperators.Result(call.Run, result);

    private static TensorObject Product(NativeCall call, TorchTensor tensor)
    {
        TorchTensor factors = Typed(call, tensor);
        if (factors.DType.IsFloat())
        {
            throw call.Unsupported($"a product of floats, whose order depends on the processor,");
        }

        return Result(call, factors.Prod(Dims(call, factors), Keeps(call)));
    }

    private static TorchTensor Typed(NativeCall call, TorchTensor tensor) =>
        call.OrNull("dtype") is { } dtype ? tensor.To(TorchDType.Parse(dtype)) : tensor;

    private static bool Keeps(NativeCall call) => call.Truth("keepdim") || call.Truth("keepdims");

    private static int[] Dims(NativeCall call, TorchTensor tensor)
    {
        string name = call.OrNull("dim") is null ? "axis" : "dim";
        return call.OrNull(name) is null
            ? [.. Enumerable.Range(0, Keeps(call) ? tensor.Rank : 0)]
            : [.. ArrayShapes.Ints(call, name).Select(dim => TensorType.Axis(dim, tensor.Rank))];
    }

    // std(False) is std(unbiased=False).
    private static int[] SpreadDims(NativeCall call, TorchTensor tensor) => call["dim"] is bool ? [] : Dims(call, tensor);

    private static double Correction(NativeCall call) =>
        (call["dim"] is bool unbiased ? unbiased : call.Truth("unbiased")) ? (call.OrNull("correction") is null ? 1 : call.Float("correction")) : 0;

    private static TensorObject Place(NativeCall call, TorchTensor tensor, bool greatest)
    {
        int? dim = call.OrNull("dim") is null ? null : TensorType.Axis(call.Int("dim"), tensor.Rank);
        return Result(call, greatest ? tensor.ArgMax(dim, call.Truth("keepdim")) : tensor.ArgMin(dim, call.Truth("keepdim")));
    }
}
