using PurePipeline.Numerics;
using PurePipeline.Python.Libraries.NumPy;
using PurePipeline.Python.Objects;
using PurePipeline.Python.Runtime;
using PurePipeline.Torch;

namespace PurePipeline.Python.Libraries.Torch;

/// <summary>The attributes and layout methods of <c>torch.Tensor</c>.</summary>
internal static class TensorType
{
    public static readonly PyType Type = new("Tensor", "torch.Tensor", signature: "(*data)", construct: static call => Construct(call, call.Star("data").Items, DType.Float32));

    static TensorType()
    {
        Type.Members
            .Property("shape", static self => ArrayShapes.ToTuple(Tensor(self).Shape))
            .Property("dtype", static self => new TorchDType(Tensor(self).DType))
            .Property("ndim", static self => (long)Tensor(self).Rank)
            .Property("data", static self => self)
            .Property("device", static _ => new TorchDevices("cpu"))
            .Property("requires_grad", static _ => false)
            .Property("is_cuda", static _ => false)
            .Property("mT", static self => new TensorObject(Tensor(self).Transpose(-2, -1)))
            .Property("T", static self => new TensorObject(Tensor(self).Permute([.. Enumerable.Range(0, Tensor(self).Rank).Reverse()])))
            .Method("size(self, dim=None)", Size)
            .Method("dim(self)", static call => (long)Self(call).Rank)
            .Method("numel(self)", static call => Self(call).Length)
            .Method("permute(self, *args, dims=None)", static call => new TensorObject(Self(call).Permute(Dims(call, "dims"))))
            .Method("transpose(self, dim0, dim1)", static call => new TensorObject(Self(call).Transpose(Axis(call, "dim0"), Axis(call, "dim1"))))
            .Method("unsqueeze(self, dim)", Unsqueeze)
            .Method("squeeze(self, dim=None)", static call =>
                new TensorObject(call.OrNull("dim") is null ? Self(call).Squeeze() : Self(call).Squeeze(Axis(call, "dim"))))
            .Method("reshape(self, *args, shape=None)", static call => new TensorObject(Self(call).Reshape(Ints(call, "shape"))))
            .Method("view(self, *args, size=None)", static call => new TensorObject(Self(call).View(Ints(call, "size"))))
            .Method("flip(self, *args, dims=None)", static call =>
                new TensorObject(Self(call).Rank == 0 ? Self(call).Clone() : Self(call).Flip(Dims(call, "dims"))))
            .Method("movedim(self, source, destination)", static call => Of(call, ArrayLayout.MoveAxis(
                Self(call).Data, ArrayShapes.Ints(call, "source"), ArrayShapes.Ints(call, "destination"))))
            .Method("swapaxes(self, axis0, axis1)", static call => new TensorObject(Self(call).Transpose(Axis(call, "axis0"), Axis(call, "axis1"))))
            .Method("flatten(self, start_dim=0, end_dim=-1)", Flatten)
            .Method("ravel(self)", static call => new TensorObject(Self(call).Reshape(-1)))
            .Method("expand(self, *args, size=None)", Expand)
            .Method("expand_as(self, other)", static call => Of(call, Self(call).Data.BroadcastTo(((TensorObject)call["other"]).Tensor.Shape)))
            .Method("repeat(self, *args, repeats=None)", Repeat)
            .Method("repeat_interleave(self, repeats, dim=None)", static call =>
            {
                NdArray data = call.OrNull("dim") is null ? Self(call).Data.Reshape(-1) : Self(call).Data;
                int axis = call.OrNull("dim") is null ? 0 : Axis(call, "dim");
                int times = call.Int("repeats");
                call.Run.Budget.RequireArray([.. data.Shape.ToArray().Select((length, i) => i == axis ? checked(length * times) : length)], data.DType.ItemSize());
                return Of(call, data.Take([.. Enumerable.Range(0, checked(data.Shape[axis] * times)).Select(i => i / times)], axis));
            })
            .Method("chunk(self, chunks, dim=0)", static call => Parts(Self(call).Chunk(call.Int("chunks"), Axis(call, "dim"))))
            .Method("split(self, split_size, dim=0)", static call => Parts(call["split_size"] is PyList or PyTuple
                ? Self(call).Split(call.Ints("split_size"), Axis(call, "dim"))
                : Self(call).Split(call.Int("split_size"), Axis(call, "dim"))))
            .Method("unbind(self, dim=0)", static call => Parts(Self(call).Unbind(Axis(call, "dim"))))
            .Method("rot90(self, k=1, dims=(0, 1))", static call => ArrayShapes.Ints(call, "dims") is [var first, var second]
                ? new TensorObject(TensorOperators.Checked(() => Self(call).Rot90(call.Int("k"), (Axis(first, Self(call).Rank), Axis(second, Self(call).Rank)))))
                : throw new PythonError("RuntimeError", "expected total rotation dims == 2"))
            .Method("index_select(self, dim, index)", static call => new TensorObject(Self(call).IndexSelect(Axis(call, "dim"), ((TensorObject)call["index"]).Tensor)))
            .Method("narrow(self, dim, start, length)", static call => new TensorObject(TensorOperators.Checked(
                () => Self(call).Narrow(Axis(call, "dim"), call.Int("start"), call.Int("length")))))
            .Method("roll(self, shifts, dims=None)", Roll)
            .Method("fill_(self, value)", static call =>
            {
                Self(call).Data.Fill(ArrayOperators.ToScalar(call["value"]) ?? throw call.Unsupported("a value that is no number"));
                return call.Self;
            })
            .Method("zero_(self)", static call =>
            {
                Self(call).Data.Fill(0L);
                return call.Self;
            })
            .Method("copy_(self, src, non_blocking=False)", static call =>
            {
                Self(call).Data[ArrayIndex.Ellipsis] = TensorFunctions.Data(call["src"]);
                return call.Self;
            })
            .Method("new_tensor(self, data)", static call => Of(call, ArrayMaking.AsArray(call.Run, call["data"], Self(call).DType).Data.Copy()))
            .Method("new_zeros(self, *size)", static call => New(call, 0L))
            .Method("new_ones(self, *size)", static call => New(call, 1L))
            .Method("new_full(self, size, fill_value)", static call => New(call, ArrayOperators.ToScalar(call["fill_value"]) ?? 0L))
            .Method("is_floating_point(self)", static call => Self(call).DType.IsFloat())
            .Method("is_contiguous(self, memory_format=None)", static call =>
                TorchMaking.FormatOf(call, Self(call), isAsked: true) == MemoryFormat.ChannelsLast ? Self(call).IsChannelsLast : Self(call).IsContiguous)
            .Method("requires_grad_(self, requires_grad=True)", static call => call.Self)
            .Method("nelement(self)", static call => Self(call).Length)
            .Method("ndimension(self)", static call => (long)Self(call).Rank)
            .Method("unsqueeze_(self, dim)", static call => Reshaped(call, Unsqueeze(call)))
            .Method("squeeze_(self, dim=None)", static call => Reshaped(
                call, new TensorObject(call.OrNull("dim") is null ? Self(call).Squeeze() : Self(call).Squeeze(Axis(call, "dim")))))
            .Method("transpose_(self, dim0, dim1)", static call => Reshaped(call, new TensorObject(Self(call).Transpose(Axis(call, "dim0"), Axis(call, "dim1")))))
            .Method("t(self)", static call => new TensorObject(Self(call).Rank < 2 ? Self(call) : Self(call).Transpose(0, 1)))
            .Method("unfold(self, dimension, size, step)", static call => new TensorObject(
                Self(call).Unfold(Axis(call, "dimension"), call.Int("size"), call.Int("step"))))
            .Method("element_size(self)", static call => (long)Self(call).DType.ItemSize())
            .Method("stride(self, dim=None)", static call => call.OrNull("dim") is null
                ? new PyTuple([.. Self(call).Data.Strided.Layout.Strides.ToArray().Cast<object>()])
                : Self(call).Data.Strided.Layout.Strides[Axis(call, "dim")])
            .Method("reshape_as(self, other)", static call => new TensorObject(Self(call).Reshape(((TensorObject)call["other"]).Tensor.Shape)))
            .Method("view_as(self, other)", static call => new TensorObject(Self(call).View(((TensorObject)call["other"]).Tensor.Shape)))
            .Method("contiguous(self, memory_format=None)", static call => new TensorObject(Contiguous(call, Self(call))))
            .Method("clone(self, *, memory_format=None)", static call => new TensorObject(Self(call).Clone(TorchMaking.FormatOf(call, Self(call)))))
            .Method("detach(self)", static call => call.Self)
            .Method("cpu(self)", static call => call.Self)
            .Method("numpy(self, *, force=False)", static call => new ArrayObject(Self(call).Numpy()))
            .Method("item(self)", static call => ((TensorObject)call.Self).Item())
            .Method("tolist(self)", ToList);
        TensorConversion.AddTo(Type.Members);
        TensorArithmetic.AddTo(Type.Members);
        TensorFunctions.AddTo(Type.Members);
        TensorReductions.AddTo(Type.Members);
        TensorSorting.AddTo(Type.Members);
        TensorChoosing.AddTo(Type.Members);
    }

