namespace PurePipeline.Decoding.WebP;

/// <summary>Arithmetic of the four bytes of a pixel at once.</summary>
internal static class PixelSum
{
    /// <summary>The sum of each byte, modulo 256.</summary>
    public static uint Add(uint a, uint b) =>
        (((a & 0xFF00FF00) + (b & 0xFF00FF00)) & 0xFF00FF00) | (((a & 0x00FF00FF) + (b & 0x00FF00FF)) & 0x00FF00FF);

    /// <summary>The mean of each byte, rounded down.</summary>
    public static uint Mean(uint a, uint b) => (((a ^ b) & 0xFEFEFEFE) >> 1) + (a & b);
}
