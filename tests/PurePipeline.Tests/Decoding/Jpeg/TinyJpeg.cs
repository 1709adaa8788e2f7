namespace PurePipeline.Tests.Decoding.Jpeg;

/// <summary>
/// A JPEG of 7x4 pixels, 4:2:0, one quantisation table, no Huffman tables (the standard ones are meant), no JFIF header.
/// The pixels are what Pillow 9.4, 11.1 and 13.0 and OpenCV 4.6 and 4.10 read.
/// </summary>
internal static class TinyJpeg
{
    public const int Width = 7;
    public const int Height = 4;

    /// <summary>Where the entropy-coded data starts.</summary>
    public static int DataOffset => Bytes.Length - 43;

    public static byte[] Bytes { get; } = Convert.FromHexString(
        "ffd8ffdb004300" + string.Concat(Enumerable.Repeat("10", 64))
        + "ffc00011080004000703012200021100031100ffda000c03010002110311003f00"
        + "b36da7dae3ee76f6ff000a28a2bcdcc6a54fadd5fde4f7fe697f99d796d4a9f53a5fbc9edfcd2ecbccffd9");

    public static byte[] Rgb { get; } = Convert.FromHexString(
        "001bcf1320c6401dab651c888e1e68b52354d31f44" + "0c4ddf2651d4524fb8794e96a15178c95562e65052"
        + "0886d2248aca5189ac78878a9f8a6bc58e55e38a46" + "1cb8e137bdd865bbbc8bba9ab2bb78d9c064f6bd54");

    public static byte[] Gray { get; } =
    [
        37, 47, 56, 62, 72, 84, 89, 74, 83, 92, 99, 109, 121, 125,
        105, 115, 124, 131, 141, 152, 157, 142, 152, 161, 168, 177, 189, 194,
    ];
}
