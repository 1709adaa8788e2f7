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

    // 21x26 pixels whose orientation swaps the sides: up to 10.4 that counted once they were loaded, which a thumbnail with a gap does only
    // after it has found the file too large.
    [Theory]
    [InlineData("9.4", 10, 10, 2.0, 10, 8)]
    [InlineData("9.4", 10, 10, null, 10, 8)]
    [InlineData("9.4", 22, 26, 2.0, 21, 26)]
    [InlineData("9.4", 22, 26, null, 22, 18)]
    [InlineData("9.4", 26, 21, 2.0, 26, 21)]
    [InlineData("9.4", 21, 26, null, 21, 17)]
    [InlineData("11.1", 22, 26, 2.0, 22, 18)]
    [InlineData("11.1", 26, 21, null, 26, 21)]
    public void A_thumbnail_of_a_turned_page_has_its_loaded_size(string release, int width, int height, double? gap, int newWidth, int newHeight)
    {
        Image image = Image.Open(GoldenTiffs.Path("tiff-09"), ReferenceVersions.Parse("pillow=" + release));

        Image thumbnail = image.Thumbnail((width, height), reducingGap: gap);

        Assert.Equal((newWidth, newHeight), thumbnail.Size);
        Assert.Equal(thumbnail.Picture.Width * thumbnail.Picture.Height, thumbnail.Width * thumbnail.Height);
    }

    // From 10.1 on loading takes the orientation away that it applies.
    [Theory]
    [InlineData("9.4", 7L, 7L)]
    [InlineData("11.1", 7L, null)]
    [InlineData("13.0", 7L, null)]
    public void The_orientation_is_told_until_it_is_applied(string release, long? opened, long? loaded)
    {
        Image image = Image.Open(GoldenTiffs.Path("tiff-09"), ReferenceVersions.Parse("pillow=" + release));

        Assert.Equal(opened, image.GetExif().GetValueOrDefault(0x0112));
        Assert.Equal(loaded, image.Load().GetExif().GetValueOrDefault(0x0112));
    }
}
