using PurePipeline.Numerics;
using PurePipeline.Python.Objects;
using PurePipeline.Python.Runtime;

namespace PurePipeline.Python.Libraries.NumPy;

/// <summary><c>np.insert</c>: elements before places along an axis, or of the flat array.</summary>
internal static class NumPyInserting
{
    public static void AddTo(MemberTable table) => table.Function("insert(arr, obj, values, axis=None)", Insert);

    private static ArrayObject Insert(NativeCall call)
    {
        NdArray array = NumPyFunctions.Data(call, "arr");
        array = call.OrNull("axis") is null ? array.Reshape(-1) : array;
        int axis = call.OrNull("axis") is null ? 0 : ArrayShapes.Axis(call.Int("axis"), array.Rank);
        int length = array.Shape[axis];
        (long[] places, bool isOne) = Places(call, length);
        return places.Length == 1 ? One(call, array, axis, Place(places[0], length, axis), isOne) : Several(call, array, axis, [.. places.Select(place => Place(place, length, axis))]);
    }

    private static (long[] Places, bool IsOne) Places(NativeCall call, int length)
    {
        if (call["obj"] is PySlice slice)
        {
            (long first, long step, long count) = slice.Resolve(length);
            call.Run.Budget.RequireArray([(int)Math.Min(count, int.MaxValue)], sizeof(long));
            return ([.. Enumerable.Range(0, (int)count).Select(i => first + (i * step))], false);
        }

        NdArray places = ArrayMaking.AsArray(call.Run, call["obj"], null).Data;
        return places.DType == DType.Bool || places.Rank > 1 || (places.DType.IsFloat() && places.Length > 0)
            ? throw call.Unsupported("places that are no whole numbers")
            : (places.AsType(DType.Int64).ToArray<long>(), places.Rank == 0);
    }

    private static int Place(long place, int length, int axis) => place < -length || place > length
        ? throw new PythonError("IndexError", $"index {place} is out of bounds for axis {axis} with size {length}")
        : (int)(place < 0 ? place + length : place);

    // Values before one place, as many as they are along the axis. A place that is no list takes them without that axis.
    private static ArrayObject One(NativeCall call, NdArray array, int axis, int place, bool isOne)
    {
        NdArray values = ArrayMaking.AsArray(call.Run, call["values"], array.DType).Data;
        while (values.Rank < array.Rank)
        {
            values = values.ExpandDims(0);
        }

        values = isOne ? values.MoveAxis(0, axis) : values;
        int[] shape = array.Shape.ToArray();
        shape[axis] = values.Shape[axis];
        call.Run.Budget.RequireArray([.. shape, 2], array.DType.ItemSize());
        if (values.Rank > array.Rank || !Fits(values.Shape, shape))
        {
            throw PythonError.Value($"could not broadcast input array from shape ({string.Join(',', values.Shape.ToArray())}) into shape ({string.Join(',', shape)})");
        }

        NdArray[] parts = [Part(array, axis, 0, place), values.BroadcastTo(shape), Part(array, axis, place, array.Shape[axis])];
        return Joined(call, parts, axis, array.DType);
    }

    // A value before each of several places, which count in the old array.
    private static ArrayObject Several(NativeCall call, NdArray array, int axis, int[] places)
    {
        int length = array.Shape[axis];
        int[] shape = array.Shape.ToArray();
        shape[axis] = places.Length;
        call.Run.Budget.RequireArray([.. shape, 2], array.DType.ItemSize());
        NdArray values = ArrayMaking.AsArray(call.Run, call["values"], null).Data;
        if (values.Rank > array.Rank || !Fits(values.Shape, shape))
        {
            throw PythonError.Value($"shape mismatch: value array of shape ({string.Join(',', values.Shape.ToArray())}) could not be broadcast to indexing result of shape ({string.Join(',', shape)})");
        }

        NdArray all = Joined(call, [array, values.AsType(array.DType).BroadcastTo(shape)], axis, array.DType).Data;
        int[] order = [.. Enumerable.Range(0, places.Length).OrderBy(i => places[i])];
        List<int> taken = [];
        int next = 0;
        for (int old = 0; old <= length; old++)
        {
            for (; next < order.Length && places[order[next]] == old; next++)
            {
                taken.Add(length + order[next]);
            }

            if (old < length)
            {
                taken.Add(old);
            }
        }

        return new ArrayObject(all.Take([.. taken], axis));
    }

    private static bool Fits(ReadOnlySpan<int> from, ReadOnlySpan<int> to)
    {
        for (int i = 1; i <= from.Length; i++)
        {
            if (from[^i] != 1 && from[^i] != to[^i])
            {
                return false;
            }
        }

        return true;
    }

    private static NdArray Part(NdArray array, int axis, int start, int stop)
    {
        ArrayIndex[] indices = [.. Enumerable.Range(0, array.Rank).Select(i => i == axis ? ArrayIndex.Slice(start, stop) : ArrayIndex.All)];
        return array[indices];
    }

    private static ArrayObject Joined(NativeCall call, NdArray[] parts, int axis, DType dtype) =>
        new(NdArray.Concatenate(parts, axis, dtype).WithVersions(call.Run.Options.Versions));
}
