namespace PurePipeline.Tests.Decoding.Jpeg;

/// <summary>
/// Gray files that lack their end marker and nothing else. Which of them Pillow takes follows from the bits that libjpeg has read ahead;
/// these are answers of Pillow 9.4, 11.1 and 13.0.
/// </summary>
public class MissingEndTests
{
    private const string Tables =
        "ffd8ffdb004300" + "10101010101010101010101010101010" + "10101010101010101010101010101010"
        + "10101010101010101010101010101010" + "10101010101010101010101010101010";

    [Theory]
    [InlineData("ffc0000b080008000801011100ffda0008010100003f00ee3c29ff0022af87ff00ec57b2ff00d142bf")]
    [InlineData("ffc0000b080008000801011100ffda0008010100003f00b5e01ff91a3e1a7fd8222ffd0aeebf")]
    [InlineData("ffc0000b080008001801011100ffda0008010100003f00497fe42d07fd85d7fa56641feaacbfec251ff36ab33ffc8cd79f8ff5af")]
    public void Files_that_Pillow_takes(string rest)
    {
        byte[] file = Convert.FromHexString(Tables + rest);

        Assert.Equal(Decoded.Pixels([.. file, 0xFF, 0xD9]), Decoded.Pixels(file));
    }

    [Theory]
    [InlineData("ffc0000b080008000801011100ffda0008010100003f00a5e20ff9015a7fd76b8ffd0abf")]
    [InlineData(
        "ffc0000b080008001801011100ffda0008010100003f00aedff1e69ff5faff00fa152587fcb0ff00ae937f36ad383fe3e6cbfebfa5ff00d0cd7f")]
    [InlineData("ffc0000b080008000801011100ffda0008010100003f009f48fbb3fd2e7ff4657f")]
    public void Files_that_Pillow_refuses(string rest)
    {
        byte[] file = Convert.FromHexString(Tables + rest);

        Assert.NotEmpty(Decoded.Pixels([.. file, 0xFF, 0xD9]));
        Assert.Equal(PictureErrorCode.Truncated, Decoded.Error(file).Code);
    }
}
