using PurePipeline.Numerics;
using PurePipeline.Python.Libraries.NumPy;
using PurePipeline.Python.Objects;
using PurePipeline.Python.Runtime;
using PurePipeline.Torch;

namespace PurePipeline.Python.Libraries.Torch;

/// <summary><c>torch</c>.</summary>
internal static class TorchModule
{
    public static readonly PyModule Module = new(Make());

    private static MemberTable Make()
    {
        MemberTable table = new MemberTable("torch")
            .Constant("Tensor", TensorType.Type)
            .Function("from_numpy(ndarray, /)", FromNumpy)
            .Function("tensor(data, *, dtype=None, device=None, requires_grad=False)", static call => Tensor(call, shares: false))
            .Function("as_tensor(data, dtype=None, device=None)", static call => Tensor(call, shares: true))
            .Function("unsqueeze(input, dim)", static call => Method(call, "unsqueeze", call["dim"]))
            .Function("squeeze(input, dim=None)", static call => Method(call, "squeeze", call["dim"]))
            .Function("permute(input, dims)", static call => Method(call, "permute", call["dims"]))
            .Function("flip(input, dims)", static call => Method(call, "flip", call["dims"]))
            .Function("is_tensor(obj, /)", static call => call["obj"] is TensorObject)
            .Function("no_grad()", static _ => NoGradient.Instance)
            .Function("inference_mode(mode=True)", static _ => NoGradient.Instance)
            .Function("set_grad_enabled(mode)", static _ => NoGradient.Instance)
            .Function("set_num_threads(num, /)", static _ => PyNone.Value);
        TorchDType.AddTo(table);
        TensorArithmetic.AddFunctionsTo(table);
        return table;
    }

    private static TensorObject FromNumpy(NativeCall call) => call["ndarray"] is ArrayObject array
        ? new TensorObject(TorchTensor.FromNumpy(array.Data))
        : throw PythonError.Type($"expected np.ndarray (got {PyTypes.NameOf(call["ndarray"])})");

    private static TensorObject Tensor(NativeCall call, bool shares)
    {
        if (call.OrNull("device") is not (null or "cpu"))
        {
            throw call.Unsupported($"the device {Representation.Repr(call["device"])}");
        }

        object data = call["data"];
        DType? dtype = call.OrNull("dtype") is { } given ? TorchDType.Parse(given) : null;
        NdArray array = ArrayMaking.AsArray(call.Run, data, null).Data;

        // torch's own default for Python floats; arrays keep theirs.
        if (data is not IArrayValue && array.DType == DType.Float64 && dtype is null)
        {
            dtype = DType.Float32;
        }

        var tensor = TorchTensor.FromNumpy(array);
        tensor = data is IArrayValue && !shares ? tensor.Clone() : tensor;
        return new TensorObject(dtype is { } wanted ? tensor.To(wanted) : tensor);
    }

    // torch.f(input, ...) is input.f(...).
    private static object Method(NativeCall call, string name, object argument)
    {
        object input = call["input"] as TensorObject
            ?? throw PythonError.Type($"{name}(): argument 'input' (position 1) must be Tensor, not {PyTypes.NameOf(call["input"])}");
        var method = (PyCallable)TensorType.Type.GetAttribute(input, name)!;
        return method.Invoke(call.Run, argument is PyNone ? new CallArguments() : CallArguments.Of(argument));
    }
}
