namespace PurePipeline.Numerics;

/// <summary>What follows from a <see cref="DType"/>: its size, its kind, its name.</summary>
public static class DTypes
{
    /// <summary>Bytes per element, <c>dtype.itemsize</c>.</summary>
    public static int ItemSize(this DType dtype) => dtype switch
    {
        DType.Bool or DType.UInt8 or DType.Int8 => 1,
        DType.UInt16 or DType.Int16 or DType.Float16 or DType.BFloat16 => 2,
        DType.UInt32 or DType.Int32 or DType.Float32 => 4,
        DType.UInt64 or DType.Int64 or DType.Float64 => 8,
        _ => throw NotADType(dtype),
    };

    /// <summary>The name NumPy gives it, <c>dtype.name</c>: <c>float32</c>.</summary>
    public static string NumPyName(this DType dtype) => dtype switch
    {
        DType.Bool => "bool",
        DType.UInt8 => "uint8",
        DType.Int8 => "int8",
        DType.UInt16 => "uint16",
        DType.Int16 => "int16",
        DType.UInt32 => "uint32",
        DType.Int32 => "int32",
        DType.UInt64 => "uint64",
        DType.Int64 => "int64",
        DType.Float16 => "float16",
        DType.Float32 => "float32",
        DType.Float64 => "float64",
        DType.BFloat16 => "bfloat16",
        _ => throw NotADType(dtype),
    };

    /// <summary>NumPy's letter for its kind, <c>dtype.kind</c>: b for bool, u, i and f for unsigned, signed and real numbers.</summary>
    public static string NumPyKind(this DType dtype) => dtype.Kind() switch
    {
        DTypeKind.Bool => "b",
        DTypeKind.Unsigned => "u",
        DTypeKind.Signed => "i",
        _ => "f",
    };

    internal static DTypeKind Kind(this DType dtype) => dtype switch
    {
        DType.Bool => DTypeKind.Bool,
        DType.UInt8 or DType.UInt16 or DType.UInt32 or DType.UInt64 => DTypeKind.Unsigned,
        DType.Int8 or DType.Int16 or DType.Int32 or DType.Int64 => DTypeKind.Signed,
        DType.Float16 or DType.Float32 or DType.Float64 or DType.BFloat16 => DTypeKind.Float,
        _ => throw NotADType(dtype),
    };

    internal static bool IsFloat(this DType dtype) => dtype.Kind() == DTypeKind.Float;

    internal static bool IsInteger(this DType dtype) => dtype.Kind() is DTypeKind.Unsigned or DTypeKind.Signed;

    /// <summary>The dtype whose elements are of type <typeparamref name="T"/>.</summary>
    /// <exception cref="NotSupportedException">There is none.</exception>
    internal static DType Of<T>()
        where T : unmanaged =>
        typeof(T) == typeof(bool) ? DType.Bool
        : typeof(T) == typeof(byte) ? DType.UInt8
        : typeof(T) == typeof(sbyte) ? DType.Int8
        : typeof(T) == typeof(ushort) ? DType.UInt16
        : typeof(T) == typeof(short) ? DType.Int16
        : typeof(T) == typeof(uint) ? DType.UInt32
        : typeof(T) == typeof(int) ? DType.Int32
        : typeof(T) == typeof(ulong) ? DType.UInt64
        : typeof(T) == typeof(long) ? DType.Int64
        : typeof(T) == typeof(Half) ? DType.Float16
        : typeof(T) == typeof(float) ? DType.Float32
        : typeof(T) == typeof(double) ? DType.Float64
        : throw new NotSupportedException($"No dtype has elements of type {typeof(T).Name}.");

    private static ArgumentOutOfRangeException NotADType(DType dtype) => new(nameof(dtype), dtype, "Not a dtype.");
}
