namespace PurePipeline.Decoding;

/// <summary>Samples of less than a byte, the first one in a byte's highest bits.</summary>
internal static class PackedSamples
{
    /// <summary>Samples of one bit, as bytes 0 and 1.</summary>
    public static void Widen1(ReadOnlySpan<byte> packed, Span<byte> samples) => Widen(packed, 1, 1, samples);

    /// <summary>Samples of four bits.</summary>
    public static void Widen4(ReadOnlySpan<byte> packed, Span<byte> samples) => Widen(packed, 4, 1, samples);

    /// <summary>Samples of one bit as a PBM has them: 1 is black, 0 is white, which becomes 255.</summary>
    public static void WidenBlackOnWhite(ReadOnlySpan<byte> packed, Span<byte> samples)
    {
        Widen(packed, 1, byte.MaxValue, samples);
        for (int i = 0; i < samples.Length; i++)
        {
            samples[i] = (byte)~samples[i];
        }
    }

    /// <summary>A byte for each sample.</summary>
    /// <param name="packed">The samples.</param>
    /// <param name="bits">The bits of a sample: 1, 2 or 4.</param>
    /// <param name="factor">What samples are multiplied with.</param>
    /// <param name="samples">As many bytes as there are samples.</param>
    public static void Widen(ReadOnlySpan<byte> packed, int bits, int factor, Span<byte> samples)
    {
        int mask = (1 << bits) - 1;
        int perByte = 8 / bits;
        for (int i = 0; i < samples.Length; i += perByte)
        {
            int several = packed[i / perByte];
            Span<byte> part = samples[i..Math.Min(i + perByte, samples.Length)];
            for (int j = 0; j < part.Length; j++)
            {
                part[j] = (byte)(((several >> (8 - bits - (j * bits))) & mask) * factor);
            }
        }
    }
}
