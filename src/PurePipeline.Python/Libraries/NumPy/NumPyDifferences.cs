using PurePipeline.Numerics;
using PurePipeline.Numerics.Kernels;
using PurePipeline.Python.Objects;
using PurePipeline.Python.Runtime;

namespace PurePipeline.Python.Libraries.NumPy;

/// <summary>Functions of neighbours and of pairs: differences, running sums, products of all with all, nearness.</summary>
internal static class NumPyDifferences
{
    public static void AddTo(MemberTable table) => table
        .Function("diff(a, n=1, axis=-1)", Difference)
        .Function("cumsum(a, axis=None, dtype=None, out=None)", static call => Running(call, NumPyFunctions.Data(call, "a")))
        .Function("outer(a, b)", static call => Outer(call, NumPyFunctions.Data(call, "a"), NumPyFunctions.Data(call, "b")))
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

        bool whole = call.OrNull("axis") is null;
        DType dtype = NumPyModule.DTypeOf(call) ?? NdArray.SumType(array.DType);
        NdArray result = (whole ? array.Reshape(-1) : array).AsType(dtype).Copy();
        int axis = whole ? 0 : ArrayShapes.Axis(call.Int("axis"), array.Rank);
        ArrayIndex[] here = [.. Enumerable.Repeat(ArrayIndex.All, axis), 0];
        NdArray? sum = null;
        for (int i = 0; i < result.Shape[axis]; i++)
        {
            call.Run.Budget.Charge();
            here[axis] = i;
            sum = sum is null ? result[here] : NdArray.Operate(BinaryOperation.Add, sum, result[here]);
            result[here] = sum;
        }

        return new ArrayObject(result);
    }

    private static ArrayObject Difference(NativeCall call)
    {
        NdArray array = NumPyFunctions.Data(call, "a");
        int axis = ArrayShapes.Axis(call.Int("axis"), array.Rank);
        ArrayIndex[] behind = [.. Enumerable.Repeat(ArrayIndex.All, axis), ArrayIndex.Slice(1, null)];
        ArrayIndex[] before = [.. Enumerable.Repeat(ArrayIndex.All, axis), ArrayIndex.Slice(null, -1)];
        for (int i = 0; i < call.Int("n"); i++)
        {
            array = array.DType == DType.Bool
                ? NdArray.Compare(ComparisonOperation.NotEqual, array[behind], array[before])
                : NdArray.Operate(BinaryOperation.Subtract, array[behind], array[before]);
        }

        return new ArrayObject(array);
    }

    private static ArrayObject Outer(NativeCall call, NdArray a, NdArray b)
    {
        (NdArray column, NdArray row) = (a.Reshape(-1).ExpandDims(1), b.Reshape(-1).ExpandDims(0));
        ArrayShapes.RequireRoom(call.Run, column, row);
        return new ArrayObject(NdArray.Operate(BinaryOperation.Multiply, column, row));
    }

    // |a - b| <= atol + rtol * |b|
    private static NdArray Near(NativeCall call)
    {
        (NdArray a, NdArray b) = (NumPyFunctions.Data(call, "a"), NumPyFunctions.Data(call, "b").AsType(DType.Float64));
        if (call.Truth("equal_nan"))
        {
            throw call.Unsupported("equal_nan");
        }

        ArrayShapes.RequireRoom(call.Run, a, b);
        NdArray within = NdArray.Compare(ComparisonOperation.LessOrEqual, (a.AsType(DType.Float64) - b).Abs(), (b.Abs() * call.Float("rtol")) + call.Float("atol"));
        NdArray finite = NdArray.Compare(ComparisonOperation.Equal, b - b, b - b);
        NdArray equal = NdArray.Compare(ComparisonOperation.Equal, a.AsType(DType.Float64), b);
        return NdArray.Where(finite, within, equal, DType.Bool);
    }

    // With weights the sum of the products, divided by the sum of the weights.
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
        bool alongAxis = !weights.Shape.SequenceEqual(array.Shape);
        if (alongAxis && (axes is not [var only] || weights.Rank != 1 || weights.Shape[0] != array.Shape[only]))
        {
            throw PythonError.Type("Axis must be specified when shapes of a and weights differ.");
        }

        DType dtype = NumPyPromotion.Promote(array.DType, weights.DType);
        dtype = array.DType.IsFloat() || dtype.IsFloat() ? dtype : DType.Float64;
        int[] own = [.. Enumerable.Range(0, array.Rank).Select(axis => alongAxis && axis != axes[0] ? 1 : array.Shape[axis])];
        NdArray spread = weights.Reshape(own).BroadcastTo(array.Shape);
        NdArray scale = spread.Reduce(ReductionOperation.Sum, dtype, axes);
        NdArray products = NdArray.Operate(BinaryOperation.Multiply, array, spread).AsType(dtype);
        return ArrayReductions.Scalar(products.Reduce(ReductionOperation.Sum, dtype, axes) / scale);
    }

    private static object Interpolate(NativeCall call)
    {
        if (call.OrNull("period") is not null)
        {
            throw call.Unsupported("period");
        }

        NdArray places = NumPyFunctions.Data(call, "x").AsType(DType.Float64);
        double[] xs = NumPyFunctions.Data(call, "xp").AsType(DType.Float64).ToArray<double>();
        double[] ys = NumPyFunctions.Data(call, "fp").AsType(DType.Float64).ToArray<double>();
        if (xs.Length != ys.Length || xs.Length == 0)
        {
            throw PythonError.Value(xs.Length == 0 ? "array of sample points is empty" : "fp and xp are not of the same length.");
        }

        double left = call.OrNull("left") is null ? ys[0] : call.Float("left");
        double right = call.OrNull("right") is null ? ys[^1] : call.Float("right");
        double[] found = [.. places.ToArray<double>().Select(x => At(x, xs, ys, left, right))];
        return ArrayReductions.Scalar(NdArray.Create(found, places.Shape).WithVersions(places.Versions));
    }

    private static double At(double x, double[] xs, double[] ys, double left, double right)
    {
        if (double.IsNaN(x) || x > xs[^1] || x < xs[0])
        {
            return double.IsNaN(x) ? x : x < xs[0] ? left : right;
        }

        int j = NumPyBins.Behind(xs, x) - 1;
        if (j == xs.Length - 1 || xs[j] == x)
        {
            return ys[j];
        }

        double slope = (ys[j + 1] - ys[j]) / (xs[j + 1] - xs[j]);
        double value = (slope * (x - xs[j])) + ys[j];
        return double.IsNaN(value) && ys[j] == ys[j + 1] ? ys[j] : value;
    }
}
