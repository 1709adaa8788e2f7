using PurePipeline.OpenCv;

namespace PurePipeline.Tests.OpenCv;

/// <summary>Each case was put into a JPEG and read by OpenCV 4.6, 4.10 and 4.13.</summary>
public class ImreadRulesTests
{
    private const string Exif = "457869660000";
    private const string Six = "49492a00080000000100120103000100000006000000";

    [Theory]
    [InlineData(6, 6, Exif + Six)]
    [InlineData(1, 6, "45", Exif + Six)]
    [InlineData(1, 6, "687474703a2f2f6e732e61646f62652e636f6d2f7861702f312e302f003c782f3e", Exif + Six)]
    [InlineData(6, 1, "457869660001" + Six)]
    [InlineData(2, 2, Exif + "49492a0008000000010012010200050000000200000000000000")] // text, says the entry
    [InlineData(0, 0, Exif + "4d4d002a000000080001011200040000000100000006")] // 32 bits, the high word first
    [InlineData(1, 1, Exif + "49492a0008000000020010010200630000006300000012010300010000000600")] // a text outside comes first
    [InlineData(1, 1, Exif + "49492b00080000000100120103000100000006000000")]
    [InlineData(1, 1, Exif)]
    [InlineData(1, 1)]
    public void The_orientation_is_found_where_each_release_looks(int old, int current, params string[] segments)
    {
        ReadOnlyMemory<byte>[] bytes = [.. segments.Select(segment => new ReadOnlyMemory<byte>(Convert.FromHexString(segment)))];

        Assert.Equal(old, ImreadRules.Orientation(bytes, new Version(4, 6)));
        Assert.Equal(old, ImreadRules.Orientation(bytes, new Version(4, 10)));
        Assert.Equal(current, ImreadRules.Orientation(bytes, new Version(4, 13)));
    }
}
