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
}
