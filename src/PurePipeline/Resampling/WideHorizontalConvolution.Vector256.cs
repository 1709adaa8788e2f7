using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace PurePipeline.Resampling;

internal static partial class WideHorizontalConvolution
{
    /// <summary>256 bits: a column in a register.</summary>
    // Safety: a window lies in the source, whose columns, as the target's, are all in the spans (Filter has checked both).
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    internal static unsafe void FilterVector256<T>(DoubleWeights weights, ReadOnlySpan<T> columns, Span<double> sums)
        where T : unmanaged, INumber<T>
    {
        Vector256<double> zeros = Vector256<double>.Zero;
        fixed (T* source = columns)
        fixed (double* target = sums, values = weights.Values)
        fixed (int* firsts = weights.Firsts, taps = weights.Taps)
        {
            double* weight = values;
            for (nint i = 0; i < weights.Length; i++, weight += weights.Stride)
            {
                T* column = source + (FourRows.Count * (nint)firsts[i]);
                Vector256<double> sum = Vector256<double>.Zero;
                nint count = taps[i];
                for (nint tap = 0; tap < count; tap++)
                {
                    sum += Column(column + (FourRows.Count * tap)) * Vector256.Create(weight[tap]);
                }

                sum.Store(target + (FourRows.Count * i));
                zeros += sum * 0;
            }
        }

        if (!Vector256.EqualsAll(zeros, Vector256<double>.Zero))
        {
            // Which of two operands that are no numbers stays is left to the compiler here.
            FilterScalar(weights, columns, sums);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static unsafe Vector256<double> Column<T>(T* column)
        where T : unmanaged => typeof(T) == typeof(int)
        ? DoubleLanes.FromInt32(Vector128.Load((int*)column))
        : DoubleLanes.FromSingle(Vector128.Load((float*)column));
}
