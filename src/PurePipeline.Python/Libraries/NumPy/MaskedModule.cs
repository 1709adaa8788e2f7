using PurePipeline.Numerics;
using PurePipeline.Numerics.Kernels;
using PurePipeline.Python.Objects;
using PurePipeline.Python.Runtime;

namespace PurePipeline.Python.Libraries.NumPy;

/// <summary><c>numpy.ma</c>, of which preprocessing leaves out elements and fills them again.</summary>
internal static class MaskedModule
{
    public static readonly PyModule Module = new(new MemberTable("numpy.ma")
        .Constant("MaskedArray", MaskedArrayObject.MaskedType)
        .Function("masked_equal(x, value)", static call => Where(call, ComparisonOperation.Equal))
        .Function("masked_not_equal(x, value)", static call => Where(call, ComparisonOperation.NotEqual))
        .Function("masked_greater(x, value)", static call => Where(call, ComparisonOperation.Greater))
        .Function("masked_greater_equal(x, value)", static call => Where(call, ComparisonOperation.GreaterOrEqual))
        .Function("masked_less(x, value)", static call => Where(call, ComparisonOperation.Less))
        .Function("masked_less_equal(x, value)", static call => Where(call, ComparisonOperation.LessOrEqual))
        .Function("masked_where(condition, a)", static call => Index(() => MaskedArray.MaskedWhere(NumPyFunctions.Data(call, "condition").AsType(DType.Bool), NumPyFunctions.Data(call, "a"))))
        .Function("masked_invalid(a)", static call => new MaskedArrayObject(MaskedArray.MaskedInvalid(NumPyFunctions.Data(call, "a"))))
        .Function("array(data, mask=False)", static call => new MaskedArrayObject(new MaskedArray(NumPyFunctions.Data(call, "data"), NumPyFunctions.Data(call, "mask"))))
        .Alias("masked_array", "array")
        .Function("filled(a, fill_value)", static call => call["a"] is MaskedArrayObject masked ? masked.Filled(call) : call["a"])
        .Function("getmaskarray(arr)", static call => call["arr"] is MaskedArrayObject masked
            ? new ArrayObject(masked.Array.Mask)
            : throw call.Unsupported("an array that is not masked")));

    private static MaskedArrayObject Where(NativeCall call, ComparisonOperation comparison)
    {
        NdArray data = NumPyFunctions.Data(call, "x");
        NdArray mask = ArrayOperators.ToScalar(call["value"]) is { } value ? NdArray.Compare(comparison, data, MaskedArray.AsArray(value, data)) : NdArray.Compare(comparison, data, NumPyFunctions.Data(call, "value"));
        return Index(() => MaskedArray.MaskedWhere(mask, data));
    }

    // numpy.ma has IndexError for a mask of another shape.
    private static MaskedArrayObject Index(Func<MaskedArray> make)
    {
        try
        {
            return new MaskedArrayObject(make());
        }
        catch (ArgumentException error)
        {
            throw PythonError.Index(LibraryErrors.Sentence(error));
        }
    }
}
