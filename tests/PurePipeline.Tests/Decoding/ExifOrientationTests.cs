using PurePipeline.Decoding;

namespace PurePipeline.Tests.Decoding;

public class ExifOrientationTests
{
    [Theory]
    [InlineData("49492a00 08000000 0100 1201 0300 01000000 06000000 00000000", 6)]
    [InlineData("4d4d002a 00000008 0001 0112 0003 00000001 00080000 00000000", 8)]
    [InlineData("4d4d002a 00000008 0002 0100 0003 00000001 00080000 0112 0003 00000001 00030000", 3)]
    [InlineData("4d4d002a 00000008 0001 0112 0004 00000001 00000006 00000000", 6)]
    [InlineData("49492a00 08000000 0200 1201 0300 01000000 04000000 1201 0300 01000000 05000000", 5)]
    public void It_is_read_in_either_byte_order(string tiff, int expected) => Assert.Equal(expected, Read(tiff));

    [Theory]
    [InlineData("")]
    [InlineData("49492a00")]
    [InlineData("49492b00 08000000 0100 1201 0300 01000000 06000000")]
    [InlineData("49494d4d 08000000 0100 1201 0300 01000000 06000000")]
    [InlineData("49492a00 ffffffff 0100 1201 0300 01000000 06000000")]
    [InlineData("49492a00 18000000 0100 1201 0300 01000000 06000000")]
    [InlineData("49492a00 08000000 ffff 1101 0300 01000000 06000000")]
    [InlineData("49492a00 08000000 0100 1201 0300 01000000 09000000")]
    [InlineData("49492a00 08000000 0100 1201 0300 01000000 00000000")]
    [InlineData("49492a00 08000000 0100 1201 0700 01000000 06000000")]
    [InlineData("49492a00 08000000 0100 1201 0100 01000000 06000000")]
    [InlineData("49492a00 08000000 0100 1201 0300 02000000 06000000")]
    public void Nothing_or_nonsense_is_upright(string tiff) => Assert.Equal(1, Read(tiff));

    private static int Read(string tiff) => ExifOrientation.Read(Convert.FromHexString(tiff.Replace(" ", "", StringComparison.Ordinal)));
}
