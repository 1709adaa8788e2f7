using PurePipeline.Numerics;
using PurePipeline.Python.Libraries.Builtins;
using PurePipeline.Python.Objects;

namespace PurePipeline.Python.Libraries.NumPy;

/// <summary><c>np.float32</c> and the others: dtypes, and functions that make a scalar or convert an array.</summary>
internal static class ScalarTypes
{
    /// <summary>What a scalar has: all that an array has.</summary>
    public static readonly PyType Generic = new("generic", "numpy.generic", ArrayType.Type);

    private static readonly PyType s_number = new("number", "numpy.number", Generic);
    private static readonly PyType s_integer = new("integer", "numpy.integer", s_number);
    private static readonly PyType s_signed = new("signedinteger", "numpy.signedinteger", s_integer);
    private static readonly PyType s_unsigned = new("unsignedinteger", "numpy.unsignedinteger", s_integer);
    private static readonly PyType s_inexact = new("inexact", "numpy.inexact", s_number);
    private static readonly PyType s_floating = new("floating", "numpy.floating", s_inexact);
    private static readonly PyType[] s_kinds = [Generic, s_number, s_integer, s_signed, s_unsigned, s_inexact, s_floating];

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

        foreach (PyType kind in s_kinds)
        {
            table.Constant(kind.Name, kind);
        }

        table.Alias("half", "float16").Alias("single", "float32").Alias("double", "float64").Alias("float_", "float64")
            .Alias("bool", "bool_").Alias("bool8", "bool_").Alias("int0", "int64").Alias("int_", "int64").Alias("intp", "int64").Alias("longlong", "int64").Alias("uint", "uint64").Alias("uintp", "uint64").Alias("ulonglong", "uint64")
            .Alias("intc", "int32").Alias("uintc", "uint32").Alias("short", "int16").Alias("ushort", "uint16").Alias("ubyte", "uint8").Alias("byte", "int8");
    }

    private static PyType Make(DType dtype)
    {
        string name = dtype == DType.Bool ? "bool_" : dtype.NumPyName();
        PyType kind = dtype.Kind() switch
        {
            DTypeKind.Bool => Generic,
            DTypeKind.Unsigned => s_unsigned,
            DTypeKind.Signed => s_signed,
            _ => s_floating,
        };
        return new ScalarType(name, kind, dtype);
    }

    /// <summary>The type of one dtype's scalars. Those of float64 are Python's floats, too.</summary>
    private sealed class ScalarType(string name, PyType kind, DType dtype) : PyType(name, "numpy." + name, kind, "(x=0, /)", call =>
    {
        ArrayObject value = ArrayMaking.AsArray(call.Run, call["x"], dtype);
        return new ArrayObject(value.Data, isScalar: value.Data.Rank == 0);
    })
    {
        public override bool IsSubtypeOf(PyType other) => base.IsSubtypeOf(other) || (dtype == DType.Float64 && ReferenceEquals(other, NumberTypes.Float));
    }
}
