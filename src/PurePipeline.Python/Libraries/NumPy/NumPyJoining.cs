using PurePipeline.Numerics;
using PurePipeline.Python.Objects;
using PurePipeline.Python.Runtime;

namespace PurePipeline.Python.Libraries.NumPy;

/// <summary>Several arrays joined to one, of the dtype that all go into.</summary>
internal static class NumPyJoining
{
    public static void AddTo(MemberTable table) => table
        .Function("stack(arrays, axis=0, out=None, *, dtype=None)", static call => Stack(call, Arrays(call, "arrays"), call.Int("axis")))
        .Function("concatenate(arrays, axis=0, out=None, *, dtype=None)", Concatenate)
        .Function("append(arr, values, axis=None)", Append)
        .Function("delete(arr, obj, axis=None)", Delete)
        .Function("vstack(tup, *, dtype=None)", static call => Join(call, NdArray.ForVstack([.. Arrays(call, "tup")]), 0))
        .Function("hstack(tup, *, dtype=None)", static call =>
        {
            NdArray[] arrays = NdArray.ForHstack([.. Arrays(call, "tup")]);
            return Join(call, arrays, arrays[0].Rank == 1 ? 0 : 1);
        })
        .Function("dstack(tup)", static call => Join(call, NdArray.ForDstack([.. Arrays(call, "tup")]), 2))
        .Function("column_stack(tup)", static call => Join(call, [.. Arrays(call, "tup").Select(a => a.Rank < 2 ? a.Reshape(-1, 1) : a)], 1))
        .Alias("row_stack", "vstack")
        .Alias("concat", "concatenate");

    /// <summary>The arrays side by side along a new axis.</summary>
    public static ArrayObject Stack(NativeCall call, List<NdArray> arrays, int at)
    {
        int axis = ArrayShapes.Axis(at, arrays[0].Rank + 1);
        return arrays.Exists(a => !a.Shape.SequenceEqual(arrays[0].Shape))
            ? throw PythonError.Value("all input arrays must have the same shape")
            : Join(call, [.. arrays.Select(a => a.ExpandDims(axis))], axis);
    }

    /// <summary>The arrays one behind the other along an axis that they have.</summary>
    public static ArrayObject Join(NativeCall call, IReadOnlyList<NdArray> arrays, int at)
    {
        int axis = ArrayShapes.Axis(at, arrays[0].Rank);
        DType dtype = call.Has("dtype") && NumPyModule.DTypeOf(call) is { } wanted ? wanted
            : arrays.Select(a => a.DType).Aggregate(NumPyPromotion.Promote);
        call.Run.Budget.RequireArray(NdArray.JoinedShape([.. arrays], axis), dtype.ItemSize());
        return new ArrayObject(NdArray.Concatenate([.. arrays], axis, dtype).WithVersions(call.Run.Options.Versions));
    }

    public static List<NdArray> Arrays(NativeCall call, string name)
    {
        List<NdArray> arrays = [.. Sequences.ToList(call.Run, call[name]).Select(a => ArrayMaking.AsArray(call.Run, a, null).Data)];
        return arrays.Count == 0 ? throw PythonError.Value("need at least one array to concatenate") : arrays;
    }

    private static ArrayObject Concatenate(NativeCall call)
    {
        List<NdArray> arrays = Arrays(call, "arrays");
        if (call.OrNull("axis") is null)
        {
            return Join(call, [.. arrays.Select(a => a.Reshape(-1))], 0);
        }

        return arrays[0].Rank == 0
            ? throw PythonError.Value("zero-dimensional arrays cannot be concatenated")
            : Join(call, arrays, call.Int("axis"));
    }

    // Places are numbers, which may be negative, a slice, or a mask. Without an axis the array is flat.
    private static ArrayObject Delete(NativeCall call)
    {
        NdArray array = NumPyFunctions.Data(call, "arr");
        array = call.OrNull("axis") is null ? array.Reshape(-1) : array;
        int axis = call.OrNull("axis") is null ? 0 : ArrayShapes.Axis(call.Int("axis"), array.Rank);
        int length = array.Shape[axis];
        HashSet<long> gone;
        if (call["obj"] is PySlice slice)
        {
            (long first, long step, long count) = slice.Resolve(length);
            call.Run.Budget.Charge(count);
            gone = [.. Enumerable.Range(0, (int)count).Select(i => first + (i * step))];
        }
        else
        {
            NdArray places = ArrayMaking.AsArray(call.Run, call["obj"], null).Data.Reshape(-1);
            places = places.DType == DType.Bool && places.Length == length ? places.Nonzero()[0] : places.AsType(DType.Int64);
            gone = [.. places.ToArray<long>().Select(place => place < -length || place >= length
                ? throw new PythonError("IndexError", $"index {place} is out of bounds for axis {axis} with size {length}")
                : place < 0 ? place + length : place)];
        }

        return new ArrayObject(array.Take([.. Enumerable.Range(0, length).Where(place => !gone.Contains(place))], axis));
    }

    private static ArrayObject Append(NativeCall call)
    {
        (NdArray array, NdArray values) = (NumPyFunctions.Data(call, "arr"), NumPyFunctions.Data(call, "values"));
        return call.OrNull("axis") is null
            ? Join(call, [array.Reshape(-1), values.Reshape(-1)], 0)
            : Join(call, [array, values], call.Int("axis"));
    }
}
