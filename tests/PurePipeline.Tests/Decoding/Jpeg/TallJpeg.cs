namespace PurePipeline.Tests.Decoding.Jpeg;

/// <summary>Gray files of 512 pixels' width and any height, whose blocks are all the same.</summary>
internal static class TallJpeg
{
    public const int Width = 512;

    /// <summary>Sequential, with the standard codes: each block is 00 (the same DC value) and 1010 (no AC coefficient).</summary>
    public static byte[] Sequential(int height) => File("ffc0", height, "", "00003f00", [0x28, 0xA2, 0x8A], blocksPerPattern: 4);

    /// <summary>Progressive, the DC values alone: each block is 0, by a code of one bit.</summary>
    public static byte[] Progressive(int height) =>
        File("ffc2", height, "ffc4001400" + "01" + new string('0', 30) + "00", "00000000", [0], blocksPerPattern: 8);

    private static byte[] File(string frame, int height, string codes, string band, byte[] pattern, int blocksPerPattern)
    {
        byte[] head = Convert.FromHexString(
            "ffd8ffdb004300" + string.Concat(Enumerable.Repeat("10", 64))
            + $"{frame}000b08{height:x4}{Width:x4}01011100" + codes + "ffda00080101" + band);
        int blocks = (Width / 8) * ((height + 7) / 8);
        return [.. head, .. Enumerable.Repeat(pattern, blocks / blocksPerPattern).SelectMany(p => p), 0xFF, 0xD9];
    }
}
