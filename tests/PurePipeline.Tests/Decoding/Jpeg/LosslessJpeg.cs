namespace PurePipeline.Tests.Decoding.Jpeg;

/// <summary>Lossless files of 8x6 pixels: the first two by cjpeg of libjpeg-turbo 3.1.3, the others by tools/golden/lossless.py.</summary>
internal static class LosslessJpeg
{
    /// <summary>Predictor 4; a JFIF header.</summary>
    public static byte[] Gray { get; } = Convert.FromHexString(
        "ffd8ffe000104a46494600010100000100010000ffc3000b080006000801011100ffc400190000030101010000000000000000000000020304080107"
        + "ffda0008010100040000f02714fddee83df38098e2c017b0855497248877b2a7eb8dd822bac42b369cd2efcc052ef447ffd9");

    /// <summary>Predictor 6, point transform 1, a restart marker behind each second row; Adobe's marker of no transform.</summary>
    public static byte[] Rgb { get; } = Convert.FromHexString(
        "ffd8ffee000e41646f626500640000000000ffc30011080006000803521100471100421100ffc4001b00000301010101010000000000000000000206"
        + "070301000408ffdd00040010ffda000c0352004700420006000140427b3e7ba304cefd7fef33bde798681d8105f6f873f7c82f50bf5d9c0a7e687058"
        + "125a324a051d1dfb5fffd07f407c81707ba198e664595efdcf681ee70bd7bbf71ea7a2f37ed9e9eb37d9e13e864fe59fffd1417b7ed34cf4817075d4"
        + "b81a0fba0277d2282c0b343a26342825eb2409d9247cde48ba7915cfc8ff00ffd9");

    /// <summary>Three components of 2x2, 1x1 and 2x1, predictor 5, no marker that tells what they are.</summary>
    public static byte[] Subsampled { get; } = Convert.FromHexString(
        "ffd8ffc30011080006000803012200021100032100ffc400240000010101010101010101010101010202000102030405060708090a0b0c0d0e0f10"
        + "ffdd00040000ffda000c030100020003000500007f02767fbe5fe057f057f771a79dd5a727f821fefe57fbddb7f9f1fefa70799c1b7b1d8717269fc0"
        + "997f7a61a7265e873737a1fe837f9ddd1c9d1a7f027a5d5c1e669b7fbd9eb1fe087a9b727fbd1b727a59717fbedfe0b737b87a9fe04717779d5b757f"
        + "bd9cdfe7b79dd7ffd9");

    /// <summary>Four components, each in a scan of its own, predictor 7.</summary>
    public static byte[] CmykScans { get; } = Convert.FromHexString(
        "ffd8ffc30014080006000804011100021100031100041100ffc400240000010101010101010101010101010202000102030405060708090a0b0c0d0e"
        + "0f10ffdd00040000ffda00080101000700007f027669e757fbddc1b7fbe5fc09b69d9fc01fc3dfc45a7f0365d9d997378d97f797f767f737f777f767"
        + "f797f7c7f821fc35fc49fc31fc39fc59fc55fc61b61e67fbcdfe7a785fee87f68fffdd00040000ffda00080102000700007f054737fbf19799e97f81"
        + "1fef97f777f027f037f067f127f0547f80dfc05e84747fbd1fde9fdf9b7fbf1fe7f7fbe9fdd9e57169fef16dfc11fc31fc21fc25fc19fdfdfe0b7f0b"
        + "777269187f7cffdd00040000ffda00080103000700007f771fe087fbf9c1e67172757f829fefb1fe057f097fa29d987f766de57f7e7f7b75687365dd"
        + "c5d1c1e66d8476419757f819fe837f821fc19fc3dfc41fc25fc47fffdd00040000ffda00080104000700007f027669e757fbddc1b7fbe5fc09b69d9f"
        + "c01fc3dfc45a7f0365d9d997378d97f797f767f737f777f767f797f7c7f821fc35fc49fc31fc39fc59fc55fc61b61e67fbcdfe7a785fee87f68fffd9");

    /// <summary>Samples of 5 bits, predictor 2.</summary>
    public static byte[] FiveBits { get; } = Convert.FromHexString(
        "ffd8ffc3000b050006000801011100ffc400240000010101010101010101010101010202000102030405060708090a0b0c0d0e0f10ffdd00040000"
        + "ffda00080101000200007cf5107df41f7d0557c07c27c304155191f7df79f75f75f75f79f79f01f05f0df0df09f11f11f155197dd6587dc7daffd9");

    public static IEnumerable<byte[]> All => [Gray, Rgb, Subsampled, CmykScans, FiveBits];
}
