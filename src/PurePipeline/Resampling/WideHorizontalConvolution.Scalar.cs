namespace PurePipeline.Resampling;

internal sealed partial class WideHorizontalConvolution
{
    /// <summary>
    /// The specification, for target samples from <paramref name="start"/> to <paramref name="end"/>:
    /// <c>ImagingResampleHorizontal_32bpc</c> and <c>_16bpc</c> of Pillow. A sum that is no number stays the one it is, as on x86.
    /// </summary>
    internal void FilterScalar(ReadOnlySpan<double> source, Span<double> sums, int start, int end)
    {
        for (int i = start; i < end; i++)
        {
            ReadOnlySpan<double> window = Weights.Window(i);
            ReadOnlySpan<double> samples = source.Slice(Weights.First(i), window.Length);
            double sum = 0;
            for (int tap = 0; tap < window.Length && !double.IsNaN(sum); tap++)
            {
                sum += samples[tap] * window[tap];
            }

            sums[i] = sum;
        }
    }
}
