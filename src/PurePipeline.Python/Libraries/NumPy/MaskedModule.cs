using PurePipeline.Numerics;
using PurePipeline.Numerics.Kernels;
using PurePipeline.Python.Objects;
using PurePipeline.Python.Runtime;

namespace PurePipeline.Python.Libraries.NumPy;

/// <summary><c>numpy.ma</c>, of which preprocessing leaves out elements and fills them again.</summary>
internal static class MaskedModule
{
    public static readonly PyModule Module = new(new MemberTable("numpy.ma")
        .Constant("MaskedArray", new PyType("MaskedArray", "numpy.ma.MaskedArray"))
        .Function("masked_equal(x, value)", static call => Where(call, ComparisonOperation.Equal))
        .Function("masked_not_equal(x, value)", static call => Where(call, ComparisonOperation.NotEqual))
        .Function("masked_greater(x, value)", static call => Where(call, ComparisonOperation.Greater))
        .Function("masked_greater_equal(x, value)", static call => Where(call, ComparisonOperation.GreaterOrEqual))
        .Function("masked_less(x, value)", static call => Where(call, ComparisonOperation.Less))
        .Function("masked_less_equal(x, value)", static call => Where(call, ComparisonOperation.LessOrEqual))
        .Function("masked_where(condition, a)", static call => Masked(call, NumPyFunctions.Data(call, "a"), NumPyFunctions.Data(call, "condition").AsType(DType.Bool)))
        .Function("masked_invalid(a)", static call =>
        {
            NdArray data = NumPyFunctions.Data(call, "a");
            NdArray difference = data - data;
            return Masked(call, data, NdArray.Compare(ComparisonOperation.NotEqual, difference, difference));
        })
        .Function("array(data, mask=False)", static call =>
        {
            NdArray data = NumPyFunctions.Data(call, "data");
            return Masked(call, data, NumPyFunctions.Data(call, "mask").AsType(DType.Bool).BroadcastTo([.. data.Shape]).Copy());
        })
        .Alias("masked_array", "array")
        .Function("filled(a, fill_value)", static call => call["a"] is MaskedArrayObject masked ? masked.Filled(call) : call["a"])
        .Function("getmaskarray(arr)", static call => call["arr"] is MaskedArrayObject masked
            ? new ArrayObject(masked.Mask)
            : throw call.Unsupported("an array that is not masked")));

    private static MaskedArrayObject Where(NativeCall call, ComparisonOperation comparison)
    {
        NdArray data = NumPyFunctions.Data(call, "x");
        return ArrayOperators.ToScalar(call["value"]) is { } value
            ? Masked(call, data, NdArray.Compare(comparison, data, value))
            : Masked(call, data, NdArray.Compare(comparison, data, NumPyFunctions.Data(call, "value")));
    }

    private static MaskedArrayObject Masked(NativeCall call, NdArray data, NdArray mask) => mask.Shape.SequenceEqual(data.Shape)
        ? new MaskedArrayObject(data.Copy(), mask)
        : throw PythonError.Index($"Inconsistent shape between the condition and the input (got {Text(mask)} and {Text(data)})");

    private static string Text(NdArray array) => $"({string.Join(", ", array.Shape.ToArray())})";
}
