using PurePipeline.Numerics;
using PurePipeline.Numerics.Kernels;
using PurePipeline.Python.Libraries.NumPy;
using PurePipeline.Python.Objects;
using PurePipeline.Python.Runtime;
using PurePipeline.Python.Syntax;

namespace PurePipeline.Python.Libraries.Torch;

/// <summary>Elements picked, scattered and put in order, and simple functions of each, as methods and as functions.</summary>
internal static class TensorChoosing
{
    private static readonly (string Name, string Parameters, Func<NativeCall, TensorObject, object> Body)[] s_functions =
    [
        ("clamp_min", "min", static (call, t) => Method(call, t, "clamp", call["min"])),
        ("clamp_max", "max", static (call, t) => Method(call, t, "clamp", PyNone.Value, call["max"])),
        ("logical_and", "other", static (call, t) => Logic(call, t, BinaryOperation.BitwiseAnd)),
        ("logical_or", "other", static (call, t) => Logic(call, t, BinaryOperation.BitwiseOr)),
        ("logical_xor", "other", static (call, t) => Logic(call, t, BinaryOperation.BitwiseXor)),
        ("isfinite", "", static (call, t) => Result(call, IsFinite(t.Tensor.Data))),
        ("isinf", "", static (call, t) => Result(call, t.Tensor.Data is var data && data.DType.IsFloat()
            ? NdArray.Compare(ComparisonOperation.Equal, data.Abs(), double.PositiveInfinity)
            : NdArray.Full(data.Shape, false, DType.Bool))),
        ("frac", "", static (call, t) => Result(call, t.Tensor.Data - t.Tensor.Data.Trunc())),
        ("reciprocal", "", static (call, t) => Operators.Binary(call.Run, BinaryOperator.Divide, 1.0, t)),
        ("gather", "dim, index", static (call, t) => Result(call, Picked(call, t.Tensor.Data, TensorFunctions.Data(call["index"]), cuts: true))),
        ("take_along_dim", "indices, dim", static (call, t) => Result(call, Picked(call, t.Tensor.Data, TensorFunctions.Data(call["indices"]), cuts: false))),
        ("masked_select", "mask", static (call, t) => t.GetItem(call.Run, call["mask"])!),
        ("tril", "diagonal=0", static (call, t) => Triangle(call, t.Tensor.Data, lower: true)),
        ("triu", "diagonal=0", static (call, t) => Triangle(call, t.Tensor.Data, lower: false)),
        ("diff", "n=1, dim=-1", static (call, t) => Result(call, t.Tensor.Data.Diff(call.Int("n"), ArrayShapes.Axis(call.Int("dim"), t.Tensor.Rank)))),
        ("broadcast_to", "size", static (call, t) => Result(call, t.Tensor.Data.BroadcastTo(call.Ints("size")))),
        ("swapdims", "dim0, dim1", static (call, t) => TensorFunctions.Result(call, ArrayLayout.SwapAxes(t.Tensor.Data, call.Int("dim0"), call.Int("dim1")))),
        ("unflatten", "dim, sizes", Unflatten),
        ("count_nonzero", "dim=None", static (call, t) => Counted(call, t.Tensor.Data)),
        ("aminmax", "*, dim=None, keepdim=False", static (call, t) => PyTuple.Of(
            Method(call, t, "amin", call.OrNull("dim") ?? PyTuple.Empty, call["keepdim"]), Method(call, t, "amax", call.OrNull("dim") ?? PyTuple.Empty, call["keepdim"]))),
        ("quantile", "q, dim=None, keepdim=False, *, interpolation='linear'", TensorQuantiles.Of),
        ("kthvalue", "k, dim=-1, keepdim=False", KthValue),
        ("nan_to_num", "nan=0.0, posinf=None, neginf=None", static (call, t) => call.OrNull("posinf") is null && call.OrNull("neginf") is null && t.Tensor.DType.IsFloat()
            ? Result(call, Finite(t.Tensor.Data, call.OrNull("nan") is null ? 0.0 : call.Float("nan")))
            : t.Tensor.DType.IsFloat() ? throw call.Unsupported("posinf or neginf") : t),
    ];

