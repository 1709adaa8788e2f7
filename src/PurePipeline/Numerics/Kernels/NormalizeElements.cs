using System.Numerics;
using System.Runtime.Intrinsics;

namespace PurePipeline.Numerics.Kernels;

/// <summary>
/// uint8 or float32 to float32 and any number of float32 operations with constants, in registers from the element to the result: x / 255, - mean, / std.
/// Every operation is one IEEE operation with its own rounding, in the order given; nothing is contracted or reassociated, so the result is
/// what NumPy and torch get from one array operation after the other.
/// </summary>
internal static partial class NormalizeElements
{
    /// <param name="source">The elements; floats may be the same memory as the results.</param>
    /// <param name="operations">What is done to each, in order. One that is not uniform has a constant for each element.</param>
    /// <param name="destination">As many results.</param>
    public static void Run<TIn>(ReadOnlySpan<TIn> source, ReadOnlySpan<SingleOperation> operations, Span<float> destination)
        where TIn : unmanaged, INumber<TIn>
    {
        // Safety: the kernels read source.Length elements and constants and write as many floats; this proves that they are there.
        destination = destination[..source.Length];
        foreach (SingleOperation operation in operations)
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(operation.Constants.Length, operation.IsUniform ? 1 : source.Length, nameof(operations));
        }

        if (Vector256.IsHardwareAccelerated)
        {
            Vector256Kernel(source, operations, destination);
        }
        else if (Vector128.IsHardwareAccelerated)
        {
            Vector128Kernel(source, operations, destination);
        }
        else
        {
            Scalar(source, operations, destination, first: 0);
        }
    }
}
