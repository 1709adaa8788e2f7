using PurePipeline.Numerics;
using PurePipeline.Python.Objects;
using PurePipeline.Python.Runtime;

namespace PurePipeline.Python.Libraries.NumPy;

/// <summary>Layout changes with NumPy's ways to write axes.</summary>
internal static class ArrayLayout
{
    /// <summary>
    /// What NumPy computes it writes to new memory from front to back, where the library may keep the order of its source:
    /// torch would refuse an axis that runs backwards.
    /// </summary>
    public static NdArray Forwards(NdArray computed)
    {
        foreach (long stride in computed.Strided.Layout.Strides)
        {
            if (stride < 0)
            {
                return computed.Copy();
            }
        }

        return computed;
    }

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

    public static NdArray MoveAxis(NdArray array, int source, int destination)
    {
        List<int> axes = [.. Enumerable.Range(0, array.Rank)];
        source = ArrayShapes.Axis(source, array.Rank);
        axes.RemoveAt(source);
        axes.Insert(ArrayShapes.Axis(destination, array.Rank), source);
        return array.Transpose([.. axes]);
    }

    public static NdArray Squeeze(NativeCall call, NdArray array) =>
        call.OrNull("axis") is null ? array.Squeeze() : array.Squeeze(ArrayShapes.Axis(call.Int("axis"), array.Rank));

    public static NdArray ExpandDims(NativeCall call, NdArray array)
    {
        int axis = call.Int("axis");
        int rank = array.Rank + 1;
        return axis >= -rank && axis < rank
            ? array.ExpandDims(axis)
            : throw new PythonError("numpy.AxisError", $"axis {axis} is out of bounds for array of dimension {rank}");
    }

    public static void RequireCOrder(NativeCall call)
    {
        if (call["order"] is not ("C" or "K" or "A" or PyNone))
        {
            throw call.Unsupported($"order={Representation.Repr(call["order"])}");
        }
    }
}
