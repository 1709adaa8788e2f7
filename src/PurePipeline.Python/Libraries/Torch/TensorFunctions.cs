using PurePipeline.Numerics;
using PurePipeline.Numerics.Kernels;
using PurePipeline.Python.Libraries.NumPy;
using PurePipeline.Python.Objects;
using PurePipeline.Python.Runtime;
using PurePipeline.Python.Syntax;
using PurePipeline.Torch;

namespace PurePipeline.Python.Libraries.Torch;

/// <summary>What <c>torch.f(input, ...)</c> and <c>input.f(...)</c> both are.</summary>
internal static class TensorFunctions
{
    private static readonly (string Name, Func<TorchTensor, TorchTensor> Body)[] s_elementwise =
    [
        ("abs", static t => t.Abs()), ("sqrt", static t => t.Sqrt()), ("sign", static t => t.Sign()), ("floor", static t => t.Floor()),
        ("ceil", static t => t.Ceil()), ("trunc", static t => t.Trunc()), ("square", static t => t.Mul(t)), ("logical_not", static t => t.Eq(0L)),
        ("isnan", static t => t.Ne(t)), ("neg", static t => t.Neg()), ("negative", static t => t.Neg()),
    ];

    private static readonly (string Name, CompareOperator Operator)[] s_comparisons =
    [
        ("eq", CompareOperator.Equal), ("ne", CompareOperator.NotEqual), ("lt", CompareOperator.Less),
        ("le", CompareOperator.LessOrEqual), ("gt", CompareOperator.Greater), ("ge", CompareOperator.GreaterOrEqual),
    ];

    public static void AddTo(MemberTable methods)
    {
        foreach ((string name, Func<TorchTensor, TorchTensor> body) in s_elementwise)
        {
            methods.Method($"{name}(self)", call => TensorOperators.Result(call.Run, body(((TensorObject)call.Self).Tensor)))
                .Method($"{name}_(self)", call => Into(call, body(((TensorObject)call.Self).Tensor).Data));
        }

        foreach ((string name, CompareOperator op) in s_comparisons)
        {
            methods.Method($"{name}(self, other)", call => ((TensorObject)call.Self).Compare(call.Run, op, call["other"])!)
                .Method($"{name}_(self, other)", call => Into(call, ((TensorObject)((TensorObject)call.Self).Compare(call.Run, op, call["other"])!).Tensor.Data));
        }

        methods
            .Method("equal(self, other)", static call => IsEqual(call, call.Self))
            .Method("nonzero(self, *, as_tuple=False)", static call => Nonzero(call, call.Self))
            .Method("argwhere(self)", static call => Result(call, Data(call.Self).ArgWhere()))
            .Method("masked_fill(self, mask, value)", static call => Result(call, Masked(call, call.Self)))
            .Method("masked_fill_(self, mask, value)", static call => Into(call, Masked(call, call.Self)))
            .Method("round(self, *, decimals=0)", static call => Result(call, Round(call, call.Self)))
            .Method("round_(self, *, decimals=0)", static call => Into(call, Round(call, call.Self)))
            .Method("clamp(self, min=None, max=None)", static call => Clamp(call, call.Self))
            .Method("clip(self, min=None, max=None)", static call => Clamp(call, call.Self))
            .Method("clamp_(self, min=None, max=None)", static call => Into(call, ((TensorObject)Clamp(call, call.Self)).Tensor.Data))
            .Method("max(self, dim=None, keepdim=False)", static call => Extreme(call, call.Self, greatest: true))
            .Method("min(self, dim=None, keepdim=False)", static call => Extreme(call, call.Self, greatest: false))
            .Method("amax(self, dim=(), keepdim=False)", static call => Result(call, Over(call, call.Self, static (a, axes) => a.Max(axes))))
            .Method("amin(self, dim=(), keepdim=False)", static call => Result(call, Over(call, call.Self, static (a, axes) => a.Min(axes))))
            .Method("pow(self, exponent)", static call => ((TensorObject)call.Self).Binary(call.Run, BinaryOperator.Power, call["exponent"], reflected: false)!)
            .Method("relu(self)", static call => TensorOperators.Result(call.Run, Tensor(call.Self).Operate(BinaryOperation.AtLeast, 0L)))
            .Method("cumsum(self, dim, *, dtype=None)", static call => CumSum(call, call.Self))
            .Method("median(self)", static call => Median(call, call.Self))
            .Method("any(self, dim=None, keepdim=False)", static call => Truth(call, call.Self, static (a, axes) => a.AsType(DType.Bool).Max(axes)))
            .Method("all(self, dim=None, keepdim=False)", static call => Truth(call, call.Self, static (a, axes) => a.AsType(DType.Bool).Min(axes)));
    }

