using System.Runtime.CompilerServices;

namespace PurePipeline.Tests;

public class PictureInfoTests
{
    // What Pillow 9.4 says; for gray of 16 bits Pillow 13.0, whose mode is another.
    [Theory]
    [InlineData("orientation-6.jpg", "JPEG", 160, 120, "RGB", 6, 1)]
    [InlineData("png-animated-00-3x3-color2-16bit-4frames.png", "PNG", 3, 3, "RGB", 1, 4)]
    [InlineData("png-59-12x1-color0-16bit-filter0.png", "PNG", 12, 1, "I;16", 6, 1)]
    [InlineData("gif-05-8x11-1bit-3frames.gif", "GIF", 8, 11, "L", 1, 3)]
    [InlineData("tga-01-30x40-kind1-8bit.tga", "TGA", 30, 40, "P", 1, 1)]
    [InlineData("pnm-00-3x8-P5-max255.ppm", "PPM", 3, 8, "L", 1, 1)]
    public void A_file_a_stream_and_bytes_tell_the_same(string name, string format, int width, int height, string mode, int orientation, int frames)
    {
        var expected = new PictureInfo(format, width, height, mode, orientation, frames);
        string path = Golden(name);
        byte[] file = File.ReadAllBytes(path);
        using var stream = new MemoryStream(file);

        Assert.Equal(expected, PictureInfo.Read(path));
        Assert.Equal(expected, PictureInfo.Read(stream));
        Assert.Equal(expected, PictureInfo.Read(file));
    }

    [Fact]
    public void No_pixel_is_decoded()
    {
        byte[] file = File.ReadAllBytes(Golden("photo-420-75.jpg"));

        Assert.Equal(new PictureInfo("JPEG", 800, 600, "RGB", 1, 1), PictureInfo.Read(file.AsMemory(0, 1000)));
    }

    private static string Golden(string name, [CallerFilePath] string here = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "../../golden/pictures", name));
}