    /// <summary><c>torch.Tensor(data)</c>, or the lengths of a tensor whose values are yet to be set: here they are zeros.</summary>
    public static TensorObject Construct(NativeCall call, object[] data, DType dtype)
    {
        if (data is [PyTuple or PyList or IArrayValue])
        {
            return new TensorObject(TorchTensor.FromNumpy(ArrayMaking.AsArray(call.Run, data[0], dtype).Data.Copy()));
        }

        int[] shape = data.Length == 0 ? [0] : [.. data.Select(NativeCall.ToInt)];
        call.Run.Budget.RequireArray(shape, dtype.ItemSize());
        return Of(call, NdArray.Full(shape, 0L, dtype, call.Run.Options.Versions));
    }

    private static TensorObject Of(NativeCall call, NdArray view) => new(TorchTensor.FromNumpy(view));

    private static TensorObject Flatten(NativeCall call)
    {
        if (Self(call).Rank == 0)
        {
            return new TensorObject(Self(call).Reshape(1));
        }

        (int first, int last) = (Axis(call, "start_dim"), Axis(call, "end_dim"));
        ReadOnlySpan<int> shape = Self(call).Shape;
        return new TensorObject(Self(call).Reshape([.. shape[..first], -1, .. shape[(last + 1)..]]));
    }