    public static void AddFunctionsTo(MemberTable functions)
    {
        foreach ((string name, Func<TorchTensor, TorchTensor> body) in s_elementwise)
        {
            functions.Function($"{name}(input)", call => TensorOperators.Result(call.Run, body(Tensor(call["input"]))));
        }

        foreach ((string name, CompareOperator op) in s_comparisons)
        {
            functions.Function($"{name}(input, other)", call => ((TensorObject)call["input"]).Compare(call.Run, op, call["other"])!);
        }

        functions
            .Function("equal(input, other)", static call => IsEqual(call, call["input"]))
            .Function("nonzero(input, *, as_tuple=False)", static call => Nonzero(call, call["input"]))
            .Function("round(input, *, decimals=0)", static call => Result(call, Round(call, call["input"])))
            .Function("clamp(input, min=None, max=None)", static call => Clamp(call, call["input"]))
            .Function("clip(input, min=None, max=None)", static call => Clamp(call, call["input"]))
            .Function("max(input, dim=None, keepdim=False)", static call => Extreme(call, call["input"], greatest: true))
            .Function("min(input, dim=None, keepdim=False)", static call => Extreme(call, call["input"], greatest: false))
            .Function("amax(input, dim=(), keepdim=False)", static call => Result(call, Over(call, call["input"], static (a, axes) => a.Max(axes))))
            .Function("amin(input, dim=(), keepdim=False)", static call => Result(call, Over(call, call["input"], static (a, axes) => a.Min(axes))))
            .Function("maximum(input, other)", static call => TensorOperators.Result(call.Run, TorchTensor.Maximum(Tensor(call["input"]), Tensor(call["other"]))))
            .Function("minimum(input, other)", static call => TensorOperators.Result(call.Run, TorchTensor.Minimum(Tensor(call["input"]), Tensor(call["other"]))))
            .Function("any(input, dim=None, keepdim=False)", static call => Truth(call, call["input"], static (a, axes) => a.AsType(DType.Bool).Max(axes)))
            .Function("all(input, dim=None, keepdim=False)", static call => Truth(call, call["input"], static (a, axes) => a.AsType(DType.Bool).Min(axes)))
            .Function("masked_fill(input, mask, value)", static call => Result(call, Masked(call, call["input"])))
            .Function("argwhere(input)", static call => Result(call, Data(call["input"]).ArgWhere()))
            .Function("pow(input, exponent)", static call => ((TensorObject)call["input"]).Binary(call.Run, BinaryOperator.Power, call["exponent"], reflected: false)!)
            .Function("relu(input)", static call => TensorOperators.Result(call.Run, Tensor(call["input"]).Operate(BinaryOperation.AtLeast, 0L)))
            .Function("cumsum(input, dim, *, dtype=None)", static call => CumSum(call, call["input"]))
            .Function("median(input)", static call => Median(call, call["input"]))
            .Function("where(condition, input=None, other=None)", Where);
    }

    public static NdArray Data(object value) => Tensor(value).Data;

    public static TorchTensor Tensor(object value) => (value as TensorObject)?.Tensor ?? throw PythonError.Type($"expected a Tensor, not {PyTypes.NameOf(value)}");

    public static TensorObject Result(NativeCall call, NdArray result) => TensorOperators.Result(call.Run, TorchTensor.FromNumpy(result));

    // Of one shape, with the same elements.
    private static object IsEqual(NativeCall call, object input)
    {
        (NdArray a, NdArray b) = (Data(input), Data(call["other"]));
        return a.DType != b.DType ? throw call.Unsupported("tensors of different dtypes")
            : a.Shape.SequenceEqual(b.Shape) && NdArray.Compare(ComparisonOperation.NotEqual, a.Reshape(-1), b.Reshape(-1)).Nonzero()[0].Length == 0;
    }

    private static object Into(NativeCall call, NdArray result)
    {
        NdArray self = Data(call.Self);
        self[ArrayIndex.Ellipsis] = result;
        return call.Self;
    }

    private static NdArray Round(NativeCall call, object input) => call["decimals"] is 0L
        ? Data(input).Round()
        : throw call.Unsupported("decimals");

    private static NdArray Masked(NativeCall call, object input)
    {
        (TorchTensor tensor, TorchTensor mask) = (Tensor(input), Tensor(call["mask"]));
        return TensorOperators.Checked(() => ArrayOperators.ToScalar(call["value"]) is { } number ? tensor.MaskedFill(mask, number) : tensor.MaskedFill(mask, Tensor(call["value"]))).Data;
    }