    public static void AddTo(MemberTable methods)
    {
        foreach ((string name, string parameters, Func<NativeCall, TensorObject, object> body) in s_functions)
        {
            methods.Method($"{name}({Joined("self", parameters)})", call => body(call, (TensorObject)call.Self));
        }

        methods
            .Method("clamp_min_(self, min)", static call => Method(call, (TensorObject)call.Self, "clamp_", call["min"]))
            .Method("clamp_max_(self, max)", static call => Method(call, (TensorObject)call.Self, "clamp_", PyNone.Value, call["max"]))
            .Method("tile(self, *dims)", static call => Tiled(call, (TensorObject)call.Self, call.Star("dims").Items is [PyTuple or PyList] given ? NativeCall.ToInts(call.Run, given[0]) : call.Ints("dims")))
            .Method("scatter_(self, dim, index, src)", static call => Scattered(call, (TensorObject)call.Self))
            .Method("scatter(self, dim, index, src)", static call => Scattered(call, TensorFunctions.Result(call, ((TensorObject)call.Self).Tensor.Data.Copy())))
            .Method("bitwise_right_shift(self, other)", static call => Operators.Binary(call.Run, BinaryOperator.RightShift, call.Self, call["other"]))
            .Method("bitwise_left_shift(self, other)", static call => Operators.Binary(call.Run, BinaryOperator.LeftShift, call.Self, call["other"]))
            .Method("bitwise_not(self)", static call => Operators.Unary(call.Run, UnaryOperator.Invert, call.Self));
    }

    public static void AddFunctionsTo(MemberTable functions)
    {
        foreach ((string name, string parameters, Func<NativeCall, TensorObject, object> body) in s_functions)
        {
            functions.Function($"{name}({Joined("input", parameters)})", call => body(call, call["input"] as TensorObject
                ?? throw PythonError.Type($"{name}(): argument 'input' (position 1) must be Tensor, not {PyTypes.NameOf(call["input"])}")));
        }

        functions
            .Function("eye(n, m=None, *, dtype=None, device=None)", static call =>
            {
                (int rows, int columns) = (call.Int("n"), call.OrNull("m") is null ? call.Int("n") : call.Int("m"));
                call.Run.Budget.RequireArray([rows, columns], sizeof(float));
                return Result(call, NdArray.Eye(rows, columns, 0, call.OrNull("dtype") is { } dtype ? TorchDType.Parse(dtype) : DType.Float32, call.Run.Options.Versions));
            })
            .Function("tile(input, dims)", static call => Tiled(call, (TensorObject)call["input"], call.Ints("dims")));
    }

    private static string Joined(string first, string others) => others.Length == 0 ? first : $"{first}, {others}";

    private static TensorObject Result(NativeCall call, NdArray result) => TensorFunctions.Result(call, result);

    private static object Method(NativeCall call, TensorObject tensor, string name, params ReadOnlySpan<object> arguments) =>
        ((PyCallable)tensor.GetAttribute(name)!).Invoke(call.Run, CallArguments.Of(arguments));

    private static TensorObject Tiled(NativeCall call, TensorObject tensor, int[] times)
    {
        int[] all = [.. Enumerable.Repeat(1, Math.Max(0, tensor.Tensor.Rank - times.Length)), .. times];
        int[] shape = [.. Enumerable.Repeat(1, Math.Max(0, all.Length - tensor.Tensor.Rank)), .. tensor.Tensor.Shape];
        call.Run.Budget.RequireArray([.. shape.Select((side, i) => checked(side * Math.Max(all[i], 0)))], tensor.Tensor.DType.ItemSize());
        return Result(call, tensor.Tensor.Data.Tile(all));
    }

    private static TensorObject Logic(NativeCall call, TensorObject tensor, BinaryOperation operation) => Result(call, NdArray.Operate(
        operation, tensor.Tensor.Data.AsType(DType.Bool), TensorFunctions.Data(call["other"]).AsType(DType.Bool)));

    private static NdArray IsFinite(NdArray data)
    {
        NdArray difference = data.DType.IsFloat() ? data - data : data;
        return NdArray.Compare(ComparisonOperation.Equal, difference, difference);
    }

    // Infinities become the dtype's greatest and least numbers.
    private static NdArray Finite(NdArray data, double nan)
    {
        (double least, double greatest) = data.DType switch
        {
            DType.Float32 => (float.MinValue, float.MaxValue),
            DType.Float64 => (double.MinValue, double.MaxValue),
            _ => throw new Refusal("torch.nan_to_num of this dtype is not supported.", "torch.nan_to_num"),
        };
        NdArray number(double value) => NdArray.Full([], value, data.DType);
        NdArray bounded = NdArray.Where(NdArray.Compare(ComparisonOperation.Greater, data, number(greatest)), number(greatest), data);
        bounded = NdArray.Where(NdArray.Compare(ComparisonOperation.Less, bounded, number(least)), number(least), bounded);
        return NdArray.Where(NdArray.Compare(ComparisonOperation.NotEqual, data, data), number(nan), bounded);
    }

