namespace PurePipeline.Resampling;

internal abstract partial class HorizontalConvolution
{
    /// <summary>
    /// The specification: <c>ImagingResampleHorizontal_8bpc</c> of Pillow. Sums are of 32 bits; their order does not matter.
    /// </summary>
    internal void FilterScalar(ReadOnlySpan<byte> source, Span<byte> target)
    {
        int at = 0;
        for (int x = 0; x < Weights.Length; x++)
        {
            ReadOnlySpan<int> window = Weights.Window(x);
            for (int channel = 0; channel < BytesPerPixel; channel++)
            {
                int sum = FixedPointWeights.Half;
                int from = (Weights.First(x) * BytesPerPixel) + channel;
                for (int tap = 0; tap < window.Length; tap++, from += BytesPerPixel)
                {
                    sum += source[from] * window[tap];
                }

                target[at++] = (byte)Math.Clamp(sum >> FixedPointWeights.FractionBits, 0, 255);
            }
        }
    }
}