    // Of uint8 torch gives uint8.
    private static TensorObject Truth(NativeCall call, object input, Func<NdArray, int[], NdArray> reduce) =>
        Result(call, Over(call, input, reduce) is var truth && Data(input).DType == DType.UInt8 ? truth.AsType(DType.UInt8) : truth);

    private static object Nonzero(NativeCall call, object input) => call.Truth("as_tuple")
        ? new PyTuple([.. Data(input).Nonzero().Select(places => (object)Result(call, places))])
        : Result(call, Data(input).ArgWhere());

    private static TensorObject CumSum(NativeCall call, object input) => TensorOperators.Result(call.Run, TensorOperators.Checked(() => Tensor(input).CumSum(
        TensorType.Axis(call.Int("dim"), Math.Max(1, Tensor(input).Rank)), call.OrNull("dtype") is { } dtype ? TorchDType.Parse(dtype) : null)));

    // Of an even number torch takes the lower of the two in the middle.
    private static TensorObject Median(NativeCall call, object input)
    {
        NdArray sorted = Data(input).Reshape(-1).Sort();
        return Result(call, sorted[sorted.Shape[0] == 0 ? throw new PythonError("RuntimeError", "median() of an empty tensor") : (sorted.Shape[0] - 1) / 2]);
    }

    // The limits are numbers or tensors; each takes part in torch's promotion.
    private static object Clamp(NativeCall call, object input)
    {
        object result = input;
        foreach ((string name, BinaryOperation operation) in new[] { ("min", BinaryOperation.AtLeast), ("max", BinaryOperation.Minimum) })
        {
            if (call.OrNull(name) is not { } limit)
            {
                continue;
            }

            limit = limit is ArrayObject { Data: { Rank: 0 } scalar } ? ArrayElements.Item(scalar) : limit;
            TorchTensor tensor = ((TensorObject)result).Tensor;
            result = TensorOperators.Result(call.Run, ArrayOperators.ToScalar(limit) is { } number
                ? tensor.Operate(operation, number)
                : tensor.Operate(operation, ((TensorObject)limit).Tensor));
        }

        return result;
    }

    private static NdArray Over(NativeCall call, object input, Func<NdArray, int[], NdArray> reduce)
    {
        NdArray data = Data(input);
        bool whole = call.OrNull("dim") is null or PyTuple { Items.Length: 0 };
        int[] axes = whole ? [] : [.. ArrayShapes.Ints(call, "dim").Select(axis => ArrayShapes.Axis(axis, data.Rank))];
        NdArray result = reduce(data.Load(), axes);
        return call.Truth("keepdim") ? result.Reshape(data.Kept(axes)) : result;
    }

    // Along an axis torch gives the places, too.
    private static object Extreme(NativeCall call, object input, bool greatest)
    {
        if (call.OrNull("dim") is TensorObject other)
        {
            return TensorOperators.Result(call.Run, greatest ? TorchTensor.Maximum(Tensor(input), other.Tensor) : TorchTensor.Minimum(Tensor(input), other.Tensor));
        }

        NdArray result = Over(call, input, greatest ? static (a, axes) => a.Max(axes) : static (a, axes) => a.Min(axes));
        if (call.OrNull("dim") is null)
        {
            return Result(call, result);
        }

        NdArray data = Data(input);
        int axis = ArrayShapes.Axis(call.Int("dim"), data.Rank);
        NdArray places = greatest ? data.ArgMax(axis) : data.ArgMin(axis);
        return new ExtremesObject(Result(call, result), Result(call, call.Truth("keepdim") ? places.Reshape(data.Kept([axis])) : places));
    }

    private static object Where(NativeCall call)
    {
        TorchTensor condition = Tensor(call["condition"]);
        if (call.OrNull("input") is null)
        {
            return new PyTuple([.. condition.Data.Nonzero().Select(places => (object)Result(call, places))]);
        }

        (object a, object b) = (call["input"], call["other"]);
        return TensorOperators.Result(call.Run, (ArrayOperators.ToScalar(a), ArrayOperators.ToScalar(b)) switch
        {
            ({ } x, { } y) => TorchTensor.Where(condition, x, y),
            ({ } x, null) => TorchTensor.Where(condition, x, Tensor(b)),
            (null, { } y) => TorchTensor.Where(condition, Tensor(a), y),
            _ => TorchTensor.Where(condition, Tensor(a), Tensor(b)),
        });
    }
}
