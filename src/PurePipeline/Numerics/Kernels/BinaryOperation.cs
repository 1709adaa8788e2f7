namespace PurePipeline.Numerics.Kernels;

/// <summary>An operation on two numbers of one dtype.</summary>
internal enum BinaryOperation
{
    Add,
    Subtract,
    Multiply,

    /// <summary>True division; the operands are floats.</summary>
    Divide,

    /// <summary>Python's <c>//</c>: towards minus infinity.</summary>
    FloorDivide,

    /// <summary>Python's <c>%</c>: the divisor's sign.</summary>
    Remainder,

    /// <summary>torch's <c>%</c>: the divisor's sign, but a zero has the dividend's; whole numbers are not divided by zero.</summary>
    Modulus,

    /// <summary>The lesser; NaN if one is.</summary>
    Minimum,

    /// <summary>The greater; NaN if one is.</summary>
    Maximum,

    /// <summary>torch's lower limit: the greater, but a negative zero stays where the limit is 0.</summary>
    AtLeast,

    /// <summary>Python's <c>&amp;</c>, of integers and bools.</summary>
    BitwiseAnd,

    /// <summary>Python's <c>|</c>.</summary>
    BitwiseOr,

    /// <summary>Python's <c>^</c>.</summary>
    BitwiseXor,

    /// <summary>Python's <c>&lt;&lt;</c>, of integers; beyond the dtype's bits nothing is left.</summary>
    LeftShift,

    /// <summary>Python's <c>&gt;&gt;</c>, of integers.</summary>
    RightShift,

    /// <summary>Python's <c>**</c>, of integers.</summary>
    Power,
}