    // -1 leaves an axis as it is.
    private static TensorObject Expand(NativeCall call)
    {
        int[] shape = Ints(call, "size");
        return new TensorObject(Self(call).Expand(shape));
    }

    private static TensorObject Repeat(NativeCall call)
    {
        int[] times = Ints(call, "repeats");
        int[] shape = [.. Enumerable.Repeat(1, Math.Max(0, times.Length - Self(call).Rank)), .. Self(call).Shape];
        call.Run.Budget.RequireArray([.. times.Zip(shape, static (count, length) => checked(count * length))], Self(call).DType.ItemSize());
        return new TensorObject(Self(call).Repeat(times));
    }

    /// <summary>The tensor with its channels last in memory if that is asked for; else null.</summary>
    public static TorchTensor Contiguous(NativeCall call, TorchTensor tensor) => (call.OrNull("memory_format"), TorchMaking.FormatOf(call, tensor)) switch
    {
        (null, _) => tensor.Contiguous(),
        (_, MemoryFormat.Preserve) when !tensor.IsContiguous => throw new PythonError("RuntimeError", "preserve memory format is unsupported by the contiguous operator"),
        (_, var format) => tensor.Contiguous(format),
    };

    private static object Reshaped(NativeCall call, TensorObject view)
    {
        ((TensorObject)call.Self).Tensor = view.Tensor;
        return call.Self;
    }

    private static PyTuple Parts(TorchTensor[] parts) => new([.. parts.Select(static part => new TensorObject(part))]);

    private static TensorObject Roll(NativeCall call) => new(Self(call).Roll(
        ArrayShapes.Ints(call, "shifts"), call.OrNull("dims") is null ? throw call.Unsupported("leaving out dims") : [.. ArrayShapes.Ints(call, "dims").Select(axis => Axis(axis, Self(call).Rank))]));

    private static TensorObject New(NativeCall call, Scalar value)
    {
        int[] shape = ArrayShapes.Ints(call, "size");
        call.Run.Budget.RequireArray(shape, Self(call).DType.ItemSize());
        return Of(call, NdArray.Full(shape, value, Self(call).DType, call.Run.Options.Versions));
    }

    private static TorchTensor Tensor(object self) => ((TensorObject)self).Tensor;

    private static TorchTensor Self(NativeCall call) => Tensor(call.Self);

    private static int Axis(NativeCall call, string name) => Axis(call.Int(name), Self(call).Rank);

    /// <summary>An axis, which counts from the end if it is negative.</summary>
    public static int Axis(int axis, int rank) => axis >= -rank && axis < rank
        ? axis < 0 ? axis + rank : axis
        : throw PythonError.Index($"Dimension out of range (expected to be in range of [{-rank}, {rank - 1}], but got {axis})");

    // Numbers one by one, in a tuple, or by keyword.
    private static int[] Ints(NativeCall call, string keyword) => ArrayShapes.Ints(call, call.OrNull(keyword) is null ? "args" : keyword);

    private static int[] Dims(NativeCall call, string keyword) => [.. Ints(call, keyword).Select(d => Axis(d, Self(call).Rank))];

    private static object Size(NativeCall call) => call.OrNull("dim") is null
        ? ArrayShapes.ToTuple(Self(call).Shape)
        : (long)Self(call).Shape[Axis(call, "dim")];

    private static TensorObject Unsqueeze(NativeCall call) =>
        new(Self(call).Unsqueeze(Axis(call.Int("dim"), Self(call).Rank + 1)));

    private static object ToList(NativeCall call)
    {
        call.Run.Budget.Charge(Self(call).Length);
        return ArrayElements.ToList(Self(call).Data);
    }
}
