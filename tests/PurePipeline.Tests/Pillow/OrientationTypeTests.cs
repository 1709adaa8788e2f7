using PurePipeline.Pillow;

namespace PurePipeline.Tests.Pillow;

public class OrientationTypeTests
{
    // Types and elements of an EXIF orientation, and which one exif_transpose of Pillow 9.4, 11.1 and 13.0 follows: a number is one whatever
    // its type, text and bytes are none, and the types 17 and 18 are unknown to Pillow.
    [Theory]
    [InlineData(3, 1, "0600", 6)]
    [InlineData(3, 2, "06000300", 6)]
    [InlineData(3, 1, "0900", 1)]
    [InlineData(3, 1, "0000", 1)]
    [InlineData(4, 1, "06000000", 6)]
    [InlineData(5, 1, "0600000001000000", 6)]
    [InlineData(5, 1, "0C00000002000000", 6)]
    [InlineData(5, 1, "0D00000002000000", 1)]
    [InlineData(5, 1, "0600000000000000", 1)]
    [InlineData(10, 1, "0600000001000000", 6)]
    [InlineData(10, 1, "FAFFFFFFFFFFFFFF", 6)]
    [InlineData(11, 1, "0000C040", 6)]
    [InlineData(12, 1, "0000000000001A40", 1)]
    [InlineData(12, 1, "0000000000001840", 6)]
    [InlineData(2, 2, "3600", 1)]
    [InlineData(1, 1, "06", 1)]
    [InlineData(7, 1, "06", 1)]
    [InlineData(6, 1, "06", 6)]
    [InlineData(8, 1, "FAFF", 1)]
    [InlineData(9, 1, "06000000", 6)]
    [InlineData(13, 1, "06000000", 6)]
    [InlineData(16, 1, "0600000000000000", 6)]
    [InlineData(17, 1, "0600000000000000", 1)]
    [InlineData(18, 1, "0600000000000000", 1)]
    public void An_orientation_of_any_type_counts_as_in_Pillow(int type, int count, string elements, int orientation)
    {
        byte[] data = Convert.FromHexString(elements);
        byte[] value = data.Length <= 4 ? [.. data, .. new byte[4 - data.Length]] : [26, 0, 0, 0];
        byte[] exif = [.. "Exif\0\0II*\0"u8, 8, 0, 0, 0, 1, 0, 0x12, 0x01, (byte)type, 0, (byte)count, 0, 0, 0, .. value, 0, 0, 0, 0, .. data];

        Assert.All(["9.4", "11.1", "13.0"], pillow =>
            Assert.Equal(orientation, ImageExif.Of([exif], new Version(pillow), readsXmp: false, hasResolution: true).Orientation));
    }
}
