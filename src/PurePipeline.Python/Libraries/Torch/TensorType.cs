using PurePipeline.Python.Libraries.NumPy;
using PurePipeline.Python.Objects;
using PurePipeline.Python.Runtime;
using PurePipeline.Torch;

namespace PurePipeline.Python.Libraries.Torch;

/// <summary>The attributes and layout methods of <c>torch.Tensor</c>.</summary>
internal static class TensorType
{
    public static readonly PyType Type = new("Tensor", "torch.Tensor");

    static TensorType()
    {
        Type.Members
            .Property("shape", static self => ArrayShapes.ToTuple(Tensor(self).Shape))
            .Property("dtype", static self => new TorchDType(Tensor(self).DType))
            .Property("ndim", static self => (long)Tensor(self).Rank)
            .Property("data", static self => self)
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
            .Method("contiguous(self)", static call => new TensorObject(Self(call).Contiguous()))
            .Method("clone(self)", static call => new TensorObject(Self(call).Clone()))
            .Method("detach(self)", static call => call.Self)
            .Method("cpu(self)", static call => call.Self)
            .Method("numpy(self)", static call => new ArrayObject(Self(call).Numpy()))
            .Method("item(self)", static call => ((TensorObject)call.Self).Item())
            .Method("tolist(self)", ToList);
        TensorConversion.AddTo(Type.Members);
        TensorArithmetic.AddTo(Type.Members);
    }

    private static TorchTensor Tensor(object self) => ((TensorObject)self).Tensor;

    private static TorchTensor Self(NativeCall call) => Tensor(call.Self);

    private static int Axis(NativeCall call, string name) => Axis(call.Int(name), Self(call).Rank);

    private static int Axis(int axis, int rank) => axis >= -rank && axis < rank
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
        return ArrayElements.ToList(Self(call).Numpy());
    }
}
