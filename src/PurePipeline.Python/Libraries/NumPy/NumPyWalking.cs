using PurePipeline.Numerics;
using PurePipeline.Python.Objects;
using PurePipeline.Python.Runtime;

namespace PurePipeline.Python.Libraries.NumPy;

/// <summary>Places and elements one after the other, and arrays of functions and iterators; the gradient.</summary>
internal static class NumPyWalking
{
    public static void AddTo(MemberTable table) => table
        .Function("ndindex(*shape)", static call => new PyList([.. Places(call, NativeCall.ToInts(call.Run, call.Star("shape").Items is [PyTuple or PyList] given ? given[0] : call["shape"]))]))
        .Function("ndenumerate(arr)", static call =>
        {
            ArrayObject array = new(NumPyFunctions.Data(call, "arr"));
            return new PyList([.. Places(call, array.Data.Shape.ToArray()).Select(place => (object)PyTuple.Of(place, array.GetItem(call.Run, place)!))]);
        })
        .Function("fromiter(iter, dtype, count=-1)", static call =>
        {
            List<object> items = Sequences.ToList(call.Run, call["iter"]);
            int count = call.Int("count");
            return count > items.Count
                ? throw PythonError.Value("iterator too short")
                : new ArrayObject(ArrayMaking.AsArray(call.Run, new PyList(count < 0 ? items : items.GetRange(0, count)), DTypeNames.Parse(call["dtype"])).Data);
        })
        .Function("fromfunction(function, shape, *, dtype=None)", static call =>
        {
            int[] shape = ArrayShapes.Ints(call, "shape");
            call.Run.Budget.RequireArray([shape.Length, .. shape], sizeof(double));
            PyCallable function = call["function"] as PyCallable ?? throw PythonError.Type("function is not callable");
            object[] axes = [.. shape.Select((length, axis) =>
            {
                int[] own = [.. Enumerable.Repeat(1, shape.Length)];
                own[axis] = length;
                return new ArrayObject(NdArray.Arange(0L, length, 1L, call.Run.Options.Versions).Reshape(own).BroadcastTo(shape).AsType(NumPyModule.DTypeOf(call) ?? DType.Float64).Copy());
            })];
            return function.Invoke(call.Run, CallArguments.Of(axes));
        })
        .Function("gradient(f, *varargs, axis=None, edge_order=1)", Gradient);

    private static IEnumerable<PyTuple> Places(NativeCall call, int[] shape)
    {
        long count = shape.Aggregate(1L, static (product, length) => checked(product * length));
        for (long i = 0; i < count; i++)
        {
            call.Run.Budget.Charge();
            object[] place = new object[shape.Length];
            long rest = i;
            for (int axis = shape.Length - 1; axis >= 0; axis--)
            {
                place[axis] = rest % shape[axis];
                rest /= shape[axis];
            }

            yield return new PyTuple(place);
        }
    }

    // Half the difference of the neighbours; at the edges the difference itself. Before 2.0 several axes are a list.
    private static object Gradient(NativeCall call)
    {
        NdArray data = NumPyFunctions.Data(call, "f");
        data = data.DType.IsFloat() ? data : data.AsType(DType.Float64);
        if (call.Int("edge_order") != 1 || call.Star("varargs").Items.Length > 0)
        {
            throw call.Unsupported("spacing or edge_order");
        }

        int[] axes = call.OrNull("axis") is null ? [.. Enumerable.Range(0, data.Rank)] : [.. ArrayShapes.Ints(call, "axis").Select(axis => ArrayShapes.Axis(axis, data.Rank))];
        call.Run.Budget.RequireArray([axes.Length, .. data.Shape], sizeof(double));
        object[] results = [.. axes.Select(axis => (object)new ArrayObject(Slope(data, axis)))];
        return results.Length == 1 ? results[0]
            : call.Run.Options.Versions.NumPy.Major < 2 ? new PyList([.. results]) : new PyTuple(results);
    }

    private static NdArray Slope(NdArray data, int axis) => data.Shape[axis] >= 2 ? data.Gradient(axis)
        : throw PythonError.Value("Shape of array too small to calculate a numerical gradient, at least (edge_order + 1) elements are required.");
}
