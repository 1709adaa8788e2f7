using PurePipeline.Numerics;
using PurePipeline.Numerics.Kernels;
using PurePipeline.Python.Objects;
using PurePipeline.Python.Runtime;
using PurePipeline.Python.Syntax;

namespace PurePipeline.Python.Libraries.NumPy;

/// <summary>NumPy's functions of one array, its comparisons by name, and its choices.</summary>
internal static class NumPyFunctions
{
    // Before, unique's inverse had one axis.

    private static readonly (string Name, Func<NdArray, NdArray> Body)[] s_functions =
    [
        ("sqrt", static a => a.Sqrt()), ("floor", static a => a.Floor()), ("ceil", static a => a.Ceil()), ("trunc", static a => a.Trunc()),
        ("fix", static a => a.Trunc()), ("rint", static a => a.Rint()), ("abs", static a => a.Abs()), ("sign", static a => a.Sign()),
        ("square", static a => a * a), ("positive", static a => a.Copy()),
        ("reciprocal", static a => a.Reciprocal()),
        ("isnan", static a => a.IsNaN()), ("isfinite", static a => a.IsFinite()),
        ("logical_not", static a => NdArray.Compare(ComparisonOperation.Equal, a, 0L)),
    ];

    private static readonly (string Name, CompareOperator Operator)[] s_comparisons =
    [
        ("equal", CompareOperator.Equal), ("not_equal", CompareOperator.NotEqual), ("less", CompareOperator.Less),
        ("less_equal", CompareOperator.LessOrEqual), ("greater", CompareOperator.Greater), ("greater_equal", CompareOperator.GreaterOrEqual),
    ];

    public static void AddTo(MemberTable table)
    {
        foreach ((string name, Func<NdArray, NdArray> body) in s_functions)
        {
            table.Function($"{name}(x, /, out=None, *, where=True, dtype=None)", call => Finish(call, ArrayReductions.Scalar(body(In(call, "x")))));
        }

        table.Alias("absolute", "abs").Alias("fabs", "abs");
        foreach ((string name, CompareOperator op) in s_comparisons)
        {
            table.Function($"{name}(x1, x2, /)", call => Array(call, "x1").Compare(call.Run, op, call["x2"])!);
        }

        table
            .Function("logical_and(x1, x2, /)", static call => Logic(call, BinaryOperation.BitwiseAnd))
            .Function("logical_or(x1, x2, /)", static call => Logic(call, BinaryOperation.BitwiseOr))
            .Function("logical_xor(x1, x2, /)", static call => Logic(call, BinaryOperation.BitwiseXor))
            .Function("negative(x, /)", static call => Array(call, "x").Unary(call.Run, UnaryOperator.Minus)!)
            .Function("invert(x, /)", static call => Array(call, "x").Unary(call.Run, UnaryOperator.Invert)!)
            .Function("round(a, decimals=0, out=None)", static call => ArrayReductions.Scalar(In(call, "a").Round(call.Int("decimals"))))
            .Function("clip(a, a_min=None, a_max=None, out=None, *, min=None, max=None, dtype=None, casting='same_kind')", static call => Finish(
                call, Clip(call, Array(call, "a"), call.OrNull("a_min") ?? call.OrNull("min"), call.OrNull("a_max") ?? call.OrNull("max"))))
            .Function("where(condition, x=None, y=None, /)", Where)
            .Function("nonzero(a)", static call => Nonzero(Data(call, "a")))
            .Function("argwhere(a)", static call => new ArrayObject(Data(call, "a").ArgWhere()))
            .Function("flatnonzero(a)", static call => new ArrayObject(Data(call, "a").Reshape(-1).Nonzero()[0]))
            .Function("array_equal(a1, a2, equal_nan=False)", static call => NdArray.ArrayEqual(Data(call, "a1"), Data(call, "a2")))
            .Function("percentile(a, q, axis=None, out=None, overwrite_input=False, method='linear', keepdims=False, *, interpolation='linear')", static call => ArrayQuantiles.Of(call, 100))
            .Function("quantile(a, q, axis=None, out=None, overwrite_input=False, method='linear', keepdims=False, *, interpolation='linear')", static call => ArrayQuantiles.Of(call, 1))
            .Function("unique(ar, return_index=False, return_inverse=False, return_counts=False, axis=None, *, equal_nan=True)", Unique)
            .Function("sort(a, axis=-1, kind=None)", static call => new ArrayObject(Sort(call, Data(call, "a"))))
            .Function("argsort(a, axis=-1, kind=None)", static call => ArgSort(call, Data(call, "a")))
            .Alias("bitwise_not", "invert")
            .Function("unravel_index(indices, shape, order='C')", static call => PlacesOf(call))
            .Alias("around", "round").Alias("round_", "round");
    }

