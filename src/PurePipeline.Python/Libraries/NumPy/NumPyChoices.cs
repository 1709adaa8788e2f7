using PurePipeline.Numerics;
using PurePipeline.Numerics.Kernels;
using PurePipeline.Python.Objects;
using PurePipeline.Python.Runtime;

namespace PurePipeline.Python.Libraries.NumPy;

/// <summary>Elements chosen by conditions, by places along an axis, and by where they stand.</summary>
internal static class NumPyChoices
{
    public static void AddTo(MemberTable table) => table
        .Function("select(condlist, choicelist, default=0)", Select)
        .Function("piecewise(x, condlist, funclist)", Piecewise)
        .Function("extract(condition, arr)", static call => ((ArrayObject)new ArrayObject(NumPyFunctions.Data(call, "arr").Reshape(-1)).GetItem(
            call.Run, new ArrayObject(NumPyFunctions.Data(call, "condition").Reshape(-1).AsType(DType.Bool)))!))
        .Function("take_along_axis(arr, indices, axis=-1)", static call => Along(call, out NdArray data, out PyTuple places)
            ? new ArrayObject(data).GetItem(call.Run, places)!
            : throw call.Unsupported("axis=None"))
        .Function("put_along_axis(arr, indices, values, axis)", static call => Along(call, out _, out PyTuple places)
            ? Done(((ArrayObject)call["arr"]).SetItem(call.Run, places, call["values"]))
            : throw call.Unsupported("axis=None"))
        .Function("tri(N, M=None, k=0, dtype=None)", static call => new ArrayObject(
            Below(call.Int("N"), call.OrNull("M") is null ? call.Int("N") : call.Int("M"), call.Int("k")).AsType(NumPyModule.DTypeOf(call) ?? DType.Float64)))
        .Function("tril(m, k=0)", static call => Triangle(call, lower: true))
        .Function("triu(m, k=0)", static call => Triangle(call, lower: false))
        .Function("diagonal(a, offset=0)", static call => new ArrayObject(Plane(call).Diag(call.Int("offset")), isReadOnly: true))
        .Function("trace(a, offset=0)", static call =>
        {
            NdArray line = Plane(call).Diag(call.Int("offset")).WithVersions(call.Run.Options.Versions);
            return ArrayReductions.Scalar(line.Reduce(ReductionOperation.Sum, NdArray.SumType(line.DType), []));
        })
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
        DType dtype = values.Select(static value => value.DType).Aggregate(NumPyPromotion.Promote);
        NdArray? result = null;
        for (int i = conditions.Count - 1; i >= 0; i--)
        {
            NdArray condition = ArrayMaking.AsArray(call.Run, conditions[i], null).Data;
            condition = condition.DType == DType.Bool ? condition : throw PythonError.Type($"invalid entry {i} in condlist: should be boolean ndarray");
            NdArray value = values[i].AsType(dtype);
            ArrayShapes.RequireRoom(call.Run, condition, value);
            result = result is { } others ? NdArray.Where(condition, value, others)
                : !areNumbers && ArrayOperators.ToScalar(call["default"]) is { } number ? NdArray.Where(condition, value, number)
                : NdArray.Where(condition, value, NumPyFunctions.Data(call, "default"));
        }

