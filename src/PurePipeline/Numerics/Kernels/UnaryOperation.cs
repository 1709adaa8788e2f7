namespace PurePipeline.Numerics.Kernels;

/// <summary>A function of one number that IEEE 754 rounds correctly, or that is exact.</summary>
internal enum UnaryOperation
{
    SquareRoot,
    Floor,
    Ceiling,
    Truncate,

    /// <summary>To the nearest whole number, halves to even.</summary>
    Round,
    Absolute,
    Sign,
    Reciprocal,
}
