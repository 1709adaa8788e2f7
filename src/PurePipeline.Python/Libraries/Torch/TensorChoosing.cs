using PurePipeline.Numerics;
using PurePipeline.Python.Libraries.NumPy;
using PurePipeline.Python.Objects;
using PurePipeline.Python.Runtime;
using PurePipeline.Python.Syntax;
using PurePipeline.Torch;

namespace PurePipeline.Python.Libraries.Torch;

/// <summary>Elements picked, scattered and put in order, and simple functions of each, as methods and as functions.</summary>
internal static class TensorChoosing
{
    private static readonly (string Name, string Parameters, Func<NativeCall, TensorObject, object> Body)[] s_functions =
    [
        ("clamp_min", "min", static (call, t) => Method(call, t, "clamp", call["min"])),
        ("clamp_max", "max", static (call, t) => Method(call, t, "clamp", PyNone.Value, call["max"])),
        ("logical_and", "other", static (call, t) => Result(call, () => t.Tensor.LogicalAnd(TensorFunctions.Tensor(call["other"])))),
        ("logical_or", "other", static (call, t) => Result(call, () => t.Tensor.LogicalOr(TensorFunctions.Tensor(call["other"])))),
        ("logical_xor", "other", static (call, t) => Result(call, () => t.Tensor.LogicalXor(TensorFunctions.Tensor(call["other"])))),
        ("isfinite", "", static (call, t) => Result(call, t.Tensor.IsFinite)),
        ("isinf", "", static (call, t) => Result(call, t.Tensor.IsInf)),
        ("frac", "", static (call, t) => Result(call, t.Tensor.Frac)),
        ("reciprocal", "", static (call, t) => Operators.Binary(call.Run, BinaryOperator.Divide, 1.0, t)),
        ("gather", "dim, index", static (call, t) => Result(call, () => t.Tensor.Gather(Axis(call, t), Places(call, t, "index")))),
        ("take_along_dim", "indices, dim", static (call, t) => Result(call, () => t.Tensor.TakeAlongDim(Places(call, t, "indices"), Axis(call, t)))),
        ("masked_select", "mask", static (call, t) => t.GetItem(call.Run, call["mask"])!),
        ("tril", "diagonal=0", static (call, t) => Result(call, () => t.Tensor.Tril(call.Int("diagonal")))),
        ("triu", "diagonal=0", static (call, t) => Result(call, () => t.Tensor.Triu(call.Int("diagonal")))),
        ("diff", "n=1, dim=-1", static (call, t) => Result(call, () => t.Tensor.Diff(call.Int("n"), Axis(call, t)))),
        ("broadcast_to", "size", static (call, t) => TensorFunctions.Result(call, t.Tensor.Data.BroadcastTo(call.Ints("size")))),
        ("swapdims", "dim0, dim1", static (call, t) => TensorFunctions.Result(call, ArrayLayout.SwapAxes(t.Tensor.Data, call.Int("dim0"), call.Int("dim1")))),
        ("unflatten", "dim, sizes", Unflatten),
        ("count_nonzero", "dim=None", static (call, t) => Result(call, () => t.Tensor.CountNonzero(call.OrNull("dim") is null ? [] : [.. ArrayShapes.Ints(call, "dim").Select(axis => ArrayShapes.Axis(axis, t.Tensor.Rank))]))),
        ("aminmax", "*, dim=None, keepdim=False", static (call, t) => PyTuple.Of(
            Method(call, t, "amin", call.OrNull("dim") ?? PyTuple.Empty, call["keepdim"]), Method(call, t, "amax", call.OrNull("dim") ?? PyTuple.Empty, call["keepdim"]))),
        ("quantile", "q, dim=None, keepdim=False, *, interpolation='linear'", TensorQuantiles.Of),
        ("kthvalue", "k, dim=-1, keepdim=False", KthValue),
        ("nan_to_num", "nan=0.0, posinf=None, neginf=None", static (call, t) => call.OrNull("posinf") is null && call.OrNull("neginf") is null && t.Tensor.DType.IsFloat()
            ? Result(call, () => t.Tensor.NanToNum(call.OrNull("nan") is null ? 0.0 : call.Float("nan")))
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
            .Method("scatter_(self, dim, index, src)", static call =>
            {
                Result(call, () => Scattered(call, ((TensorObject)call.Self).Tensor));
                return call.Self;
            })
            .Method("scatter(self, dim, index, src)", static call => Result(call, () => Scattered(call, ((TensorObject)call.Self).Tensor.Clone(MemoryFormat.Contiguous))))
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
                return TensorFunctions.Result(call, NdArray.Eye(rows, columns, 0, call.OrNull("dtype") is { } dtype ? TorchDType.Parse(dtype) : DType.Float32, call.Run.Options.Versions));
            })
            .Function("tile(input, dims)", static call => Tiled(call, (TensorObject)call["input"], call.Ints("dims")));
    }

    private static string Joined(string first, string others) => others.Length == 0 ? first : $"{first}, {others}";

    private static TensorObject Result(NativeCall call, Func<TorchTensor> make) => TensorOperators.Result(call.Run, TensorOperators.Checked(make));

    private static object Method(NativeCall call, TensorObject tensor, string name, params ReadOnlySpan<object> arguments) =>
        ((PyCallable)tensor.GetAttribute(name)!).Invoke(call.Run, CallArguments.Of(arguments));

    private static TensorObject Tiled(NativeCall call, TensorObject tensor, int[] times)
    {
        int[] all = [.. Enumerable.Repeat(1, Math.Max(0, tensor.Tensor.Rank - times.Length)), .. times];
        int[] shape = [.. Enumerable.Repeat(1, Math.Max(0, all.Length - tensor.Tensor.Rank)), .. tensor.Tensor.Shape];
        call.Run.Budget.RequireArray([.. shape.Select((side, i) => checked(side * Math.Max(all[i], 0)))], tensor.Tensor.DType.ItemSize());
        return Result(call, () => tensor.Tensor.Tile(all));
    }

    private static int Axis(NativeCall call, TensorObject tensor) => ArrayShapes.Axis(call.Int("dim"), tensor.Tensor.Rank);

    private static TorchTensor Places(NativeCall call, TensorObject tensor, string name)
    {
        TorchTensor places = TensorFunctions.Tensor(call[name]);
        NumPyChoices.RequireRoom(call, tensor.Tensor.Data, places.Data);
        return places;
    }

    private static TorchTensor Scattered(NativeCall call, TorchTensor target)
    {
        (int axis, TorchTensor index) = (ArrayShapes.Axis(call.Int("dim"), target.Rank), Places(call, new TensorObject(target), "index"));
        return call["src"] is TensorObject source ? target.ScatterInPlace(axis, index, source.Tensor)
            : target.ScatterInPlace(axis, index, ArrayOperators.ToScalar(call["src"]) ?? throw PythonError.Type($"scatter(): argument 'src' must be Tensor or Number, not {PyTypes.NameOf(call["src"])}"));
    }

    private static object Unflatten(NativeCall call, TensorObject tensor)
    {
        int[] shape = tensor.Tensor.Shape.ToArray();
        int axis = ArrayShapes.Axis(call.Int("dim"), shape.Length);
        return Method(call, tensor, "view", new PyTuple([
            .. shape[..axis].Select(static side => (object)(long)side), .. call.Ints("sizes").Select(static side => (object)(long)side), .. shape[(axis + 1)..].Select(static side => (object)(long)side)]));
    }

    // The value alone: of equals, torch's selection shows which one it met.
    private static KthValueObject KthValue(NativeCall call, TensorObject tensor)
    {
        int axis = Axis(call, tensor);
        return new KthValueObject(Result(call, () => tensor.Tensor.KthValue(call.Int("k"), axis, call.Truth("keepdim"))));
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
