using PurePipeline.Numerics;
using PurePipeline.Python.Libraries.Builtins;
using PurePipeline.Python.Objects;

namespace PurePipeline.Python.Libraries.NumPy;

/// <summary>What NumPy accepts as a dtype: its own types, Python's, dtype objects and their names.</summary>
internal static class DTypeNames
{
    public static DType Parse(object value) => value is PyNone ? DType.Float64 : TryParse(value) ?? throw (value is string
        ? PythonError.Type($"data type {Representation.Repr(value)} not understood")
        : PythonError.Type($"Cannot interpret '{Representation.Repr(value)}' as a data type"));

    public static DType? TryParse(object value) => value switch
    {
        DTypeObject dtype => dtype.Value,
        string name => FromName(name),
        PyType type when ReferenceEquals(type, NumberTypes.Float) => DType.Float64,
        PyType type when ReferenceEquals(type, NumberTypes.Int) => DType.Int64,
        PyType type when ReferenceEquals(type, NumberTypes.Bool) => DType.Bool,
        PyType type => ScalarTypes.DTypeOf(type),
        _ => null,
    };

    private static DType? FromName(string name) => name.TrimStart('<', '=', '|') switch
    {
        "bool" or "?" or "b1" => DType.Bool,
        "uint8" or "u1" or "B" or "ubyte" => DType.UInt8,
        "int8" or "i1" or "b" or "byte" => DType.Int8,
        "uint16" or "u2" or "H" or "ushort" => DType.UInt16,
        "int16" or "i2" or "h" or "short" => DType.Int16,
        "uint32" or "u4" or "I" or "uintc" => DType.UInt32,
        "int32" or "i4" or "i" or "intc" => DType.Int32,
        "uint64" or "u8" or "L" or "uint" => DType.UInt64,
        "int64" or "i8" or "l" or "int" => DType.Int64,
        "float16" or "f2" or "e" or "half" => DType.Float16,
        "float32" or "f4" or "f" or "single" => DType.Float32,
        "float64" or "f8" or "d" or "float" or "double" => DType.Float64,
        _ => null,
    };
}