    public static NdArray Data(NativeCall call, string name) =>
        ArrayMaking.AsArray(call.Run, call[name], null).Data.WithVersions(call.Run.Options.Versions);

    /// <summary><c>a.clip(low, high)</c>, either of which may be missing.</summary>
    public static object Clip(NativeCall call, ArrayObject array, object? low, object? high)
    {
        object result = low is null ? array : Bound(call, BinaryOperation.Maximum, array, low);
        return high is null ? result : Bound(call, BinaryOperation.Minimum, ArrayMaking.AsArray(call.Run, result, null), high);
    }

    private static object Bound(NativeCall call, BinaryOperation operation, ArrayObject array, object limit) =>
        ArrayOperators.Binary(call.Run, operation, array, limit, reflected: false) ?? throw call.Unsupported($"a limit of type {PyTypes.NameOf(limit)}");

    public static PyTuple Nonzero(NdArray array) => new([.. array.Nonzero().Select(static places => (object)new ArrayObject(places))]);

    private static NdArray In(NativeCall call, string name)
    {
        NdArray data = Data(call, name);
        return call.Has("dtype") && NumPyModule.DTypeOf(call) is { } dtype ? data.AsType(dtype) : data;
    }

    private static ArrayObject Array(NativeCall call, string name) => ArrayMaking.AsArray(call.Run, call[name], null);

    /// <summary>With <c>out=array</c>, which takes numbers of its own kind only, the result goes there and is that array; <c>where=</c> says which elements do.</summary>
    public static object Finish(NativeCall call, object result)
    {
        if (call.OrNull("out") is not { } given)
        {
            return !call.Has("where") || call["where"] is true ? result : throw call.Unsupported("where= without out=, which leaves the other elements to chance,");
        }

        var into = given as ArrayObject ?? throw PythonError.Type("return arrays must be of ArrayType");

        // Before 2.0, clip took any out.
        bool isUnsafe = call.Has("casting") && (call["casting"] is "unsafe" || (call.FunctionName == "numpy.clip" && call.Run.Options.Versions.NumPy.Major < 2));
        if (!isUnsafe && !into.Data.DType.IsFloat() && result is ArrayObject { Data.DType: var made } && made.IsFloat())
        {
            throw new PythonError(
                "numpy.core._exceptions._UFuncOutputCastingError",
                $"Cannot cast ufunc output from dtype('{made.NumPyName()}') to dtype('{into.Data.DType.NumPyName()}') with casting rule 'same_kind'");
        }

        if (call.Has("where") && call["where"] is not true)
        {
            NdArray chosen = ArrayMaking.AsArray(call.Run, result, null).Data.AsType(into.Data.DType);
            result = new ArrayObject(NdArray.Where(Data(call, "where").AsType(DType.Bool), chosen, into.Data));
        }

        into.SetItem(call.Run, PyEllipsis.Value, result);
        return into;
    }

    private static object Logic(NativeCall call, BinaryOperation operation) => ArrayReductions.Scalar(NdArray.Operate(
        operation, Data(call, "x1").AsType(DType.Bool), Data(call, "x2").AsType(DType.Bool)));

    private static object Where(NativeCall call)
    {
        NdArray condition = Data(call, "condition");
        if (call.OrNull("x") is null)
        {
            return Nonzero(condition);
        }