    // gather looks at the part of the input that the index covers; take_along_dim stretches both.
    private static NdArray Picked(NativeCall call, NdArray data, NdArray index, bool cuts)
    {
        int axis = ArrayShapes.Axis(call.Int("dim"), data.Rank);
        RequireInside(index, data.Shape[axis]);
        if (cuts)
        {
            data = Cut(data, index, axis);
        }

        return ((ArrayObject)new ArrayObject(data).GetItem(call.Run, NumPyChoices.PlacesAlong(call, data, index, axis))!).Data;
    }

    private static void RequireInside(NdArray index, int length)
    {
        if (index.Length > 0 && (index.Min().AsType(DType.Int64).Item<long>() < 0 || index.Max().AsType(DType.Int64).Item<long>() >= length))
        {
            throw new PythonError("RuntimeError", $"index is out of bounds for dimension with size {length}");
        }
    }

    private static NdArray Cut(NdArray data, NdArray index, int axis)
    {
        for (int i = 0; i < Math.Min(data.Rank, index.Rank); i++)
        {
            if (i != axis && index.Shape[i] > data.Shape[i])
            {
                throw new PythonError("RuntimeError", "Size does not match at dimension " + i);
            }

            data = i == axis ? data : data.MoveAxis(i, 0)[..index.Shape[i]].MoveAxis(0, i);
        }

        return data;
    }

    private static TensorObject Scattered(NativeCall call, TensorObject target)
    {
        (NdArray data, NdArray index) = (target.Tensor.Data, TensorFunctions.Data(call["index"]));
        int axis = ArrayShapes.Axis(call.Int("dim"), data.Rank);
        RequireInside(index, data.Shape[axis]);
        object source = call["src"] is TensorObject tensor ? new ArrayObject(Cut(tensor.Tensor.Data, index, -1)) : call["src"];
        NdArray part = Cut(data, index, axis);
        new ArrayObject(part).SetItem(call.Run, NumPyChoices.PlacesAlong(call, part, index, axis), source);
        return target;
    }

    private static TensorObject Triangle(NativeCall call, NdArray data, bool lower)
    {
        if (data.Rank < 2)
        {
            throw new PythonError("RuntimeError", "tril: input tensor must have at least 2 dimensions");
        }

        NdArray below = NumPyChoices.Below(data.Shape[^2], data.Shape[^1], lower ? call.Int("diagonal") : call.Int("diagonal") - 1);
        NdArray nothing = NdArray.Full([], 0L, DType.Int64).AsType(data.DType);
        return Result(call, lower ? NdArray.Where(below, data, nothing) : NdArray.Where(below, nothing, data));
    }

    private static object Unflatten(NativeCall call, TensorObject tensor)
    {
        int[] shape = tensor.Tensor.Shape.ToArray();
        int axis = ArrayShapes.Axis(call.Int("dim"), shape.Length);
        return Method(call, tensor, "view", new PyTuple([
            .. shape[..axis].Select(static side => (object)(long)side), .. call.Ints("sizes").Select(static side => (object)(long)side), .. shape[(axis + 1)..].Select(static side => (object)(long)side)]));
    }

    private static TensorObject Counted(NativeCall call, NdArray data)
    {
        int[] axes = call.OrNull("dim") is null ? [] : [.. ArrayShapes.Ints(call, "dim").Select(axis => ArrayShapes.Axis(axis, data.Rank))];
        return Result(call, data.AsType(DType.Bool).Reduce(ReductionOperation.Sum, DType.Int64, axes));
    }

    // The value alone: of equals, torch's selection shows which one it met.
    private static KthValueObject KthValue(NativeCall call, TensorObject tensor)
    {
        NdArray data = tensor.Tensor.Data;
        int axis = ArrayShapes.Axis(call.Int("dim"), data.Rank);
        int k = call.Int("k");
        if (k < 1 || k > data.Shape[axis])
        {
            throw new PythonError("RuntimeError", $"kthvalue(): selected number k out of range for dimension {axis}");
        }

        NdArray value = data.MoveAxis(axis, data.Rank - 1).Sort().MoveAxis(data.Rank - 1, 0)[k - 1];
        return new KthValueObject(Result(call, call.Truth("keepdim") ? value.ExpandDims(axis) : value));
    }

    // torch.return_types.kthvalue, whose indices are not known.
    private sealed class KthValueObject(TensorObject values) : PyObject
    {
        private static readonly PyType s_type = new("kthvalue", "torch.return_types.kthvalue");

        static KthValueObject() => s_type.Members.Property("values", static self => ((KthValueObject)self).Values);

        public TensorObject Values => values;

        public override PyType Type => s_type;

        public override object GetItem(Interpreter run, object key) => key is 0L ? values : throw new Refusal("The indices of kthvalue are not supported: of equals, torch's own selection decides.", "torch.kthvalue");
    }
}
