using PurePipeline.Decoding.Exif;

namespace PurePipeline.Tests.Decoding;

public class TiffDirectoryTests
{
    private const int Orientation = 0x0112;

    [Theory]
    [InlineData("49492a00 08000000 0100 1201 0300 01000000 06000000 00000000", 6L)]
    [InlineData("4d4d002a 00000008 0001 0112 0003 00000001 00080000 00000000", 8L)]
    [InlineData("4d4d002a 00000008 0002 0100 0003 00000001 00080000 0112 0003 00000001 00030000", 3L)]
    [InlineData("4d4d002a 00000008 0001 0112 0009 00000001 fffffffe", -2L)]
    [InlineData("4d4d002a 00000008 0001 0112 0002 00000003 41420000", "AB")]
    [InlineData("49492a00 08000000 0100 1201 0500 01000000 16000000 03000000 02000000", 1.5)]
    [InlineData("49492a00 08000000 0100 1201 0b00 01000000 0000c040", 6.0)]
    public void Values_are_read_in_either_byte_order(string tiff, object value) => Assert.Equal(value, Read(tiff, RepeatedTag.LastCounts)!.Value.Value);

    [Fact]
    public void Several_values_are_an_array()
    {
        Assert.Equal(new long[] { 6, 7 }, Read("49492a00 08000000 0100 1201 0300 02000000 06000700", RepeatedTag.LastCounts)!.Value.Value);
        Assert.Equal(new byte[] { 6 }, Read("49492a00 08000000 0100 1201 0700 01000000 06000000", RepeatedTag.LastCounts)!.Value.Value);
    }

    // Up to 11.1 the last entry counts, in 13.0 the first.
    [Theory]
    [InlineData(0, 5L)]
    [InlineData(1, 4L)]
    public void Releases_choose_between_entries(int repeated, long value) => Assert.Equal(
        value,
        Read("49492a00 08000000 0200 1201 0300 01000000 04000000 1201 0300 01000000 05000000", (RepeatedTag)repeated)!.Value.Value);

    // Values that lie beyond the data end the directory; where their sizes are added up, only they are left out.
    [Fact]
    public void Values_beyond_the_data_are_not_there()
    {
        const string Tiff = "49492a00 08000000 0200 0001 0400 ffff0000 00100000 1201 0300 01000000 06000000";

        Assert.Null(Read(Tiff, RepeatedTag.LastCounts));
        Assert.Equal(6L, Read(Tiff, RepeatedTag.FirstCounts)!.Value.Value);
    }

    [Theory]
    [InlineData("")]
    [InlineData("49492a00")]
    [InlineData("49492b00 08000000 0100 1201 0300 01000000 06000000")]
    [InlineData("49494d4d 08000000 0100 1201 0300 01000000 06000000")]
    [InlineData("49492a00 ffffffff 0100 1201 0300 01000000 06000000")]
    [InlineData("49492a00 18000000 0100 1201 0300 01000000 06000000")]
    [InlineData("49492a00 08000000 ffff 1101 0300 01000000 06000000")]
    [InlineData("49492a00 08000000 0100 1201 6300 01000000 06000000")]
    [InlineData("49492a00 08000000 0100 1201 0300 00000000 06000000")]
    public void Nonsense_has_no_values(string tiff) => Assert.Null(Read(tiff, RepeatedTag.LastCounts));

    private static TiffEntry? Read(string tiff, RepeatedTag repeated)
    {
        var directory = new TiffDirectory(Convert.FromHexString(tiff.Replace(" ", "", StringComparison.Ordinal)), repeated);
        return directory.First is { } first && directory.Read(first).TryGetValue(Orientation, out TiffEntry entry) ? entry : null;
    }
}
