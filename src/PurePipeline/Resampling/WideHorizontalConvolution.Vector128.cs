using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace PurePipeline.Resampling;

internal static partial class WideHorizontalConvolution
{
    /// <summary>128 bits, on any processor: a column in two registers.</summary>
    // Safety: as in FilterVector256.
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    internal static unsafe void FilterVector128<T>(DoubleWeights weights, ReadOnlySpan<T> columns, Span<double> sums)
        where T : unmanaged, INumber<T>
    {
        Vector128<double> zeros = Vector128<double>.Zero;
        fixed (T* source = columns)
        fixed (double* target = sums, values = weights.Values)
        fixed (int* firsts = weights.Firsts, taps = weights.Taps)
        {
            double* weight = values;
            for (nint i = 0; i < weights.Length; i++, weight += weights.Stride)
            {
                T* column = source + (FourRows.Count * (nint)firsts[i]);
                Vector128<double> upper = Vector128<double>.Zero;
                Vector128<double> lower = Vector128<double>.Zero;
                nint count = taps[i];
                for (nint tap = 0; tap < count; tap++)
                {
                    Vector128<double> factor = Vector128.Create(weight[tap]);
                    (Vector128<double> first, Vector128<double> second) = Halves(column + (FourRows.Count * tap));
                    upper += first * factor;
                    lower += second * factor;
                }

                upper.Store(target + (FourRows.Count * i));
                lower.Store(target + (FourRows.Count * i) + 2);
                zeros += (upper * 0) + (lower * 0);
            }
        }

        if (!Vector128.EqualsAll(zeros, Vector128<double>.Zero))
        {
            FilterScalar(weights, columns, sums);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static unsafe (Vector128<double> First, Vector128<double> Second) Halves<T>(T* column)
        where T : unmanaged
    {
        if (typeof(T) == typeof(int))
        {
            Vector128<int> numbers = Vector128.Load((int*)column);
            return (DoubleLanes.LowerFromInt32(numbers), DoubleLanes.UpperFromInt32(numbers));
        }

        Vector128<float> samples = Vector128.Load((float*)column);
        return (Vector128.WidenLower(samples), Vector128.WidenUpper(samples));
    }
}
