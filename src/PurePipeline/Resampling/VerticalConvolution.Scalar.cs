namespace PurePipeline.Resampling;

internal sealed partial class VerticalConvolution
{
    /// <summary>
    /// The specification: <c>ImagingResampleVertical_8bpc</c> of Pillow. Sums are of 32 bits; their order does not matter.
    /// </summary>
    internal static void FilterScalar(ReadOnlySpan<int> window, ReadOnlySpan<byte> rows, ReadOnlySpan<int> offsets, Span<byte> target)
    {
        for (int x = 0; x < target.Length; x++)
        {
            int sum = FixedPointWeights.Half;
            for (int tap = 0; tap < window.Length; tap++)
            {
                sum += rows[offsets[tap] + x] * window[tap];
            }

            target[x] = (byte)Math.Clamp(sum >> FixedPointWeights.FractionBits, 0, 255);
        }
    }
}
