namespace PurePipeline.Pillow;

internal static partial class CmykRows
{
    /// <summary>The specification.</summary>
    internal static void ToRgbScalar(ReadOnlySpan<byte> source, Span<byte> target)
    {
        for (int from = 0, to = 0; to < target.Length; from += 4, to += 3)
        {
            int white = 255 - source[from + 3];
            for (int channel = 0; channel < 3; channel++)
            {
                // Never below 0: the product over 255 is at most white.
                target[to + channel] = (byte)(white - AlphaProduct.Of(source[from + channel], white));
            }
        }
    }
}
