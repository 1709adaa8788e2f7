using PurePipeline.Numerics;
using PurePipeline.Numerics.Kernels;
using PurePipeline.Python.Objects;
using PurePipeline.Python.Runtime;

namespace PurePipeline.Python.Libraries.NumPy;

/// <summary>Functions of neighbours and of pairs: differences, running sums, products of all with all, nearness.</summary>
internal static class NumPyDifferences
{
    public static void AddTo(MemberTable table) => table
        .Function("diff(a, n=1, axis=-1, prepend=None, append=None)", Difference)
        .Function("cumsum(a, axis=None, dtype=None, out=None)", static call => Running(call, NumPyFunctions.Data(call, "a")))
        .Function("outer(a, b)", static call => Outer(call, NumPyFunctions.Data(call, "a"), NumPyFunctions.Data(call, "b")))
        .Function("cross(a, b)", Cross)
        .Function("kron(a, b)", static call => Kronecker(call, NumPyFunctions.Data(call, "a"), NumPyFunctions.Data(call, "b")))
        .Function("trapz(y, x=None, dx=1.0, axis=-1)", Trapezoids)
        .Alias("trapezoid", "trapz")
        .Function("lexsort(keys, axis=-1)", LexSort)
        .Function("isclose(a, b, rtol=1e-05, atol=1e-08, equal_nan=False)", static call => ArrayReductions.Scalar(Near(call)))
        .Function("allclose(a, b, rtol=1e-05, atol=1e-08, equal_nan=False)", static call => Near(call) is var near && near.NonzeroPlaces().Length == near.Length)
        .Function("average(a, axis=None, weights=None, returned=False, *, keepdims=False)", Average)
        .Function("interp(x, xp, fp, left=None, right=None, period=None)", Interpolate);

    /// <summary><c>a.cumsum()</c>: sums in order, of whole numbers in 64 bits.</summary>
    public static ArrayObject Running(NativeCall call, NdArray array)
    {
        if (call.OrNull("out") is not null)
        {
            throw call.Unsupported("out");
        }

        // Each place along the axis is a sum of its own.
        int? axis = call.OrNull("axis") is null ? null : ArrayShapes.Axis(call.Int("axis"), array.Rank);
        call.Run.Budget.RequireArray(array.Shape, sizeof(double));
        call.Run.Budget.Charge(axis is { } along ? array.Shape[along] : array.Length);
        return new ArrayObject(array.CumSum(axis, NumPyModule.DTypeOf(call)));
    }

    private static ArrayObject Difference(NativeCall call)
    {
        NdArray array = NumPyFunctions.Data(call, "a");
        int axis = ArrayShapes.Axis(call.Int("axis"), array.Rank);
        NdArray[] parts = [.. Beside(call, "prepend", array, axis), array, .. Beside(call, "append", array, axis)];
        array = parts.Length == 1 ? array : NdArray.Concatenate(parts, axis).WithVersions(array.Versions);
        return new ArrayObject(array.Diff(call.Int("n"), axis));
    }

    // A number stands for one element along the axis.
    private static NdArray[] Beside(NativeCall call, string name, NdArray array, int axis)
    {
        if (call.OrNull(name) is null)
        {
            return [];
        }

        NdArray given = NumPyFunctions.Data(call, name);
        return [given.Rank == 0 ? given.BroadcastTo(array.Kept([axis])) : given];
    }

    private static ArrayObject Outer(NativeCall call, NdArray a, NdArray b)
    {
        (NdArray column, NdArray row) = (a.Reshape(-1).ExpandDims(1), b.Reshape(-1).ExpandDims(0));
        ArrayShapes.RequireRoom(call.Run, column, row);
        return new ArrayObject(NdArray.Operate(BinaryOperation.Multiply, column, row));
    }

    // Vectors of three numbers along the last axis.
    private static ArrayObject Cross(NativeCall call)
    {
        (NdArray a, NdArray b) = (NumPyFunctions.Data(call, "a"), NumPyFunctions.Data(call, "b"));
        if (a.Rank == 0 || b.Rank == 0 || a.Shape[^1] != 3 || b.Shape[^1] != 3)
        {
            throw call.Unsupported("vectors of another length than three");
        }

        ArrayShapes.RequireRoom(call.Run, a, b);
        NdArray part(int i) => Times(a, (i + 1) % 3, b, (i + 2) % 3) - Times(a, (i + 2) % 3, b, (i + 1) % 3);
        return new ArrayObject(NdArray.Concatenate([.. Enumerable.Range(0, 3).Select(i => part(i))], -1));
    }

