using PurePipeline.Numerics;
using PurePipeline.Python.Objects;

namespace PurePipeline.Python.Libraries.NumPy;

/// <summary><c>np.float32</c> and the others: dtypes, and functions that make a scalar or convert an array.</summary>
internal static class ScalarTypes
{
    /// <summary>What a scalar has: all that an array has.</summary>
    public static readonly PyType Generic = new("generic", "numpy.generic", ArrayType.Type);

    private static readonly PyType[] s_types = [.. Enum.GetValues<DType>().Select(Make)];

    public static PyType TypeOf(DType dtype) => s_types[(int)dtype];

    public static DType? DTypeOf(PyType type)
    {
        int index = Array.IndexOf(s_types, type);
        return index >= 0 ? (DType)index : null;
    }

    public static void AddTo(MemberTable table)
    {
        foreach (DType dtype in Enum.GetValues<DType>())
        {
            table.Constant(dtype == DType.Bool ? "bool_" : dtype.NumPyName(), TypeOf(dtype));
        }

        table.Alias("half", "float16").Alias("single", "float32").Alias("double", "float64").Alias("float_", "float64")
            .Alias("int_", "int64").Alias("ubyte", "uint8").Alias("byte", "int8");
    }

    private static PyType Make(DType dtype)
    {
        string name = dtype == DType.Bool ? "bool_" : dtype.NumPyName();
        return new PyType(name, "numpy." + name, Generic, "(x=0, /)", call =>
        {
            ArrayObject value = ArrayMaking.AsArray(call.Run, call["x"], dtype);
            return new ArrayObject(value.Data, isScalar: value.Data.Rank == 0);
        });
    }
}
