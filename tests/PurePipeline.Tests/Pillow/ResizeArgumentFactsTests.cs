using PurePipeline.Pillow;
using PurePipeline.Pixels;
using static PurePipeline.Pillow.Resampling;

namespace PurePipeline.Tests.Pillow;

/// <summary>
/// What Pillow's own tests say of sizes, boxes and factors (Tests/test_image_resample.py, test_image_reduce.py, test_image_thumbnail.py).
/// </summary>
public class ResizeArgumentFactsTests
{
    private static readonly Image Picture128 = new(TestPicture.Create(128, 128, PixelMode.Rgb, 7));

    [Theory]
    [InlineData(20, 20, 20, 100)]
    [InlineData(20, 20, 100, 20)]
    public void A_box_may_have_no_extent(double left, double upper, double right, double lower)
    {
        foreach (PurePipeline.Pillow.Resampling filter in Enum.GetValues<PurePipeline.Pillow.Resampling>())
        {
            Assert.Equal(32, MemoryPicture.Load(Picture128.Resize((32, 32), filter, (left, upper, right, lower)).Picture).Height);
        }
    }

    [Theory]
    [InlineData(-20, 20, 100, 100, "can't be negative")]
    [InlineData(20, -20, 100, 100, "can't be negative")]
    [InlineData(20.1, 20, 20, 100, "can't be empty")]
    [InlineData(20, 20.1, 100, 20, "can't be empty")]
    [InlineData(0, 0, 129, 128, "can't exceed")]
    [InlineData(0, 0, 128, 129, "can't exceed")]
    public void Boxes_are_refused(double left, double upper, double right, double lower, string message)
    {
        foreach (PurePipeline.Pillow.Resampling filter in Enum.GetValues<PurePipeline.Pillow.Resampling>())
        {
            Assert.Contains(
                message,
                Assert.Throws<ArgumentException>(() => Picture128.Resize((32, 32), filter, (left, upper, right, lower))).Message,
                StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(0, 10)]
    [InlineData(10, 0)]
    [InlineData(10, 20)]
    public void A_box_of_the_target_s_size_is_a_crop(int left, int upper)
    {
        (double, double, double, double) box = (left, upper, left + 40, upper + 50);

        MemoryPicture resized = MemoryPicture.Load(Picture128.Resize((40, 50), Lanczos, box).Picture);
        MemoryPicture cropped = MemoryPicture.Load(Picture128.Crop(box).Picture);

        Assert.True(resized.FromRow(0)[..6000].SequenceEqual(cropped.FromRow(0)[..6000]));
    }

    [Theory]
    [InlineData(128, 128, 100, 100, 100, 100)]
    [InlineData(128, 256, 100, 100, 50, 100)]
    [InlineData(128, 256, 50, 100, 50, 100)]
    [InlineData(256, 128, 100, 100, 100, 50)]
    [InlineData(256, 128, 100, 50, 100, 50)]
    [InlineData(64, 64, 100, 100, 64, 64)]
    [InlineData(256, 162, 33, 33, 33, 21)]
    [InlineData(162, 256, 33, 33, 21, 33)]
    [InlineData(145, 100, 50, 50, 50, 34)]
    [InlineData(100, 145, 50, 50, 34, 50)]
    [InlineData(100, 30, 75, 75, 75, 23)]
    [InlineData(200, 2, 75, 75, 75, 1)]
    [InlineData(128, 128, 99.9, 99.9, 99, 99)]
    public void Thumbnails_keep_the_ratio(int width, int height, double mostWidth, double mostHeight, int expectedWidth, int expectedHeight)
    {
        var image = new Image(TestPicture.Create(width, height, PixelMode.L, 3));

        Assert.Equal((expectedWidth, expectedHeight), image.Thumbnail((mostWidth, mostHeight)).Size);
    }

    [Fact]
    public void The_gap_of_a_thumbnail_is_two_unless_said()
    {
        byte[] pixels(Image image) => MemoryPicture.Load(image.Picture).FromRow(0)[..(18 * 18 * 3)].ToArray();

        Assert.Equal(pixels(Picture128.Thumbnail((18, 18), Bicubic, 2.0)), pixels(Picture128.Thumbnail((18, 18))));
        Assert.NotEqual(pixels(Picture128.Thumbnail((18, 18), Bicubic, null)), pixels(Picture128.Thumbnail((18, 18))));
    }

    [Theory]
    [InlineData(3, 3, 4, 4)]
    [InlineData(3, 1, 4, 10)]
    [InlineData(1, 3, 10, 4)]
    public void Reduced_sizes_are_rounded_up(int x, int y, int width, int height) =>
        Assert.Equal((width, height), new Image(TestPicture.Create(10, 10, PixelMode.L, 1)).Reduce((x, y)).Size);

    [Theory]
    [InlineData(0, 0, 0, 10, 10)]
    [InlineData(2, 0, 0, 11, 10)]
    [InlineData(2, 0, 0, 10, 11)]
    [InlineData(2, -1, 0, 10, 10)]
    [InlineData(2, 0, -1, 10, 10)]
    [InlineData(2, 0, 5, 10, 5)]
    [InlineData(2, 5, 0, 5, 10)]
    public void Factors_and_boxes_of_reductions_are_refused(int factor, int left, int upper, int right, int lower)
    {
        var image = new Image(TestPicture.Create(10, 10, PixelMode.L, 1));

        Assert.Throws<ArgumentException>(() => image.Reduce((factor, factor), (left, upper, right, lower)));
    }

    [Theory]
    [InlineData(PixelMode.Palette)]
    [InlineData(PixelMode.Bilevel)]
    [InlineData(PixelMode.I16)]
    public void Modes_without_a_mean_are_refused(PixelMode mode)
    {
        var image = new Image(TestPicture.Create(10, 10, mode, 1));

        Assert.StartsWith("image has wrong mode", Assert.Throws<ArgumentException>(() => image.Reduce(3)).Message, StringComparison.Ordinal);
    }
}
