namespace PurePipeline.Pillow;

internal static partial class BlendRows
{
    /// <summary>The specification.</summary>
    internal static void BlendScalar(ReadOnlySpan<byte> first, ReadOnlySpan<byte> second, float alpha, Span<byte> target)
    {
        for (int i = 0; i < target.Length; i++)
        {
            float level = first[i] + (alpha * (second[i] - first[i]));
            target[i] = level switch
            {
                >= 255.0f => 255,
                > 0.0f => (byte)level,
                _ => 0,
            };
        }
    }

    /// <summary>The specification.</summary>
    internal static void CompositeScalar(ReadOnlySpan<byte> background, ReadOnlySpan<byte> overlay, int bands, Span<byte> target)
    {
        for (int i = 0; i < target.Length; i += bands)
        {
            uint alpha = overlay[i + bands - 1];
            if (alpha == 0)
            {
                background.Slice(i, bands).CopyTo(target[i..]);
                continue;
            }

            // All below 2^32: the largest is 255 * 255 * 255 * 2^7.
            uint result = (alpha * 255) + (background[i + bands - 1] * (255 - alpha));
            uint weight = alpha * 255 * 255 * (1 << Precision) / result;
            uint rest = (255 * (1 << Precision)) - weight;
            for (int band = 0; band < bands - 1; band++)
            {
                uint level = (overlay[i + band] * weight) + (background[i + band] * rest) + (0x80 << Precision);
                target[i + band] = (byte)(OverDivide255(level) >> Precision);
            }

            target[i + bands - 1] = (byte)OverDivide255(result + 0x80);
        }
    }

    private static uint OverDivide255(uint value) => ((value >> 8) + value) >> 8;
}
