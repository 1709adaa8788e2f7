using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace PurePipeline.Resampling;

internal static partial class WideVerticalConvolution
{
    /// <summary>256 bits: 16 columns a turn.</summary>
    // Safety: a turn's columns lie in the rows; Filter has checked the offsets.
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    internal static unsafe void FilterVector256(
        ReadOnlySpan<double> window, ReadOnlySpan<double> rows, ReadOnlySpan<int> offsets, Span<double> sums)
    {
        const int Columns = 16;
        int x = 0;
        fixed (double* ring = rows, target = sums, weights = window)
        fixed (int* offset = offsets)
        {
            for (; x <= sums.Length - Columns; x += Columns)
            {
                Vector256<double> a = Vector256<double>.Zero;
                Vector256<double> b = a;
                Vector256<double> c = a;
                Vector256<double> d = a;
                for (int tap = 0; tap < window.Length; tap++)
                {
                    double* column = ring + offset[tap] + x;
                    Vector256<double> weight = Vector256.Create(weights[tap]);
                    a += Vector256.Load(column) * weight;
                    b += Vector256.Load(column + 4) * weight;
                    c += Vector256.Load(column + 8) * weight;
                    d += Vector256.Load(column + 12) * weight;
                }

                a.Store(target + x);
                b.Store(target + x + 4);
                c.Store(target + x + 8);
                d.Store(target + x + 12);
                if (!Vector256.EqualsAll((a + b + c + d) * 0, Vector256<double>.Zero))
                {
                    // Which of two operands that are no numbers stays is left to the compiler here.
                    FilterScalar(window, rows, offsets, sums, x, x + Columns);
                }
            }
        }

        FilterScalar(window, rows, offsets, sums, x, sums.Length);
    }
}
