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
            .Function("fliplr(input)", static call => Method(call, "flip", 1L))
            .Function("flipud(input)", static call => Method(call, "flip", 0L))
            .Function("reshape(input, shape)", static call => Method(call, "reshape", call["shape"]))
            .Function("moveaxis(input, source, destination)", static call => Method(call, "movedim", call["source"], call["destination"]))
            .Function("movedim(input, source, destination)", static call => Method(call, "movedim", call["source"], call["destination"]))
            .Function("transpose(input, dim0, dim1)", static call => Method(call, "transpose", call["dim0"], call["dim1"]))
            .Function("flatten(input, start_dim=0, end_dim=-1)", static call => Method(call, "flatten", call["start_dim"], call["end_dim"]))
            .Function("chunk(input, chunks, dim=0)", static call => Method(call, "chunk", call["chunks"], call["dim"]))
            .Function("split(tensor, split_size_or_sections, dim=0)", static call => Method(call, "split", call["split_size_or_sections"], call["dim"]))
            .Function("unbind(input, dim=0)", static call => Method(call, "unbind", call["dim"]))
            .Function("rot90(input, k=1, dims=(0, 1))", static call => Method(call, "rot90", call["k"], call["dims"]))
            .Function("index_select(input, dim, index)", static call => Method(call, "index_select", call["dim"], call["index"]))
            .Function("narrow(input, dim, start, length)", static call => Method(call, "narrow", call["dim"], call["start"], call["length"]))
            .Function("swapaxes(input, axis0, axis1)", static call => Method(call, "transpose", call["axis0"], call["axis1"]))
            .Function("roll(input, shifts, dims=None)", static call => Method(call, "roll", call["shifts"], call["dims"]))
            .Function("get_default_dtype()", static _ => new TorchDType(DType.Float32))
            .Function("save(obj, f)", static _ => PyNone.Value)
            .Function("manual_seed(seed)", static _ => PyNone.Value)
            .Function("is_floating_point(input)", static call => TensorFunctions.Data(call["input"]).DType.IsFloat())
            .Constant("jit", NeuralNetworkModule.Scripting)
            .Constant("device", TorchDevices.DeviceType)
            .Constant("cuda", TorchDevices.Cuda)
            .Constant("backends", TorchDevices.Backends)
            .Constant("strided", "strided")
            .Constant("channels_last", "channels_last")
            .Constant("contiguous_format", "contiguous_format")
            .Constant("preserve_format", "preserve_format")
            .Constant("__version__", "2.12.0")
            .Function("is_tensor(obj, /)", static call => call["obj"] is TensorObject)
            .Function("compile(model, **kwargs)", static call => call["model"])
            .Function("no_grad()", static _ => NoGradient.Instance)
            .Function("inference_mode(mode=True)", static _ => NoGradient.Instance)
            .Function("set_grad_enabled(mode)", static _ => NoGradient.Instance)
            .Function("set_num_threads(num, /)", static call => SetThreads(call))
            .Function("get_num_threads()", static call => (long)call.Run.Options.Versions.TorchThreads)
            .Function("set_num_interop_threads(num, /)", static _ => PyNone.Value)
            .Function("set_float32_matmul_precision(precision)", static _ => PyNone.Value)
            .Function("use_deterministic_algorithms(mode, *, warn_only=False)", static _ => PyNone.Value)
            .Function("set_printoptions(**kwargs)", static _ => PyNone.Value);
        TorchDType.AddTo(table);
        TensorArithmetic.AddFunctionsTo(table);
        TensorSums.AddTo(table);
        TensorFunctions.AddFunctionsTo(table);
        TensorReductions.AddFunctionsTo(table);
        TorchMaking.AddTo(table);
        TensorSorting.AddFunctionsTo(table);
        TensorChoosing.AddFunctionsTo(table);
        return table;
    }

    // Sums of many floats and some interpolations depend on it; tensors keep what they are made with.
    private static PyNone SetThreads(NativeCall call)
    {
        int threads = call.Int("num");
        if (threads < 1)
        {
            throw new PythonError("RuntimeError", "set_num_threads expects a positive integer");
        }

        if (call.Run.Picture.IsRead && threads != call.Run.Options.Versions.TorchThreads)
        {
            throw new Refusal($"{call.FunctionName}: another number of threads behind the reading of the picture is not supported; set it where the file begins.", call.FunctionName);
        }

        call.Run.ComputeWithTorchThreads(threads);
        return PyNone.Value;
    }

    private static TensorObject FromNumpy(NativeCall call) => call["ndarray"] is ArrayObject array
        ? new TensorObject(TorchTensor.FromNumpy(array.Data))
        : throw PythonError.Type($"expected np.ndarray (got {PyTypes.NameOf(call["ndarray"])})");

    private static TensorObject Tensor(NativeCall call, bool shares)
    {
        TorchDevices.RequireCpu(call, call["device"]);
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
    private static object Method(NativeCall call, string name, params ReadOnlySpan<object> arguments)
    {
        object given = call[call.Has("input") ? "input" : "tensor"];
        object input = given as TensorObject
            ?? throw PythonError.Type($"{name}(): argument 'input' (position 1) must be Tensor, not {PyTypes.NameOf(given)}");
        var method = (PyCallable)TensorType.Type.GetAttribute(input, name)!;
        return method.Invoke(call.Run, arguments is [PyNone] ? new CallArguments() : CallArguments.Of(arguments));
    }
}
