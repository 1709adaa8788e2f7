namespace PurePipeline.Resampling;

internal static partial class WideVerticalConvolution
{
    /// <summary>
    /// The specification, from column <paramref name="start"/> on: <c>ImagingResampleVertical_32bpc</c> and <c>_16bpc</c> of Pillow.
    /// </summary>
    internal static void FilterScalar(
        ReadOnlySpan<double> window, ReadOnlySpan<double> rows, ReadOnlySpan<int> offsets, Span<double> sums, int start = 0)
    {
        for (int x = start; x < sums.Length; x++)
        {
            double sum = 0;
            for (int tap = 0; tap < window.Length; tap++)
            {
                sum += rows[offsets[tap] + x] * window[tap];
            }

            sums[x] = sum;
        }
    }
}
