using PurePipeline.Numerics;
using PurePipeline.Python.Libraries.NumPy;
using PurePipeline.Python.Objects;
using PurePipeline.Python.Runtime;
using PurePipeline.Torch;

namespace PurePipeline.Python.Libraries.Torch;

/// <summary>New tensors: filled ones, sequences of whole numbers, and several joined to one.</summary>
internal static class TorchMaking
{
    private const string Options = "dtype=None, device=None, requires_grad=False";

    public static void AddTo(MemberTable table) => table
        .Function($"zeros(*size, {Options})", static call => Full(call, ArrayShapes.Ints(call, "size"), 0L, DType.Float32))
        .Function($"ones(*size, {Options})", static call => Full(call, ArrayShapes.Ints(call, "size"), 1L, DType.Float32))
        .Function($"empty(*size, {Options})", static call => Full(call, ArrayShapes.Ints(call, "size"), 0L, DType.Float32))
        .Function($"full(size, fill_value, *, {Options})", static call => Full(call, ArrayShapes.Ints(call, "size"), Number(call), Natural(Number(call))))
        .Function($"zeros_like(input, *, {Options}, memory_format=None)", static call => Like(call, 0L))
        .Function($"ones_like(input, *, {Options}, memory_format=None)", static call => Like(call, 1L))
        .Function($"empty_like(input, *, {Options}, memory_format=None)", static call => Like(call, 0L))
        .Function($"full_like(input, fill_value, *, {Options}, memory_format=None)", static call => Like(call, Number(call)))
        .Function($"arange(start, end=None, step=1, *, {Options})", ARange)
        .Function($"linspace(start, end, steps, *, {Options})", LinSpace)
        .Function("vstack(tensors)", static call => JoinStacked(call, "vstack"))
        .Function("hstack(tensors)", static call => JoinStacked(call, "hstack"))
        .Function("dstack(tensors)", static call => JoinStacked(call, "dstack"))
        .Function("meshgrid(*tensors, indexing='ij')", MeshGrid)
        .Function("bincount(input, weights=None, minlength=0)", BinCount)
        .Function("stack(tensors, dim=0)", static call => Join(call, stacks: true))
        .Function("cat(tensors, dim=0)", static call => Join(call, stacks: false))
        .Alias("concat", "cat").Alias("concatenate", "cat");

    private static Scalar Number(NativeCall call) => ArrayOperators.ToScalar(call["fill_value"]) ?? throw call.Unsupported("a fill_value that is no number");

    private static DType Natural(Scalar number) => number.DType == DType.Float64 ? DType.Float32 : number.DType;

    private static DType? Wanted(NativeCall call) => call.OrNull("dtype") is { } dtype ? TorchDType.Parse(dtype) : null;

    private static TensorObject Like(NativeCall call, Scalar value)
    {
        TorchDevices.RequireCpu(call, call["device"]);
        TorchTensor input = TorchTensor.FromNumpy(TensorFunctions.Data(call["input"]));
        DType dtype = Wanted(call) ?? input.DType;
        call.Run.Budget.RequireArray(input.Shape.ToArray(), dtype.ItemSize());
        return TensorOperators.Result(call.Run, TorchTensor.FullLike(input, value, dtype, FormatOf(call, input)));
    }

    /// <summary>The argument <c>memory_format</c>, whether the tensor is to be, or only asked whether it is, in that order.</summary>
    public static MemoryFormat FormatOf(NativeCall call, TorchTensor input, bool isAsked = false) => call.OrNull("memory_format") switch
    {
        null or "preserve_format" => MemoryFormat.Preserve,
        "contiguous_format" => MemoryFormat.Contiguous,
        "channels_last" when input.Rank == 4 || isAsked => MemoryFormat.ChannelsLast,
        "channels_last" => throw new PythonError("RuntimeError", "required rank 4 tensor to use channels_last format"),
        _ => throw call.Unsupported("this memory_format"),
    };

    private static TensorObject Full(NativeCall call, int[] shape, Scalar value, DType dtype)
    {
        TorchDevices.RequireCpu(call, call["device"]);
        dtype = Wanted(call) ?? dtype;
        call.Run.Budget.RequireArray(shape, dtype.ItemSize());
        return TensorFunctions.Result(call, NdArray.Full(shape, value, dtype, call.Run.Options.Versions));
    }

