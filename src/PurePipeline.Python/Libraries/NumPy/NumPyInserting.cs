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
        int? axis = call.OrNull("axis") is null ? null : ArrayShapes.Axis(call.Int("axis"), array.Rank);
        int length = axis is { } along ? array.Shape[along] : (int)array.Length;
        (ArrayIndex places, bool isOne) = Places(call, length, axis ?? 0);
        NdArray values = ArrayMaking.AsArray(call.Run, call["values"], isOne ? array.DType : null).Data;
        Insertion insertion = new(array, places, values, axis);
        call.Run.Budget.RequireArray([.. array.Shape, 2], array.DType.ItemSize());
        call.Run.Budget.RequireArray([.. insertion.Shape, 2], array.DType.ItemSize());
        return new ArrayObject(insertion.Result().WithVersions(call.Run.Options.Versions));
    }

    // The places, and whether there is one alone.
    private static (ArrayIndex Places, bool IsOne) Places(NativeCall call, int length, int axis)
    {
        if (call["obj"] is PySlice slice)
        {
            (long first, long step, long count) = slice.Resolve(length);
            call.Run.Budget.RequireArray([(int)Math.Min(count, int.MaxValue)], sizeof(long));
            return (ArrayIndex.At([.. Enumerable.Range(0, (int)count).Select(i => (int)(first + (i * step)))]), count == 1);
        }

        NdArray places = ArrayMaking.AsArray(call.Run, call["obj"], null).Data;
        if (places.DType == DType.Bool || places.Rank > 1 || (places.DType.IsFloat() && places.Length > 0))
        {
            throw call.Unsupported("places that are no whole numbers");
        }

        foreach (long place in places.AsType(DType.Int64).ToArray<long>())
        {
            _ = place >= -length && place <= length ? place : throw new PythonError("IndexError", $"index {place} is out of bounds for axis {axis} with size {length}");
        }

        return (places, places.Length == 1);
    }
}
