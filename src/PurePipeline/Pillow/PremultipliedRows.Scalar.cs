namespace PurePipeline.Pillow;

internal static partial class PremultipliedRows
{
    /// <summary>The specification: colour * alpha / 255, rounded. The last channel is alpha.</summary>
    internal static void MultiplyScalar(ReadOnlySpan<byte> source, Span<byte> target, int channels)
    {
        for (int i = 0; i < source.Length; i += channels)
        {
            int alpha = source[i + channels - 1];
            for (int channel = 0; channel < channels - 1; channel++)
            {
                target[i + channel] = (byte)AlphaProduct.Of(source[i + channel], alpha);
            }

            target[i + channels - 1] = (byte)alpha;
        }
    }

    /// <summary>The specification: 255 * colour / alpha, cut, at most 255; unchanged where alpha is 0.</summary>
    internal static void DivideScalar(ReadOnlySpan<byte> source, Span<byte> target, int channels)
    {
        for (int i = 0; i < source.Length; i += channels)
        {
            int alpha = source[i + channels - 1];
            for (int channel = 0; channel < channels - 1; channel++)
            {
                int color = source[i + channel];
                target[i + channel] = (byte)(alpha is 0 or 255 ? color : Math.Min(255 * color / alpha, 255));
            }

            target[i + channels - 1] = (byte)alpha;
        }
    }
}
