namespace PurePipeline.Tests.Numerics;

/// <summary>
/// The dtypes that NumPy itself gave: rows are the dtypes of arrays of two elements; columns are Python numbers, then arrays in the rows'
/// order of two elements and of none (0-d, value 2). ? is bool, u1 is uint8, f4 is float32; "over" is an OverflowError.
/// </summary>
internal static class NumPyPromotionTables
{
    /// <summary>NumPy 1.24.2.</summary>
    public const string NumPy1 = """
        + |   True      3     -3    255    300  70000 1099511627776    0.5 70000.0 1e+300
        bool          ?     i8     i8     i8     i8     i8     i8     f8     f8     f8
        uint8        u1     u1     i2     u1     u2     u4     u8     f8     f8     f8
        int8         i1     i1     i1     i2     i2     i4     i8     f8     f8     f8
        uint16       u2     u2     i4     u2     u2     u4     u8     f8     f8     f8
        int16        i2     i2     i2     i2     i2     i4     i8     f8     f8     f8
        uint32       u4     u4     i8     u4     u4     u4     u8     f8     f8     f8
        int32        i4     i4     i4     i4     i4     i4     i8     f8     f8     f8
        uint64       u8     u8     f8     u8     u8     u8     u8     f8     f8     f8
        int64        i8     i8     i8     i8     i8     i8     i8     f8     f8     f8
        float16      f2     f2     f2     f2     f4     f8     f8     f2     f4     f8
        float32      f4     f4     f4     f4     f4     f8     f8     f4     f4     f8
        float64      f8     f8     f8     f8     f8     f8     f8     f8     f8     f8
        / |   True      3     -3    255    300  70000 1099511627776    0.5 70000.0 1e+300
        bool         f8     f8     f8     f8     f8     f8     f8     f8     f8     f8
        uint8        f8     f8     f8     f8     f8     f8     f8     f8     f8     f8
        int8         f8     f8     f8     f8     f8     f8     f8     f8     f8     f8
        uint16       f8     f8     f8     f8     f8     f8     f8     f8     f8     f8
        int16        f8     f8     f8     f8     f8     f8     f8     f8     f8     f8
        uint32       f8     f8     f8     f8     f8     f8     f8     f8     f8     f8
        int32        f8     f8     f8     f8     f8     f8     f8     f8     f8     f8
        uint64       f8     f8     f8     f8     f8     f8     f8     f8     f8     f8
        int64        f8     f8     f8     f8     f8     f8     f8     f8     f8     f8
        float16      f2     f2     f2     f2     f4     f8     f8     f2     f4     f8
        float32      f4     f4     f4     f4     f4     f8     f8     f4     f4     f8
        float64      f8     f8     f8     f8     f8     f8     f8     f8     f8     f8
        // |   True      3     -3    255    300  70000 1099511627776    0.5 70000.0 1e+300
        bool         i1     i8     i8     i8     i8     i8     i8     f8     f8     f8
        uint8        u1     u1     i2     u1     i2     i4     i8     f8     f8     f8
        int8         i1     i1     i1     i2     i2     i4     i8     f8     f8     f8
        uint16       u2     u2     i4     u2     u2     i4     i8     f8     f8     f8
        int16        i2     i2     i2     i2     i2     i4     i8     f8     f8     f8
        uint32       u4     u4     i8     u4     u4     u4     i8     f8     f8     f8
        int32        i4     i4     i4     i4     i4     i4     i8     f8     f8     f8
        uint64       u8     u8     f8     u8     u8     u8     u8     f8     f8     f8
        int64        i8     i8     i8     i8     i8     i8     i8     f8     f8     f8
        float16      f2     f2     f2     f2     f4     f8     f8     f2     f4     f8
        float32      f4     f4     f4     f4     f4     f8     f8     f4     f4     f8
        float64      f8     f8     f8     f8     f8     f8     f8     f8     f8     f8
        promote
        bool       ?  u1  i1  u2  i2  u4  i4  u8  i8  f2  f4  f8
        uint8     u1  u1  i2  u2  i2  u4  i4  u8  i8  f2  f4  f8
        int8      i1  i2  i1  i4  i2  i8  i4  f8  i8  f2  f4  f8
        uint16    u2  u2  i4  u2  i4  u4  i4  u8  i8  f4  f4  f8
        int16     i2  i2  i2  i4  i2  i8  i4  f8  i8  f4  f4  f8
        uint32    u4  u4  i8  u4  i8  u4  i8  u8  i8  f8  f8  f8
        int32     i4  i4  i4  i4  i4  i8  i4  f8  i8  f8  f8  f8
        uint64    u8  u8  f8  u8  f8  u8  f8  u8  f8  f8  f8  f8
        int64     i8  i8  i8  i8  i8  i8  i8  f8  i8  f8  f8  f8
        float16   f2  f2  f2  f4  f4  f8  f8  f8  f8  f2  f4  f8
        float32   f4  f4  f4  f4  f4  f8  f8  f8  f8  f4  f4  f8
        float64   f8  f8  f8  f8  f8  f8  f8  f8  f8  f8  f8  f8
        0d
        bool       ?  u1  i1  u2  i2  u4  i4  u8  i8  f2  f4  f8
        uint8     u1  u1  u1  u1  u1  u1  u1  u1  u1  f2  f4  f8
        int8      i1  i1  i1  i1  i1  i1  i1  i1  i1  f2  f4  f8
        uint16    u2  u2  u2  u2  u2  u2  u2  u2  u2  f4  f4  f8
        int16     i2  i2  i2  i2  i2  i2  i2  i2  i2  f4  f4  f8
        uint32    u4  u4  u4  u4  u4  u4  u4  u4  u4  f8  f8  f8
        int32     i4  i4  i4  i4  i4  i4  i4  i4  i4  f8  f8  f8
        uint64    u8  u8  u8  u8  u8  u8  u8  u8  u8  f8  f8  f8
        int64     i8  i8  i8  i8  i8  i8  i8  i8  i8  f8  f8  f8
        float16   f2  f2  f2  f2  f2  f2  f2  f2  f2  f2  f2  f2
        float32   f4  f4  f4  f4  f4  f4  f4  f4  f4  f4  f4  f4
        float64   f8  f8  f8  f8  f8  f8  f8  f8  f8  f8  f8  f8
        """;

