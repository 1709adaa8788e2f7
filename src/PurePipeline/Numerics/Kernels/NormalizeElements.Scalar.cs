using System.Numerics;
using System.Runtime.CompilerServices;

namespace PurePipeline.Numerics.Kernels;

internal static partial class NormalizeElements
{
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    internal static void Scalar<TIn>(
        ReadOnlySpan<TIn> source, int step, int offset, ReadOnlySpan<SingleOperation> operations, Span<float> destination, int first)
        where TIn : unmanaged, INumber<TIn>
    {
        for (int i = first; i < destination.Length; i++)
        {
            destination[i] = float.CreateTruncating(source[(i * step) + offset]);
        }

        foreach (SingleOperation operation in operations)
        {
            float[] constants = operation.Constants;
            for (int i = first; i < destination.Length; i++)
            {
                float x = destination[i];
                float c = constants[operation.IsUniform ? 0 : i];
                destination[i] = operation.Kind switch
                {
                    SingleOperation.Operator.Add => x + c,
                    SingleOperation.Operator.Subtract => x - c,
                    SingleOperation.Operator.SubtractFrom => c - x,
                    SingleOperation.Operator.Multiply => x * c,
                    SingleOperation.Operator.Divide => x / c,
                    _ => c / x,
                };
            }
        }
    }
}