        (NdArray x, NdArray y) = (Data(call, "x"), Data(call, "y"));
        ArrayShapes.RequireRoom(call.Run, condition, x);
        ArrayShapes.RequireRoom(call.Run, x, y);

        // A Python number beside an array adapts to it as it does in arithmetic.
        return new ArrayObject((ArrayOperators.ToScalar(call["x"]), ArrayOperators.ToScalar(call["y"])) switch
        {
            ({ } number, null) => NdArray.Where(condition, number, y),
            (null, { } number) => NdArray.Where(condition, x, number),
            _ => NdArray.Where(condition, x, y),
        });
    }

    private static PyTuple PlacesOf(NativeCall call)
    {
        NdArray places = Data(call, "indices").AsType(DType.Int64);
        int[] shape = ArrayShapes.Ints(call, "shape");
        object[] axes = new object[shape.Length];
        for (int axis = shape.Length - 1; axis >= 0; axis--)
        {
            axes[axis] = ArrayReductions.Scalar(places % (long)shape[axis]);
            places = NdArray.FloorDivide(places, (long)shape[axis]);
        }

        return new PyTuple(axes);
    }

    /// <summary>The places of an array's elements in their order along <c>axis</c>.</summary>
    public static ArrayObject ArgSort(NativeCall call, NdArray array)
    {
        if (call.OrNull("axis") is null)
        {
            return new ArrayObject(Sorted(call, array.Reshape(-1)));
        }

        int axis = ArrayShapes.Axis(call.Int("axis"), array.Rank);
        return new ArrayObject(axis == array.Rank - 1 ? Sorted(call, array) : ArrayLayout.SwapAxes(Sorted(call, ArrayLayout.SwapAxes(array, axis, -1)), axis, -1));
    }

    // By default equals have the order that a quicksort leaves them in; from 2.0 on, of 4 and 8 bytes, that of the processor's vectors.
    private static NdArray Sorted(NativeCall call, NdArray array)
    {
        switch (call.OrNull("kind"))
        {
            case "stable" or "mergesort":
                return array.ArgSort();
            case null or "quicksort":
                NdArray places = array.ArgSortUnstable(out bool hasEquals);
                if (hasEquals && array.DType.ItemSize() >= sizeof(float) && call.Run.Options.Versions.NumPy.Major >= 2)
                {
                    call.Run.Note("np.argsort leaves equal elements in an order that depends on the processor's vectors; kind='stable' keeps them in theirs.");
                }

                return places;
            default:
                throw call.Unsupported($"kind={Representation.Repr(call["kind"])}");
        }
    }

    // Each element once, and where it is first, which one each of the elements is, and how often it is there.
    private static object Unique(NativeCall call)
    {
        NdArray array = Data(call, "ar");
        if (call.OrNull("axis") is not null)
        {
            return UniqueParts.Of(call, array, ArrayShapes.Axis(call.Int("axis"), array.Rank));
        }

        bool[] wanted = [call.Truth("return_index"), call.Truth("return_inverse"), call.Truth("return_counts")];
        if (!wanted.Contains(true))
        {
            return new ArrayObject(array.Unique());
        }

        (NdArray values, NdArray indices, NdArray inverse, NdArray counts) = array.WithVersions(call.Run.Options.Versions).UniqueAll();
        NdArray[] found = [indices, inverse, counts];
        return new PyTuple([new ArrayObject(values), .. found.Where((_, i) => wanted[i]).Select(one => new ArrayObject(one))]);
    }

    /// <summary>An array's elements in their order along <c>axis</c>.</summary>
    public static NdArray Sort(NativeCall call, NdArray array)
    {
        if (call.OrNull("axis") is null)
        {
            return array.Reshape(-1).Sort();
        }

        int axis = ArrayShapes.Axis(call.Int("axis"), array.Rank);
        return axis == array.Rank - 1 ? array.Sort() : ArrayLayout.SwapAxes(ArrayLayout.SwapAxes(array, axis, -1).Sort(), axis, -1);
    }
}