    /// <summary>NumPy 2.2.4 and 2.4.6.</summary>
    public const string NumPy2 = """
        + |   True      3     -3    255    300  70000 1099511627776    0.5 70000.0 1e+300
        bool          ?     i8     i8     i8     i8     i8     i8     f8     f8     f8
        uint8        u1     u1   over     u1   over   over   over     f8     f8     f8
        int8         i1     i1     i1   over   over   over   over     f8     f8     f8
        uint16       u2     u2   over     u2     u2   over   over     f8     f8     f8
        int16        i2     i2     i2     i2     i2   over   over     f8     f8     f8
        uint32       u4     u4   over     u4     u4     u4   over     f8     f8     f8
        int32        i4     i4     i4     i4     i4     i4   over     f8     f8     f8
        uint64       u8     u8   over     u8     u8     u8     u8     f8     f8     f8
        int64        i8     i8     i8     i8     i8     i8     i8     f8     f8     f8
        float16      f2     f2     f2     f2     f2     f2     f2     f2     f2     f2
        float32      f4     f4     f4     f4     f4     f4     f4     f4     f4     f4
        float64      f8     f8     f8     f8     f8     f8     f8     f8     f8     f8
        / |   True      3     -3    255    300  70000 1099511627776    0.5 70000.0 1e+300
        bool         f8     f8     f8     f8     f8     f8     f8     f8     f8     f8
        uint8        f8     f8     f8     f8     f8     f8     f8     f8     f8     f8
        int8         f8     f8     f8     f8     f8     f8     f8     f8     f8     f8
        uint16       f8     f8     f8     f8     f8     f8     f8     f8     f8     f8
        int16        f8     f8     f8     f8     f8     f8     f8     f8     f8     f8
        uint32       f8     f8     f8     f8     f8     f8     f8     f8     f8     f8
        int32        f8     f8     f8     f8     f8     f8     f8     f8     f8     f8
        uint64       f8     f8     f8     f8     f8     f8     f8     f8     f8     f8
        int64        f8     f8     f8     f8     f8     f8     f8     f8     f8     f8
        float16      f2     f2     f2     f2     f2     f2     f2     f2     f2     f2
        float32      f4     f4     f4     f4     f4     f4     f4     f4     f4     f4
        float64      f8     f8     f8     f8     f8     f8     f8     f8     f8     f8
        // |   True      3     -3    255    300  70000 1099511627776    0.5 70000.0 1e+300
        bool         i1     i8     i8     i8     i8     i8     i8     f8     f8     f8
        uint8        u1     u1   over     u1   over   over   over     f8     f8     f8
        int8         i1     i1     i1   over   over   over   over     f8     f8     f8
        uint16       u2     u2   over     u2     u2   over   over     f8     f8     f8
        int16        i2     i2     i2     i2     i2   over   over     f8     f8     f8
        uint32       u4     u4   over     u4     u4     u4   over     f8     f8     f8
        int32        i4     i4     i4     i4     i4     i4   over     f8     f8     f8
        uint64       u8     u8   over     u8     u8     u8     u8     f8     f8     f8
        int64        i8     i8     i8     i8     i8     i8     i8     f8     f8     f8
        float16      f2     f2     f2     f2     f2     f2     f2     f2     f2     f2
        float32      f4     f4     f4     f4     f4     f4     f4     f4     f4     f4
        float64      f8     f8     f8     f8     f8     f8     f8     f8     f8     f8
        promote
        bool       ?  u1  i1  u2  i2  u4  i4  u8  i8  f2  f4  f8
        uint8     u1  u1  i2  u2  i2  u4  i4  u8  i8  f2  f4  f8
        int8      i1  i2  i1  i4  i2  i8  i4  f8  i8  f2  f4  f8
        uint16    u2  u2  i4  u2  i4  u4  i4  u8  i8  f4  f4  f8
        int16     i2  i2  i2  i4  i2  i8  i4  f8  i8  f4  f4  f8
        uint32    u4  u4  i8  u4  i8  u4  i8  u8  i8  f8  f8  f8
        int32     i4  i4  i4  i4  i4  i8  i4  f8  i8  f8  f8  f8
        uint64    u8  u8  f8  u8  f8  u8  f8  u8  f8  f8  f8  f8
        int64     i8  i8  i8  i8  i8  i8  i8  f8  i8  f8  f8  f8
        float16   f2  f2  f2  f4  f4  f8  f8  f8  f8  f2  f4  f8
        float32   f4  f4  f4  f4  f4  f8  f8  f8  f8  f4  f4  f8
        float64   f8  f8  f8  f8  f8  f8  f8  f8  f8  f8  f8  f8
        0d
        bool       ?  u1  i1  u2  i2  u4  i4  u8  i8  f2  f4  f8
        uint8     u1  u1  i2  u2  i2  u4  i4  u8  i8  f2  f4  f8
        int8      i1  i2  i1  i4  i2  i8  i4  f8  i8  f2  f4  f8
        uint16    u2  u2  i4  u2  i4  u4  i4  u8  i8  f4  f4  f8
        int16     i2  i2  i2  i4  i2  i8  i4  f8  i8  f4  f4  f8
        uint32    u4  u4  i8  u4  i8  u4  i8  u8  i8  f8  f8  f8
        int32     i4  i4  i4  i4  i4  i8  i4  f8  i8  f8  f8  f8
        uint64    u8  u8  f8  u8  f8  u8  f8  u8  f8  f8  f8  f8
        int64     i8  i8  i8  i8  i8  i8  i8  f8  i8  f8  f8  f8
        float16   f2  f2  f2  f4  f4  f8  f8  f8  f8  f2  f4  f8
        float32   f4  f4  f4  f4  f4  f8  f8  f8  f8  f4  f4  f8
        float64   f8  f8  f8  f8  f8  f8  f8  f8  f8  f8  f8  f8
        """;
}