        return new ArrayObject(result!);
    }

    // Where several conditions hold, the last one has the word.
    private static ArrayObject Piecewise(NativeCall call)
    {
        NdArray x = NumPyFunctions.Data(call, "x");
        List<object> conditions = Sequences.ToList(call.Run, call["condlist"]);
        List<object> functions = Sequences.ToList(call.Run, call["funclist"]);
        NdArray[] masks = [.. conditions.Select(condition => ArrayMaking.AsArray(call.Run, condition, null).Data.AsType(DType.Bool))];
        if (functions.Count == masks.Length + 1 && masks.Length > 0)
        {
            NdArray any = masks.Aggregate((one, other) => NdArray.Operate(BinaryOperation.BitwiseOr, one, other));
            masks = [.. masks, NdArray.Operate(BinaryOperation.BitwiseXor, any, (Scalar)true)];
        }

        if (masks.Length != functions.Count || masks.Any(mask => !mask.Shape.SequenceEqual(x.Shape)))
        {
            throw PythonError.Value($"with {conditions.Count} condition(s), either {conditions.Count} or {conditions.Count + 1} functions are expected");
        }

        ArrayObject result = new(NdArray.FullLike(x, 0L, x.DType).WithVersions(call.Run.Options.Versions));
        for (int i = 0; i < masks.Length; i++)
        {
            ArrayObject mask = new(masks[i]);
            if (functions[i] is not PyCallable function)
            {
                result.SetItem(call.Run, mask, functions[i]);
            }
            else if (new ArrayObject(x).GetItem(call.Run, mask) is ArrayObject { Data.Length: > 0 } part)
            {
                result.SetItem(call.Run, mask, function.Invoke(call.Run, CallArguments.Of(part)));
            }
        }

        return result;
    }

    // The places of all axes but one are their own; of that they are given.
    private static bool Along(NativeCall call, out NdArray data, out PyTuple places)
    {
        data = NumPyFunctions.Data(call, "arr");
        NdArray indices = NumPyFunctions.Data(call, "indices");
        places = PyTuple.Empty;
        if (call.OrNull("axis") is null)
        {
            return false;
        }

        places = PlacesAlong(call, data, indices, ArrayShapes.Axis(call.Int("axis"), data.Rank));
        return true;
    }

    /// <summary>Indices of every axis that pick <paramref name="indices"/> along one and each place of the others.</summary>
    public static PyTuple PlacesAlong(NativeCall call, NdArray data, NdArray indices, int axis)
    {
        if (indices.Rank != data.Rank)
        {
            throw PythonError.Value("`indices` and `arr` must have the same number of dimensions");
        }

        call.Run.Budget.RequireArray(indices.Shape, sizeof(long));
        object[] places = new object[data.Rank];
        for (int i = 0; i < places.Length; i++)
        {
            int[] shape = [.. Enumerable.Repeat(1, places.Length)];
            shape[i] = -1;
            places[i] = new ArrayObject(i == axis ? indices : NdArray.Arange(0L, indices.Shape[i] == 1 ? data.Shape[i] : indices.Shape[i], 1L).Reshape(shape));
        }

        return new PyTuple(places);
    }

    private static PyNone Done(bool _) => PyNone.Value;

    /// <summary>True on the diagonal, <paramref name="above"/> places above it, and below.</summary>
    public static NdArray Below(int rows, int columns, int above) => NdArray.Compare(
        ComparisonOperation.GreaterOrEqual, NdArray.Arange(0L, rows, 1L).Reshape(rows, 1), NdArray.Arange(-(long)above, columns - (long)above, 1L).Reshape(1, columns));

    private static ArrayObject Triangle(NativeCall call, bool lower)
    {
        NdArray data = NumPyFunctions.Data(call, "m");
        if (data.Rank < 2)
        {
            throw call.Unsupported("an array of one axis");
        }

        NdArray below = Below(data.Shape[^2], data.Shape[^1], lower ? call.Int("k") : call.Int("k") - 1);
        NdArray nothing = NdArray.Full([], 0L, DType.Int64).AsType(data.DType);
        return new ArrayObject(lower ? NdArray.Where(below, data, nothing) : NdArray.Where(below, nothing, data));
    }

    private static NdArray Plane(NativeCall call) => NumPyFunctions.Data(call, "a") is { Rank: 2 } plane ? plane : throw call.Unsupported("an array of other than two axes");

    private static PyNone FillDiagonal(NativeCall call)
    {
        ArrayObject array = call["a"] as ArrayObject ?? throw PythonError.Type("an array is expected");
        NdArray plane = Plane(call);
        ArrayObject places = new(NdArray.Arange(0L, Math.Min(plane.Shape[0], plane.Shape[1]), 1L));
        array.SetItem(call.Run, PyTuple.Of(places, places), call["val"]);
        return PyNone.Value;
    }
}
