using PurePipeline.OpenCv;
using PurePipeline.Pillow;

namespace PurePipeline.Tests.Decoding;

public class TiffPackageTests
{
    [Theory]
    [InlineData("II*\0\b\0\0\0")]
    [InlineData("MM\0*\0\0\0\b")]
    [InlineData("II+\0\b\0\0\0")]
    public void Without_the_package_the_error_names_it(string header)
    {
        byte[] file = [.. header.Select(c => (byte)c)];
        var pillow = Assert.Throws<PictureException>(() => Image.Open(file));
        var openCv = Assert.Throws<PictureException>(() => Cv2.Imdecode(file));

        Assert.Equal(PictureErrorCode.Unsupported, pillow.Code);
        Assert.Contains("PurePipeline.Tiff", pillow.Message, StringComparison.Ordinal);
        Assert.Equal(pillow.Message, openCv.Message);
    }
}
