using PurePipeline.Numerics;
using PurePipeline.Numerics.Kernels;
using PurePipeline.Python.Objects;
using PurePipeline.Python.Runtime;

namespace PurePipeline.Python.Libraries.NumPy;

/// <summary>Elements put into arrays, and functions of Python that make them one by one.</summary>
internal static class NumPyAssigning
{
    public static void AddTo(MemberTable table) => table
        .Function("copyto(dst, src, casting='same_kind', where=True)", CopyTo)
        .Function("putmask(a, mask, values)", PutMask)
        .Function("nan_to_num(x, copy=True, nan=0.0, posinf=None, neginf=None)", NumberOfNaN)
        .Function("apply_along_axis(func1d, axis, arr, *args, **kwargs)", AlongAxis)
        .Function("vectorize(pyfunc, otypes=None)", static call => new Vectorized(
            call["pyfunc"] as PyCallable ?? throw PythonError.Type("vectorize takes a function"),
            call.OrNull("otypes") is null ? null : DTypeNames.Parse(Sequences.ToList(call.Run, call["otypes"])[0])));

    private static PyNone CopyTo(NativeCall call)
    {
        var target = call["dst"] as ArrayObject ?? throw PythonError.Type("copyto() argument 1 must be numpy.ndarray");
        NdArray source = NumPyFunctions.Data(call, "src");

        // Axes of one before those of the target change nothing.
        while (source.Rank > target.Data.Rank && source.Shape[0] == 1)
        {
            source = source[0];
        }

        source = source.BroadcastTo(target.Data.Shape);
        NdArray where = NumPyFunctions.Data(call, "where").AsType(DType.Bool).BroadcastTo(target.Data.Shape);
        target.SetItem(call.Run, PyEllipsis.Value, new ArrayObject(NdArray.Where(where, source, target.Data, source.DType)));
        return PyNone.Value;
    }

    private static PyNone PutMask(NativeCall call)
    {
        var target = call["a"] as ArrayObject ?? throw PythonError.Type("argument 1 must be numpy.ndarray");
        if (target.IsReadOnly)
        {
            throw PythonError.Value("assignment destination is read-only");
        }

        call.Run.Budget.RequireArray(target.Data.Shape, sizeof(long));
        target.Data.PutMask(NumPyFunctions.Data(call, "mask"), NumPyFunctions.Data(call, "values"));
        return PyNone.Value;
    }

    private static object NumberOfNaN(NativeCall call)
    {
        NdArray array = NumPyFunctions.Data(call, "x");
        if (!array.DType.IsFloat())
        {
            return new ArrayObject(array.Copy());
        }

        double greatest = array.DType switch { DType.Float16 => (double)Half.MaxValue, DType.Float32 => float.MaxValue, _ => double.MaxValue };
        NdArray numbers = Replace(array, NdArray.Compare(ComparisonOperation.NotEqual, array, array), call.Float("nan"));
        numbers = Replace(numbers, NdArray.Compare(ComparisonOperation.Equal, numbers, double.PositiveInfinity), call.OrNull("posinf") is null ? greatest : call.Float("posinf"));
        numbers = Replace(numbers, NdArray.Compare(ComparisonOperation.Equal, numbers, double.NegativeInfinity), call.OrNull("neginf") is null ? -greatest : call.Float("neginf"));
        return ArrayReductions.Scalar(numbers);
    }

    private static NdArray Replace(NdArray array, NdArray where, double value) =>
        NdArray.Where(where, NdArray.Full([], value, array.DType, array.Versions).BroadcastTo(array.Shape), array, array.DType);

    // The results, of whose dtype the first decides, lie along the axis whose rows were given.
    private static ArrayObject AlongAxis(NativeCall call)
    {
        NdArray array = NumPyFunctions.Data(call, "arr");
        int axis = ArrayShapes.Axis(call.Int("axis"), array.Rank);
        NdArray moved = array.MoveAxis(axis, array.Rank - 1);
        int[] others = moved.Shape[..^1].ToArray();
        if (array.Length == 0)
        {
            throw PythonError.Value("Cannot apply_along_axis when any iteration dimensions are 0");
        }

        NdArray rows = moved.Reshape(-1, moved.Shape[^1]);
        CallArguments more = CallArguments.Of(call.Star("args").Items, (PyDict)call["kwargs"]);
        List<NdArray> results = [];
        for (int i = 0; i < rows.Shape[0]; i++)
        {
            call.Run.Budget.Charge();
            results.Add(ArrayMaking.AsArray(call.Run, ((PyCallable)call["func1d"]).Invoke(call.Run, more.Behind(new ArrayObject(rows[i]))), null).Data);
        }

        call.Run.Budget.RequireArray([results.Count, .. results[0].Shape], sizeof(double));
        int[] inner = results[0].Shape.ToArray();
        NdArray all = NdArray.Stack([.. results.Select(result => result.AsType(results[0].DType))], 0).Reshape([.. others, .. inner]);
        int[] from = [.. Enumerable.Range(others.Length, inner.Length)];
        return new ArrayObject(ArrayLayout.MoveAxis(all, from, [.. Enumerable.Range(axis, inner.Length)]));
    }
}
