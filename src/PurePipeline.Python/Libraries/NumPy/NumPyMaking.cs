using PurePipeline.Numerics;
using PurePipeline.Python.Objects;
using PurePipeline.Python.Runtime;

namespace PurePipeline.Python.Libraries.NumPy;

/// <summary>New arrays: filled ones, those like others, and sequences of numbers.</summary>
internal static class NumPyMaking
{
    public static void AddTo(MemberTable table) => table
        .Function("zeros(shape, dtype=None, order='C')", static call => Filled(call, 0L))
        .Function("ones(shape, dtype=None, order='C')", static call => Filled(call, 1L))
        .Function("empty(shape, dtype=None, order='C')", static call => Filled(call, 0L))
        .Function("full(shape, fill_value, dtype=None, order='C')", Full)
        .Function("zeros_like(a, dtype=None, order='K', subok=True, shape=None)", static call => Like(call, 0L))
        .Function("ones_like(a, dtype=None, order='K', subok=True, shape=None)", static call => Like(call, 1L))
        .Function("empty_like(prototype, dtype=None, order='K', subok=True, shape=None)", static call => Like(call, 0L))
        .Function("full_like(a, fill_value, dtype=None, order='K', subok=True, shape=None)", static call => Like(call, call["fill_value"]))
        .Function("eye(N, M=None, k=0, dtype=None, order='C')", Eye)
        .Function("diag(v, k=0)", OfDiagonal)
        .Function("identity(n, dtype=None)", static call => Diagonal(call, call.Int("n"), call.Int("n"), 0))
        .Function("arange(*args, start=None, stop=None, step=None, dtype=None)", ARange)
        .Function("linspace(start, stop, num=50, endpoint=True, retstep=False, dtype=None, axis=0)", LinSpace)
        .Function("meshgrid(*xi, indexing='xy', sparse=False, copy=True)", MeshGrid);

    /// <summary>An array of that shape and dtype, float64 by default.</summary>
    public static ArrayObject Filled(NativeCall call, Scalar value) =>
        Fill(call, ArrayShapes.Ints(call, "shape"), value, NumPyModule.DTypeOf(call) ?? DType.Float64);

    private static ArrayObject Full(NativeCall call)
    {
        int[] shape = ArrayShapes.Ints(call, "shape");
        return ArrayOperators.ToScalar(call["fill_value"]) is { } value
            ? Fill(call, shape, value, NumPyModule.DTypeOf(call) ?? value.DType)
            : Broadcast(call, shape, ArrayMaking.AsArray(call.Run, call["fill_value"], null).Data);
    }

    private static ArrayObject Broadcast(NativeCall call, int[] shape, NdArray values)
    {
        ArrayObject result = Fill(call, shape, 0L, NumPyModule.DTypeOf(call) ?? values.DType);
        result.Data[ArrayIndex.Ellipsis] = values;
        return result;
    }

    private static ArrayObject Like(NativeCall call, object value)
    {
        NdArray data = NumPyFunctions.Data(call, call.Has("prototype") ? "prototype" : "a");
        DType dtype = NumPyModule.DTypeOf(call) ?? data.DType;
        call.Run.Budget.RequireArray(data.Shape.ToArray(), dtype.ItemSize());
        ArrayObject made = call.OrNull("shape") is null && call["order"] is "K" or "A"
            ? new ArrayObject(NdArray.FullLike(data, 0L, dtype).WithVersions(call.Run.Options.Versions))
            : Fill(call, call.OrNull("shape") is null ? data.Shape.ToArray() : ArrayShapes.Ints(call, "shape"), 0L, dtype);
        made.SetItem(call.Run, PyEllipsis.Value, value);
        return made;
    }

    private static ArrayObject Fill(NativeCall call, int[] shape, Scalar value, DType dtype)
    {
        if (Array.Exists(shape, length => length < 0))
        {
            throw PythonError.Value("negative dimensions are not allowed");
        }

        call.Run.Budget.RequireArray(shape, dtype.ItemSize());
        return new ArrayObject(NdArray.Full(shape, value, dtype, call.Run.Options.Versions));
    }

    private static ArrayObject Eye(NativeCall call) =>
        Diagonal(call, call.Int("N"), call.OrNull("M") is null ? call.Int("N") : call.Int("M"), call.Int("k"));

