using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace PurePipeline.Resampling;

internal static partial class WideVerticalConvolution
{
    /// <summary>128 bits, on any processor: 8 columns a turn.</summary>
    // Safety: a turn's columns lie in the rows; Filter has checked the offsets.
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    internal static unsafe void FilterVector128(
        ReadOnlySpan<double> window, ReadOnlySpan<double> rows, ReadOnlySpan<int> offsets, Span<double> sums)
    {
        const int Columns = 8;
        int x = 0;
        fixed (double* ring = rows, target = sums, weights = window)
        fixed (int* offset = offsets)
        {
            for (; x <= sums.Length - Columns; x += Columns)
            {
                Vector128<double> a = Vector128<double>.Zero;
                Vector128<double> b = a;
                Vector128<double> c = a;
                Vector128<double> d = a;
                for (int tap = 0; tap < window.Length; tap++)
                {
                    double* column = ring + offset[tap] + x;
                    Vector128<double> weight = Vector128.Create(weights[tap]);
                    a += Vector128.Load(column) * weight;
                    b += Vector128.Load(column + 2) * weight;
                    c += Vector128.Load(column + 4) * weight;
                    d += Vector128.Load(column + 6) * weight;
                }

                a.Store(target + x);
                b.Store(target + x + 2);
                c.Store(target + x + 4);
                d.Store(target + x + 6);
                if (!Vector128.EqualsAll((a + b + c + d) * 0, Vector128<double>.Zero))
                {
                    // Which of two operands that are no numbers stays is left to the compiler here.
                    FilterScalar(window, rows, offsets, sums, x, x + Columns);
                }
            }
        }

        FilterScalar(window, rows, offsets, sums, x, sums.Length);
    }
}
