namespace PurePipeline.Resampling;

internal static partial class WideVerticalConvolution
{
    /// <summary>
    /// The specification, for columns from <paramref name="start"/> to <paramref name="end"/>: <c>ImagingResampleVertical_32bpc</c> and
    /// <c>_16bpc</c> of Pillow. A sum that is no number stays the one it is, as on x86.
    /// </summary>
    internal static void FilterScalar(
        ReadOnlySpan<double> window, ReadOnlySpan<double> rows, ReadOnlySpan<int> offsets, Span<double> sums, int start, int end)
    {
        for (int x = start; x < end; x++)
        {
            double sum = 0;
            for (int tap = 0; tap < window.Length && !double.IsNaN(sum); tap++)
            {
                sum += rows[offsets[tap] + x] * window[tap];
            }

            sums[x] = sum;
        }
    }
}
