using PurePipeline.Numerics;
using PurePipeline.Python.Objects;
using PurePipeline.Python.Runtime;

namespace PurePipeline.Python.Libraries.NumPy;

/// <summary>Layout changes with NumPy's ways to write axes.</summary>
internal static class ArrayLayout
{
    public static NdArray Transpose(NdArray array, int[] axes)
    {
        if (axes.Length != array.Rank)
        {
            throw PythonError.Value("axes don't match array");
        }

        int[] own = [.. axes.Select(axis => ArrayShapes.Axis(axis, array.Rank))];
        return own.Distinct().Count() == own.Length ? array.Transpose(own) : throw PythonError.Value("repeated axis in transpose");
    }

    public static NdArray SwapAxes(NdArray array, int first, int second)
    {
        int[] axes = [.. Enumerable.Range(0, array.Rank)];
        (first, second) = (ArrayShapes.Axis(first, array.Rank), ArrayShapes.Axis(second, array.Rank));
        (axes[first], axes[second]) = (axes[second], axes[first]);
        return axes.Length == 0 ? array : array.Transpose(axes);
    }

    public static NdArray MoveAxis(NdArray array, int[] source, int[] destination)
    {
        if (source.Length != destination.Length)
        {
            throw PythonError.Value("`source` and `destination` arguments must have the same number of elements");
        }

        int[] from = [.. source.Select(axis => ArrayShapes.Axis(axis, array.Rank))];
        List<int> axes = [.. Enumerable.Range(0, array.Rank).Except(from)];
        foreach ((int to, int axis) in destination.Select(axis => ArrayShapes.Axis(axis, array.Rank)).Zip(from).OrderBy(pair => pair.First))
        {
            axes.Insert(to, axis);
        }

        return array.Transpose([.. axes]);
    }

    public static NdArray RollAxis(NativeCall call, NdArray array)
    {
        int axis = ArrayShapes.Axis(call.Int("axis"), array.Rank);
        int start = ArrayShapes.Axis(call.Int("start"), array.Rank + 1);
        List<int> axes = [.. Enumerable.Range(0, array.Rank)];
        axes.RemoveAt(axis);
        axes.Insert(axis < start ? start - 1 : start, axis);
        return array.Transpose([.. axes]);
    }

    public static NdArray Squeeze(NativeCall call, NdArray array) => call.OrNull("axis") is null
        ? array.Squeeze()
        : ArrayShapes.Ints(call, "axis").Select(axis => ArrayShapes.Axis(axis, array.Rank)).OrderDescending()
            .Aggregate(array, (squeezed, axis) => squeezed.Squeeze(axis));

    public static NdArray ExpandDims(NativeCall call, NdArray array)
    {
        int[] given = ArrayShapes.Ints(call, "axis");
        int rank = array.Rank + given.Length;
        return given.Select(axis => ArrayShapes.Axis(axis, rank)).Order().Aggregate(array, (expanded, axis) => expanded.ExpandDims(axis));
    }

    public static void RequireCOrder(NativeCall call)
    {
        if (call["order"] is not ("C" or "K" or "A" or PyNone))
        {
            throw call.Unsupported($"order={Representation.Repr(call["order"])}");
        }
    }
}
