using PurePipeline.Pillow;

namespace PurePipeline.Tiff.Tests;

public class PageTests
{
    // Sizes and modes as Pillow 9.4, 11.1 and 13.0 tell them of the file.
    [Fact]
    public void Pages_are_frames()
    {
        Image image = Image.Open(GoldenTiffs.Path("tiff-30"));

        Assert.Equal(3, image.FrameCount);
        Assert.Equal(["RGB", "L", "P"], Enumerable.Range(0, 3).Select(page => image.Frame(page).Mode));
        Assert.Equal((9, 30), image.Frame(2).Size);
        Assert.Throws<ArgumentOutOfRangeException>(() => image.Frame(3));
    }
}
