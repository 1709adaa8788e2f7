using PurePipeline.Numerics;
using PurePipeline.Python.Objects;
using PurePipeline.Python.Runtime;

namespace PurePipeline.Python.Libraries.NumPy;

/// <summary><c>np.mgrid</c>, <c>np.ogrid</c> and <c>np.indices</c>: the coordinates of a grid's points.</summary>
internal static class NumPyGrids
{
    private static readonly PyType s_type = new("nd_grid", "numpy.lib.index_tricks.nd_grid");

    public static void AddTo(MemberTable table) => table
        .Constant("mgrid", new Grid(isOpen: false))
        .Constant("ogrid", new Grid(isOpen: true))
        .Constant("s_", new IndexExpression(isAlwaysTuple: false))
        .Constant("index_exp", new IndexExpression(isAlwaysTuple: true))
        .Constant("r_", new Concatenator("RClass", isOfColumns: false))
        .Constant("c_", new Concatenator("CClass", isOfColumns: true))
        .Function("ix_(*args)", static call => new PyTuple([.. ArrayIndex.Ix([.. call.Star("args").Items.Select(given => ArrayMaking.AsArray(call.Run, given, null).Data)])
            .Select(static index => new ArrayObject(index.Picked!))]))
        .Function("indices(dimensions, dtype=None, sparse=False)", static call => call.Truth("sparse") ? throw call.Unsupported("sparse")
            : Whole(call.Run, [.. ArrayShapes.Ints(call, "dimensions").Select(length => Axis(call.Run, new PySlice(PyNone.Value, (long)length, PyNone.Value)))]));

    private static ArrayObject Whole(Interpreter run, NdArray[] axes)
    {
        int[] shape = [.. axes.Select(axis => checked((int)axis.Length))];
        DType dtype = axes.Select(axis => axis.DType).Aggregate(NumPyPromotion.Promote);
        run.Budget.RequireArray([axes.Length, .. shape], dtype.ItemSize());
        NdArray grid = NdArray.Full([axes.Length, .. shape], 0L, dtype, run.Options.Versions);
        for (int i = 0; i < axes.Length; i++)
        {
            grid[i] = Along(axes, i).BroadcastTo(shape);
        }

        return new ArrayObject(grid);
    }

    private static NdArray Along(NdArray[] axes, int index)
    {
        int[] shape = [.. Enumerable.Repeat(1, axes.Length)];
        shape[index] = checked((int)axes[index].Length);
        return axes[index].Reshape(shape);
    }

    /// <summary>The numbers of a slice, start + i * step.</summary>
    public static NdArray Axis(Interpreter run, PySlice slice)
    {
        object start = slice.Start is PyNone ? 0L : slice.Start;
        object step = slice.Step is PyNone ? 1L : slice.Step;
        (double first, double stop, double by) = (NativeCall.ToFloat(start), NativeCall.ToFloat(slice.Stop), NativeCall.ToFloat(step));
        int length = (int)Math.Clamp(Math.Ceiling((stop - first) / by), 0, int.MaxValue);
        run.Budget.RequireArray([length], sizeof(double));
        bool isWhole = PyInteger.TryIndex(start) is not null && PyInteger.TryIndex(slice.Stop) is not null && PyInteger.TryIndex(step) is not null;
        return (isWhole
            ? NdArray.Arange((long)first, (long)stop, (long)by)
            : NdArray.Create<double>([.. Enumerable.Range(0, length).Select(i => (i * by) + first)], length)).WithVersions(run.Options.Versions);
    }

    /// <summary><c>np.mgrid</c> or <c>np.ogrid</c>.</summary>
    internal sealed class Grid(bool isOpen) : PyObject
    {
        public bool IsOpen => isOpen;

        public override PyType Type => s_type;

        public override object GetItem(Interpreter run, object key)
        {
            object[] keys = key is PyTuple tuple ? tuple.Items : [key];
            NdArray[] axes = [.. keys.Select(one => one is PySlice slice ? Axis(run, slice) : throw PythonError.Type("a grid takes slices"))];
            if (key is PySlice)
            {
                return new ArrayObject(axes[0]);
            }

            return !isOpen ? Whole(run, axes)
                : run.Options.Versions.NumPy < new Version(1, 25) ? new PyList([.. Open(axes)])
                : new PyTuple([.. Open(axes)]);
        }

        private static IEnumerable<object> Open(NdArray[] axes) => Enumerable.Range(0, axes.Length).Select(i => (object)new ArrayObject(Along(axes, i)));
    }
}
