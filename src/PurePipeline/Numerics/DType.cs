namespace PurePipeline.Numerics;

/// <summary>The type of an array's elements, as NumPy and torch name them.</summary>
public enum DType
{
    /// <summary>One byte, 0 or 1.</summary>
    Bool,

    /// <summary>0..255.</summary>
    UInt8,

    /// <summary>-128..127.</summary>
    Int8,

    /// <summary>16 bits without a sign.</summary>
    UInt16,

    /// <summary>16 bits with a sign.</summary>
    Int16,

    /// <summary>32 bits without a sign.</summary>
    UInt32,

    /// <summary>32 bits with a sign.</summary>
    Int32,

    /// <summary>64 bits without a sign.</summary>
    UInt64,

    /// <summary>64 bits with a sign.</summary>
    Int64,

    /// <summary>IEEE binary16, <see cref="Half"/>.</summary>
    Float16,

    /// <summary>IEEE binary32, <see cref="float"/>.</summary>
    Float32,

    /// <summary>IEEE binary64, <see cref="double"/>.</summary>
    Float64,

    /// <summary>torch's bfloat16, the upper half of a <see cref="float"/>. NumPy has none: an array of it has to become float32 first.</summary>
    BFloat16,
}