    private static NdArray Times(NdArray a, int i, NdArray b, int j) => NdArray.Operate(
        BinaryOperation.Multiply, a[ArrayIndex.Ellipsis, ArrayIndex.Slice(i, i + 1)], b[ArrayIndex.Ellipsis, ArrayIndex.Slice(j, j + 1)]);

    private static ArrayObject Kronecker(NativeCall call, NdArray a, NdArray b)
    {
        call.Run.Budget.RequireArray([checked((int)a.Length), checked((int)b.Length)], sizeof(double));
        return new ArrayObject(NdArray.Kron(a, b));
    }

    // d * (y[1:] + y[:-1]) / 2.0, added up.
    private static object Trapezoids(NativeCall call)
    {
        NdArray y = NumPyFunctions.Data(call, "y");
        int axis = ArrayShapes.Axis(call.Int("axis"), y.Rank);
        y = y.MoveAxis(axis, y.Rank - 1);
        object width = call["dx"];
        if (call.OrNull("x") is not null)
        {
            NdArray x = NumPyFunctions.Data(call, "x");
            width = x.Rank == 1 ? new ArrayObject(x.Diff(1, 0)) : throw call.Unsupported("an x of more than one axis");
        }

        ArrayObject pairs = new(y[ArrayIndex.Ellipsis, ArrayIndex.Slice(1, null)] + y[ArrayIndex.Ellipsis, ArrayIndex.Slice(null, -1)]);
        object areas = Operators.Binary(call.Run, Syntax.BinaryOperator.Divide, Operators.Binary(call.Run, Syntax.BinaryOperator.Multiply, width, pairs), 2.0);
        NdArray each = ArrayMaking.AsArray(call.Run, areas, null).Data;
        return ArrayReductions.Scalar(each.Sum(each.Rank - 1));
    }

    // The last key decides first; each sort keeps the order that the keys before it made.
    private static ArrayObject LexSort(NativeCall call)
    {
        List<NdArray> keys = [.. Sequences.ToList(call.Run, call["keys"]).Select(key => ArrayMaking.AsArray(call.Run, key, null).Data)];
        if (keys.Count == 0 || keys.Exists(key => key.Rank != 1 || key.Length != keys[0].Length))
        {
            throw call.Unsupported("anything but keys of one axis and one length");
        }

        NdArray order = keys[0].ArgSort();
        foreach (NdArray key in keys.Skip(1))
        {
            int[] places = [.. order.ToArray<long>().Select(static place => (int)place)];
            order = order.Take([.. key.Take(places, 0).ArgSort().ToArray<long>().Select(static place => (int)place)], 0);
        }

        return new ArrayObject(order);
    }

    private static NdArray Near(NativeCall call)
    {
        (NdArray a, NdArray b) = (NumPyFunctions.Data(call, "a"), NumPyFunctions.Data(call, "b"));
        if (call.Truth("equal_nan"))
        {
            throw call.Unsupported("equal_nan");
        }

        ArrayShapes.RequireRoom(call.Run, a, b);
        return NdArray.IsClose(a, b, call.Float("rtol"), call.Float("atol"));
    }

    private static object Average(NativeCall call)
    {
        NdArray array = NumPyFunctions.Data(call, "a");
        int[] axes = call.OrNull("axis") is null ? [] : [.. ArrayShapes.Ints(call, "axis").Select(axis => ArrayShapes.Axis(axis, array.Rank))];
        if (call.Truth("returned") || call.Truth("keepdims"))
        {
            throw call.Unsupported("returned or keepdims");
        }

        if (call.OrNull("weights") is null)
        {
            return ArrayReductions.Scalar(array.Mean(axes));
        }

        NdArray weights = NumPyFunctions.Data(call, "weights");
        return axes.Length == 1 || weights.Shape.SequenceEqual(array.Shape)
            ? ArrayReductions.Scalar(array.Average(weights, axes))
            : throw PythonError.Type("Axis must be specified when shapes of a and weights differ.");
    }

    private static object Interpolate(NativeCall call)
    {
        if (call.OrNull("period") is not null)
        {
            throw call.Unsupported("period");
        }

        return ArrayReductions.Scalar(NumPyFunctions.Data(call, "x").Interpolate(
            NumPyFunctions.Data(call, "xp"),
            NumPyFunctions.Data(call, "fp"),
            call.OrNull("left") is null ? null : call.Float("left"),
            call.OrNull("right") is null ? null : call.Float("right")));
    }
}
