using PurePipeline.Numerics;
using PurePipeline.Numerics.Kernels;
using PurePipeline.Python.Objects;
using PurePipeline.Python.Runtime;

namespace PurePipeline.Python.Libraries.NumPy;

/// <summary><c>a.mean(axis)</c> and <c>np.mean(a, axis)</c>, and the others that make few numbers of many.</summary>
internal static class ArrayReductions
{
    private delegate NdArray Reduce(NativeCall call, NdArray array, int[] axes);

    private static readonly (string Name, string Options, Reduce Body)[] s_rows =
    [
        ("sum", "dtype=None, out=None, keepdims=False", static (call, a, axes) => a.Reduce(ReductionOperation.Sum, Wanted(call) ?? NdArray.SumType(a.DType), axes)),
        ("prod", "dtype=None, out=None, keepdims=False", static (call, a, axes) => a.Reduce(ReductionOperation.Product, Wanted(call) ?? NdArray.SumType(a.DType), axes)),
        ("mean", "dtype=None, out=None, keepdims=False", static (call, a, axes) => Wanted(call) is { } dtype ? a.Mean(dtype, axes) : a.Mean(axes)),
        ("std", "dtype=None, out=None, ddof=0, keepdims=False", static (call, a, axes) => As(call, a).Std(call.Int("ddof"), axes)),
        ("var", "dtype=None, out=None, ddof=0, keepdims=False", static (call, a, axes) => As(call, a).Var(call.Int("ddof"), axes)),
        ("min", "out=None, keepdims=False", static (_, a, axes) => a.Min(axes)),
        ("max", "out=None, keepdims=False", static (_, a, axes) => a.Max(axes)),
        ("ptp", "out=None, keepdims=False", static (_, a, axes) => a.Max(axes) - a.Min(axes)),
        ("any", "out=None, keepdims=False", static (_, a, axes) => a.Any(axes)),
        ("all", "out=None, keepdims=False", static (_, a, axes) => a.All(axes)),
    ];

    public static void AddTo(MemberTable methods)
    {
        foreach ((string name, string options, Reduce body) in s_rows)
        {
            methods.Method($"{name}(self, axis=None, {options})", call => Run(call, ((ArrayObject)call.Self).Data, body));
        }

        methods
            .Method("argmax(self, axis=None, out=None, *, keepdims=False)", static call => ArgExtreme(call, ((ArrayObject)call.Self).Data, greatest: true))
            .Method("argmin(self, axis=None, out=None, *, keepdims=False)", static call => ArgExtreme(call, ((ArrayObject)call.Self).Data, greatest: false));
    }

    public static void AddFunctionsTo(MemberTable functions)
    {
        foreach ((string name, string options, Reduce body) in s_rows)
        {
            functions.Function($"{name}(a, axis=None, {options})", call => Run(call, Data(call), body));
        }

        functions.Alias("amin", "min").Alias("amax", "max")
            .Function("argmax(a, axis=None, out=None, *, keepdims=False)", static call => ArgExtreme(call, Data(call), greatest: true))
            .Function("argmin(a, axis=None, out=None, *, keepdims=False)", static call => ArgExtreme(call, Data(call), greatest: false))
            .Function("count_nonzero(a, axis=None)", static call => call.OrNull("axis") is null
                ? (long)Data(call).NonzeroPlaces().Length
                : new ArrayObject(Data(call).Truth().Reduce(ReductionOperation.Sum, DType.Int64, Axes(call, Data(call)))))
            .Function("median(a, axis=None, out=None, overwrite_input=False, keepdims=False)", static call => ArrayQuantiles.Median(call, Data(call)));
    }

    public static object Scalar(NdArray array) => new ArrayObject(array, isScalar: array.Rank == 0);

    private static NdArray Data(NativeCall call) => ArrayMaking.AsArray(call.Run, call["a"], null).Data.WithVersions(call.Run.Options.Versions);

    private static DType? Wanted(NativeCall call) => NumPyModule.DTypeOf(call);

    private static NdArray As(NativeCall call, NdArray array) => Wanted(call) is { } dtype && dtype != array.DType ? array.AsType(dtype) : array;

    private static int[] Axes(NativeCall call, NdArray array) => call.OrNull("axis") is null
        ? []
        : [.. ArrayShapes.Ints(call, "axis").Select(axis => ArrayShapes.Axis(axis, array.Rank))];

    private static object Run(NativeCall call, NdArray array, Reduce body)
    {
        if (call.OrNull("out") is not null)
        {
            throw call.Unsupported("out");
        }

        int[] axes = Axes(call, array);
        call.Run.Budget.RequireArray(array.Shape, sizeof(double));
        array = (array.Strided.Layout.IsContiguous ? array.Load() : array).WithVersions(call.Run.Options.Versions);

        // An empty tuple reduces nothing; here it would mean all axes.
        NdArray result = call.OrNull("axis") is PyTuple { Items.Length: 0 } ? throw call.Unsupported("an empty axis") : body(call, array, axes);
        return call.Truth("keepdims") ? new ArrayObject(result.Reshape(array.Kept(axes))) : Scalar(result);
    }

    private static object ArgExtreme(NativeCall call, NdArray array, bool greatest)
    {
        bool whole = call.OrNull("axis") is null;
        int axis = whole ? 0 : ArrayShapes.Axis(call.Int("axis"), array.Rank);
        NdArray result = greatest ? array.ArgMax(whole ? null : axis) : array.ArgMin(whole ? null : axis);
        return call.Truth("keepdims") ? new ArrayObject(result.Reshape(whole ? [.. Enumerable.Repeat(1, array.Rank)] : array.Kept([axis]))) : Scalar(result);
    }
}
