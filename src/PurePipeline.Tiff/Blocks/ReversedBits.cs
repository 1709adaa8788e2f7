namespace PurePipeline.Tiff.Blocks;

/// <summary>Bytes whose lowest bit comes first.</summary>
internal static class ReversedBits
{
    /// <summary>Bytes with their bits in the other order.</summary>
    public static void Copy(ReadOnlySpan<byte> source, Span<byte> target)
    {
        for (int i = 0; i < source.Length; i++)
        {
            int value = source[i];
            value = ((value & 0xF0) >> 4) | ((value & 0x0F) << 4);
            value = ((value & 0xCC) >> 2) | ((value & 0x33) << 2);
            target[i] = (byte)(((value & 0xAA) >> 1) | ((value & 0x55) << 1));
        }
    }
}
