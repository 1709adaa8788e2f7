using System.Numerics;

namespace PurePipeline.Resampling;

internal static partial class WideHorizontalConvolution
{
    /// <summary>
    /// The specification: <c>ImagingResampleHorizontal_32bpc</c> and <c>_16bpc</c> of Pillow. A sum that is no number stays the one it is,
    /// as on x86.
    /// </summary>
    internal static void FilterScalar<T>(DoubleWeights weights, ReadOnlySpan<T> columns, Span<double> sums)
        where T : unmanaged, INumber<T>
    {
        for (int i = 0; i < weights.Length; i++)
        {
            ReadOnlySpan<double> window = weights.Window(i);
            ReadOnlySpan<T> samples = columns[(FourRows.Count * weights.First(i))..];
            for (int row = 0; row < FourRows.Count; row++)
            {
                double sum = 0;
                for (int tap = 0; tap < window.Length && !double.IsNaN(sum); tap++)
                {
                    sum += double.CreateTruncating(samples[(FourRows.Count * tap) + row]) * window[tap];
                }

                sums[(FourRows.Count * i) + row] = sum;
            }
        }
    }
}
