using PurePipeline.Numerics;
using PurePipeline.Python.Objects;
using PurePipeline.Python.Runtime;

namespace PurePipeline.Python.Libraries.NumPy;

/// <summary>Elements chosen by conditions, by places along an axis, and by where they stand.</summary>
internal static class NumPyChoices
{
    public static void AddTo(MemberTable table) => table
        .Function("select(condlist, choicelist, default=0)", Select)
        .Function("piecewise(x, condlist, funclist)", Piecewise)
        .Function("extract(condition, arr)", static call => new ArrayObject(NdArray.Extract(NumPyFunctions.Data(call, "condition"), NumPyFunctions.Data(call, "arr"))))
        .Function("take_along_axis(arr, indices, axis=-1)", TakeAlong)
        .Function("put_along_axis(arr, indices, values, axis)", PutAlong)
        .Function("tri(N, M=None, k=0, dtype=None)", static call => new ArrayObject(
            NdArray.Tri(call.Int("N"), call.OrNull("M") is null ? null : call.Int("M"), call.Int("k"), NumPyModule.DTypeOf(call) ?? DType.Float64, call.Run.Options.Versions)))
        .Function("tril(m, k=0)", static call => new ArrayObject(TwoAxes(call).Tril(call.Int("k"))))
        .Function("triu(m, k=0)", static call => new ArrayObject(TwoAxes(call).Triu(call.Int("k"))))
        .Function("diagonal(a, offset=0)", static call => new ArrayObject(Plane(call).Diag(call.Int("offset")), isReadOnly: true))
        .Function("trace(a, offset=0)", static call => ArrayReductions.Scalar(Plane(call).Trace(call.Int("offset"))))
        .Function("fill_diagonal(a, val)", FillDiagonal);

    // The first condition that holds chooses; of numbers alone the choices are arrays of int64 or float64.
    private static ArrayObject Select(NativeCall call)
    {
        List<object> conditions = Sequences.ToList(call.Run, call["condlist"]);
        List<object> choices = Sequences.ToList(call.Run, call["choicelist"]);
        if (conditions.Count != choices.Count || conditions.Count == 0)
        {
            throw PythonError.Value(conditions.Count == 0 ? "select with an empty condition list is not possible" : "list of cases must be same length as list of conditions");
        }

        bool areNumbers = choices.TrueForAll(Numbers.IsNumber);
        if (!areNumbers && choices.Exists(Numbers.IsNumber))
        {
            throw call.Unsupported("a choice that is a number beside arrays; np.full_like makes it one, which");
        }

        NdArray[] values = [.. choices.Select(choice => ArrayMaking.AsArray(call.Run, choice, null).Data.WithVersions(call.Run.Options.Versions))];
        NdArray[] masks = [.. conditions.Select((condition, i) => ArrayMaking.AsArray(call.Run, condition, null).Data is { DType: DType.Bool } mask ? mask
            : throw PythonError.Type($"invalid entry {i} in condlist: should be boolean ndarray"))];
        foreach ((NdArray mask, NdArray value) in masks.Zip(values))
        {
            ArrayShapes.RequireRoom(call.Run, mask, value);
        }

        if (!areNumbers && ArrayOperators.ToScalar(call["default"]) is { } number)
        {
            return new ArrayObject(NdArray.Select(masks, values, number));
        }

        // An array for the rest is as good as one more choice that always holds, but for its dtype.
        DType dtype = values.Select(static value => value.DType).Aggregate(NumPyPromotion.Promote);
        NdArray result = NumPyFunctions.Data(call, "default");
        for (int i = masks.Length - 1; i >= 0; i--)
        {
            result = NdArray.Where(masks[i], values[i].AsType(dtype), result);
        }

        return new ArrayObject(result);
    }

    // Where several conditions hold, the last one has the word.
    private static ArrayObject Piecewise(NativeCall call)
    {
        NdArray x = NumPyFunctions.Data(call, "x");
        List<object> conditions = Sequences.ToList(call.Run, call["condlist"]);
        List<object> functions = Sequences.ToList(call.Run, call["funclist"]);
        NdArray[] masks = [.. conditions.Select(condition => ArrayMaking.AsArray(call.Run, condition, null).Data.AsType(DType.Bool))];
        return new ArrayObject(NdArray.Piecewise(x, masks, [.. functions.Select(function => (Func<NdArray, NdArray>)(part => ArrayMaking.AsArray(
            call.Run, function is PyCallable body ? body.Invoke(call.Run, CallArguments.Of(new ArrayObject(part))) : function, null).Data))]));
    }

    private static int AxisOf(NativeCall call, NdArray data, NdArray indices)
    {
        int axis = ArrayShapes.Axis(call.OrNull("axis") is null ? throw call.Unsupported("axis=None") : call.Int("axis"), data.Rank);
        RequireRoom(call, data, indices);
        return axis;
    }

    /// <summary>Refuses indices of another number of axes, and too many.</summary>
    public static void RequireRoom(NativeCall call, NdArray data, NdArray indices)
    {
        if (indices.Rank != data.Rank)
        {
            throw PythonError.Value("`indices` and `arr` must have the same number of dimensions");
        }

        call.Run.Budget.RequireArray(indices.Shape, sizeof(long));
    }

    private static ArrayObject TakeAlong(NativeCall call)
    {
        (NdArray data, NdArray indices) = (NumPyFunctions.Data(call, "arr"), NumPyFunctions.Data(call, "indices"));
        return new ArrayObject(data.TakeAlongAxis(indices, AxisOf(call, data, indices)));
    }

    private static PyNone PutAlong(NativeCall call)
    {
        (NdArray data, NdArray indices) = (Own(call, "arr"), NumPyFunctions.Data(call, "indices"));
        data.PutAlongAxis(indices, NumPyFunctions.Data(call, "values"), AxisOf(call, data, indices));
        return PyNone.Value;
    }

    private static NdArray Own(NativeCall call, string name) => call[name] is not ArrayObject array ? throw PythonError.Type("an array is expected")
        : array.IsReadOnly ? throw PythonError.Value("assignment destination is read-only") : array.Data;

    private static NdArray TwoAxes(NativeCall call) => NumPyFunctions.Data(call, "m") is { Rank: > 1 } data ? data : throw call.Unsupported("an array of one axis");

    private static NdArray Plane(NativeCall call) => NumPyFunctions.Data(call, "a") is { Rank: 2 } plane ? plane : throw call.Unsupported("an array of other than two axes");

    private static PyNone FillDiagonal(NativeCall call)
    {
        NdArray array = Own(call, "a");
        _ = Plane(call);
        array.FillDiagonal(NumPyFunctions.Data(call, "val"));
        return PyNone.Value;
    }
}
