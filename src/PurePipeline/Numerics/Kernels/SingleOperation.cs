namespace PurePipeline.Numerics.Kernels;

/// <summary>One float32 operation with a constant.</summary>
/// <param name="Kind">What is done; each kind rounds once.</param>
/// <param name="Constants">The constant of each element of a block; a single one for all of them if <paramref name="IsUniform"/>.</param>
/// <param name="IsUniform">The first constant is meant for every element.</param>
internal readonly record struct SingleOperation(SingleOperation.Operator Kind, float[] Constants, bool IsUniform)
{
    /// <summary>What is done to an element x with a constant c.</summary>
    internal enum Operator
    {
        /// <summary>x + c.</summary>
        Add,

        /// <summary>x - c.</summary>
        Subtract,

        /// <summary>c - x.</summary>
        SubtractFrom,

        /// <summary>x * c.</summary>
        Multiply,

        /// <summary>x / c.</summary>
        Divide,

        /// <summary>c / x.</summary>
        DivideInto,
    }
}