    // The matrix with these numbers on its diagonal, or a matrix's diagonal.
    private static ArrayObject OfDiagonal(NativeCall call)
    {
        (NdArray given, int above) = (NumPyFunctions.Data(call, "v"), call.Int("k"));
        if (given.Rank == 1)
        {
            int side = checked(given.Shape[0] + Math.Abs(above));
            call.Run.Budget.RequireArray([side, side], given.DType.ItemSize());
        }

        return new ArrayObject(given.Diag(above));
    }

    private static ArrayObject Diagonal(NativeCall call, int rows, int columns, int above)
    {
        call.Run.Budget.RequireArray([rows, columns], sizeof(double));
        return new ArrayObject(NdArray.Eye(rows, columns, above, NumPyModule.DTypeOf(call) ?? DType.Float64, call.Run.Options.Versions));
    }

    private static ArrayObject ARange(NativeCall call)
    {
        object[] given = call.Star("args").Items;
        object start = given.Length > 1 ? given[0] : call.OrNull("start") ?? 0L;
        object stop = given.Length switch { 0 => call["stop"], 1 when call.OrNull("stop") is null => given[0], 1 => call["stop"], _ => given[1] };
        start = given.Length == 1 && call.OrNull("stop") is not null ? given[0] : start;
        object step = given.Length > 2 ? given[2] : call.OrNull("step") ?? 1L;
        object[] numbers = [.. new[] { start, stop, step }.Select(Number)];
        bool isReal = Array.Exists(numbers, n => n is double);
        double span = (Numbers.ToDouble(numbers[1]) - Numbers.ToDouble(numbers[0])) / Numbers.ToDouble(numbers[2]);
        if (double.IsNaN(span) || double.IsInfinity(span))
        {
            throw PythonError.Value("Maximum allowed size exceeded");
        }

        int length = (int)Math.Clamp(Math.Ceiling(span), 0, int.MaxValue);
        call.Run.Budget.RequireArray([length], sizeof(double));
        ReferenceVersions versions = call.Run.Options.Versions;
        NdArray array = isReal
            ? NdArray.Arange(Numbers.ToDouble(numbers[0]), Numbers.ToDouble(numbers[1]), Numbers.ToDouble(numbers[2]), versions)
            : NdArray.Arange((long)PyInteger.TryIndex(numbers[0])!, (long)PyInteger.TryIndex(numbers[1])!, (long)PyInteger.TryIndex(numbers[2])!, versions);
        DType? wanted = given.Length > 3 ? DTypeNames.Parse(given[3]) : NumPyModule.DTypeOf(call);
        return new ArrayObject(wanted is { } dtype ? array.AsType(dtype) : array);
    }

    private static object Number(object value) => Numbers.IsNumber(value) ? value
        : PyInteger.TryIndex(value) ?? (value is IFloat real ? real.ToFloat() : throw PythonError.Type("arange() takes numbers"));

    private static object LinSpace(NativeCall call)
    {
        (double start, double stop) = (call.Float("start"), call.Float("stop"));
        int count = call.Int("num");
        if (count < 0)
        {
            throw PythonError.Value($"Number of samples, {count}, must be non-negative.");
        }

        call.Run.Budget.RequireArray([count], sizeof(double));
        bool endpoint = call.Truth("endpoint");
        NdArray array = NdArray.Linspace(start, stop, count, endpoint, call.Run.Options.Versions);
        if (NumPyModule.DTypeOf(call) is { } dtype)
        {
            array = (dtype.IsFloat() ? array : array.Floor()).AsType(dtype);
        }

        int gaps = endpoint ? count - 1 : count;
        return call.Truth("retstep") ? PyTuple.Of(new ArrayObject(array), gaps > 0 ? (stop - start) / gaps : double.NaN) : new ArrayObject(array);
    }

    private static PyList MeshGrid(NativeCall call)
    {
        NdArray[] axes = [.. call.Star("xi").Items.Select(x => ArrayMaking.AsArray(call.Run, x, null).Data.Reshape(-1))];
        int[] order = [.. Enumerable.Range(0, axes.Length)];
        if (call.Text("indexing") == "xy" && axes.Length > 1)
        {
            (order[0], order[1]) = (1, 0);
        }

        int[] shape = [.. order.Select(i => checked((int)axes[i].Length))];
        call.Run.Budget.RequireArray(shape, sizeof(double));
        return new PyList([.. axes.Select((values, i) =>
        {
            int[] own = [.. Enumerable.Repeat(1, axes.Length)];
            own[Array.IndexOf(order, i)] = checked((int)values.Length);
            return (object)new ArrayObject(values.Reshape(own).BroadcastTo(shape).Copy());
        })]);
    }
}
