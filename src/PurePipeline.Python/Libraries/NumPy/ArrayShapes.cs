using PurePipeline.Numerics;
using PurePipeline.Python.Objects;
using PurePipeline.Python.Runtime;

namespace PurePipeline.Python.Libraries.NumPy;

/// <summary>Shapes and axes as arguments.</summary>
internal static class ArrayShapes
{
    /// <summary>A shape or axes: an int, a tuple or list of ints, or, as methods allow, the ints themselves.</summary>
    public static int[] Ints(NativeCall call, string name)
    {
        object value = call[name];
        return value switch
        {
            PyTuple { Items.Length: 1 } star when star.Items[0] is PyTuple or PyList => NativeCall.ToInts(call.Run, star.Items[0]),
            PyTuple or PyList => NativeCall.ToInts(call.Run, value),
            _ => [NativeCall.ToInt(value)],
        };
    }

    public static PyTuple ToTuple(ReadOnlySpan<int> shape) => PyTuple.OfInts(shape);

    public static int Axis(int axis, int rank) => axis >= -rank && axis < rank
        ? axis < 0 ? axis + rank : axis
        : throw new PythonError("numpy.AxisError", $"axis {axis} is out of bounds for array of dimension {rank}");

    /// <summary>Checks what broadcasting two arrays will take before it is taken.</summary>
    public static void RequireRoom(Interpreter run, NdArray a, NdArray b)
    {
        int rank = Math.Max(a.Rank, b.Rank);
        int[] shape = new int[rank];
        for (int i = 1; i <= rank; i++)
        {
            int first = i <= a.Rank ? a.Shape[^i] : 1;
            int second = i <= b.Rank ? b.Shape[^i] : 1;
            shape[^i] = Math.Max(first, second);
        }

        run.Budget.RequireArray(shape, sizeof(double));
    }
}
