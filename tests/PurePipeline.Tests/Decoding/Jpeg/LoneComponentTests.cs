using System.Security.Cryptography;
using PurePipeline.Numerics;
using PurePipeline.OpenCv;

namespace PurePipeline.Tests.Decoding.Jpeg;

/// <summary>
/// Progressive files of one component that states factors above 1, cut short. The factors change no place of a sample, but libjpeg-turbo
/// smooths by rows of MCUs that are as high as they say. The hashes are of what OpenCV 4.6 and 4.13 read.
/// </summary>
public class LoneComponentTests
{
    /// <summary>17x11, factors 2x2, a restart interval of 3.</summary>
    private const string Wide =
        "ffd8ffe000104a46494600010100000100010000ffdb004300120c0e100e0b12100f10141312151b2d1d1b19191b37282a212d423a4544403a3f3e48"
        + "516858484d624e3e3f5a7b5c626b6f747674465780897f718868727470ffc2000b08000b001101012200ffc400160001010100000000000000000000"
        + "000000010004ffdd00040003ffda000801010000000193ffd01d5fffc4001a100001050100000000000000000000000000010203134222ffda000801"
        + "0100010502";

    /// <summary>1x46, factors 4x2.</summary>
    private const string Tall =
        "ffd8ffe000104a46494600010100000100010000ffdb0043000503040404030504040405050506070c08070707070f0b0b090c110f1212110f111113"
        + "161c1713141a1511111821181a1d1d1f1f1f13172224221e241c1e1f1effc2000b08002e000101014200ffc400170000030100000000000000000000"
        + "00000001030504ffda0008010100000001cd784273ff00ffc4001b1000010403000000000000000000000000000203131404";

    [Theory]
    [InlineData(Wide, "4.6", "3927574f5ca7faca0262d66e0e1acf97a4bec2816607ed663c4db00a360cd90a")]
    [InlineData(Wide, "4.13", "3927574f5ca7faca0262d66e0e1acf97a4bec2816607ed663c4db00a360cd90a")]
    [InlineData(Tall, "4.6", "e9abe6d7bc7077adc55898cf91647015ca58ba1f32986d83c467753c7f49b474")]
    [InlineData(Tall, "4.13", "89a2212d9ba3edaca25bdd4e160a8e3d71c65f46b82567bc133d57f4746e6781")]
    public void It_is_smoothed_by_the_rows_of_MCUs_that_its_factors_mean(string file, string release, string expected)
    {
        NdArray image = Cv2.Imread(
            Convert.FromHexString(file), "cut.jpg", ImreadFlags.Grayscale, ReferenceVersions.Parse("opencv=" + release), null);

        Assert.Equal(expected, Convert.ToHexStringLower(SHA256.HashData(image.ToBytes())));
    }
}