    private static TensorObject ARange(NativeCall call)
    {
        (object start, object end) = call.OrNull("end") is null ? (0L, call["start"]) : (call["start"], call["end"]);
        if (PyInteger.TryIndex(start) is not long first || PyInteger.TryIndex(end) is not long last || PyInteger.TryIndex(call["step"]) is not long step)
        {
            return Reals(call, NativeCall.ToFloat(start), NativeCall.ToFloat(end), NativeCall.ToFloat(call["step"]));
        }

        if (step == 0)
        {
            throw new PythonError("RuntimeError", "step must be nonzero");
        }

        long count = Math.Max(0, (last - first + step - Math.Sign(step)) / step);
        int length = checked((int)count);
        call.Run.Budget.RequireArray([length], sizeof(long));
        NdArray numbers = NdArray.Arange(first, last, step, call.Run.Options.Versions);
        return TensorFunctions.Result(call, Wanted(call) is { } dtype ? numbers.AsType(dtype) : numbers);
    }

    private static TensorObject Reals(NativeCall call, double start, double end, double step)
    {
        if (step == 0)
        {
            throw new PythonError("RuntimeError", "step must be nonzero");
        }

        call.Run.Budget.RequireArray([(int)Math.Clamp(Math.Ceiling((end - start) / step), 0, int.MaxValue)], sizeof(float));
        return Wanted(call) is null or DType.Float32
            ? TensorOperators.Result(call.Run, TensorOperators.Checked(() => TorchTensor.Arange(start, end, step, call.Run.Options.Versions)))
            : throw call.Unsupported("another dtype than float32");
    }

    private static TensorObject LinSpace(NativeCall call)
    {
        TorchDevices.RequireCpu(call, call["device"]);
        int steps = call.Int("steps");
        if (steps < 0)
        {
            throw new PythonError("RuntimeError", "number of steps must be non-negative");
        }

        call.Run.Budget.RequireArray([steps], sizeof(float));
        return Wanted(call) is null or DType.Float32
            ? TensorOperators.Result(call.Run, TorchTensor.Linspace(call.Float("start"), call.Float("end"), steps, call.Run.Options.Versions))
            : throw call.Unsupported("another dtype than float32");
    }

    private static List<NdArray> Promoted(NativeCall call)
    {
        List<NdArray> tensors = [.. Sequences.ToList(call.Run, call["tensors"]).Select(TensorFunctions.Data)];
        if (tensors.Count == 0)
        {
            throw new PythonError("RuntimeError", "expected a non-empty list of Tensors");
        }

        DType dtype = tensors.Select(t => t.DType).Aggregate(TorchPromotion.Promote);
        return [.. tensors.Select(t => t.DType == dtype ? t : t.AsType(dtype))];
    }

    // NumPy's function of that name gives tensors the axes that torch's gives them.
    private static TensorObject JoinStacked(NativeCall call, string name)
    {
        PyList tensors = new([.. Promoted(call).Select(tensor => new ArrayObject(tensor))]);
        var join = (PyCallable)NumPyModule.Module.GetAttribute(name)!;
        return TensorFunctions.Result(call, ((ArrayObject)join.Invoke(call.Run, CallArguments.Of(tensors))).Data);
    }

    private static PyTuple MeshGrid(NativeCall call)
    {
        object[] given = call.Star("tensors").Items is [PyList or PyTuple] and [var list] ? [.. Sequences.ToList(call.Run, list)] : call.Star("tensors").Items;
        CallArguments arguments = CallArguments.Of([.. given.Select(tensor => (object)new ArrayObject(TensorFunctions.Data(tensor)))]);
        arguments.Keywords.Add(("indexing", call["indexing"]));
        object grids = ((PyCallable)NumPyModule.Module.GetAttribute("meshgrid")!).Invoke(call.Run, arguments);
        return new PyTuple([.. Sequences.Iterate(call.Run, grids).Select(grid => (object)TensorFunctions.Result(call, ((ArrayObject)grid).Data))]);
    }

    private static TensorObject BinCount(NativeCall call)
    {
        if (call.OrNull("weights") is not null)
        {
            throw call.Unsupported("weights");
        }

        CallArguments arguments = CallArguments.Of(new ArrayObject(TensorFunctions.Data(call["input"])), PyNone.Value, call["minlength"]);
        return TensorFunctions.Result(call, ((ArrayObject)((PyCallable)NumPyModule.Module.GetAttribute("bincount")!).Invoke(call.Run, arguments)).Data);
    }

    private static bool IsNothing(NdArray tensor) => tensor is { Rank: 1, Length: 0 };

    private static TensorObject Join(NativeCall call, bool stacks)
    {
        List<NdArray> tensors = Promoted(call);

        // torch.tensor([]), to which a loop adds, has not the others' axes.
        tensors = !stacks && tensors.Exists(static t => !IsNothing(t)) ? tensors.FindAll(static t => !IsNothing(t)) : tensors;
        ArrayObject joined = stacks ? NumPyJoining.Stack(call, tensors, call.Int("dim")) : NumPyJoining.Join(call, tensors, call.Int("dim"));
        return TensorFunctions.Result(call, joined.Data);
    }
}
