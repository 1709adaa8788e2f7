namespace PurePipeline.Decoding.Jpeg;

/// <summary>The example codes of T.81, annex K.3. Motion-JPEG frames leave them out and mean them; most encoders write them out.</summary>
internal static class StandardHuffmanCodes
{
    /// <summary>For DC differences: luminance, chrominance.</summary>
    public static IReadOnlyList<HuffmanCode> Dc { get; } =
    [
        Code("00010501010101010100000000000000", "000102030405060708090a0b"),
        Code("00030101010101010101010000000000", "000102030405060708090a0b"),
    ];

    /// <summary>For AC coefficients: luminance, chrominance.</summary>
    public static IReadOnlyList<HuffmanCode> Ac { get; } =
    [
        Code(
            "0002010303020403050504040000017d",
            "01020300041105122131410613516107227114328191a1082342b1c11552d1f02433627282090a161718191a25262728292a3435363738393a43444546474849"
            + "4a535455565758595a636465666768696a737475767778797a838485868788898a92939495969798999aa2a3a4a5a6a7a8a9aab2b3b4b5b6b7b8b9bac2c3c4c5"
            + "c6c7c8c9cad2d3d4d5d6d7d8d9dae1e2e3e4e5e6e7e8e9eaf1f2f3f4f5f6f7f8f9fa"),
        Code(
            "00020102040403040705040400010277",
            "0001020311040521310612415107617113223281081442"
            + "91a1b1c109233352f0156272d10a162434e125f11718191a262728292a35363738393a434445464748494a535455565758595a636465666768696a7374757677"
            + "78797a82838485868788898a92939495969798999aa2a3a4a5a6a7a8a9aab2b3b4b5b6b7b8b9bac2c3c4c5c6c7c8c9cad2d3d4d5d6d7d8d9dae2e3e4e5e6e7e8"
            + "e9eaf2f3f4f5f6f7f8f9fa"),
    ];

    public static IReadOnlyList<HuffmanCode> All { get; } = [.. Dc, .. Ac];

    private static HuffmanCode Code(string counts, string symbols) => new(Convert.FromHexString(counts), Convert.FromHexString(symbols)) { IsStandard = true };
}
