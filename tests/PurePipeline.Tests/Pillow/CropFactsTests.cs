using PurePipeline.Pillow;

namespace PurePipeline.Tests.Pillow;

/// <summary>What Pillow's own tests say of parts of images (Tests/test_image_crop.py).</summary>
public class CropFactsTests
{
    [Theory]
    [InlineData("1")]
    [InlineData("P")]
    [InlineData("L")]
    [InlineData("RGB")]
    [InlineData("I")]
    [InlineData("F")]
    public void A_part_has_the_image_s_mode_and_the_whole_its_pixels(string mode)
    {
        Image image = SmoothPicture.Create("RGB", 128, 128).Convert(mode);

        Assert.Equal(image.ToBytes(), image.Crop((0, 0, 128, 128)).ToBytes());
        Image part = image.Crop((50, 50, 100, 100));
        Assert.Equal((mode, (50, 50)), (part.Mode, part.Size));
    }

    // How many of the pixels are outside, which are 0, and how many are the image's, which are 1.
    [Theory]
    [InlineData(0, 0, 100, 100, 0, 10000)]
    [InlineData(25, 25, 75, 75, 0, 2500)]
    [InlineData(-25, 0, 25, 50, 1250, 1250)]
    [InlineData(0, -25, 50, 25, 1250, 1250)]
    [InlineData(75, 0, 125, 50, 1250, 1250)]
    [InlineData(0, 75, 50, 125, 1250, 1250)]
    [InlineData(-25, 25, 125, 75, 2500, 5000)]
    [InlineData(25, -25, 75, 125, 2500, 5000)]
    [InlineData(-25, -25, 25, 25, 1875, 625)]
    [InlineData(75, -25, 125, 25, 1875, 625)]
    [InlineData(75, 75, 125, 125, 1875, 625)]
    [InlineData(-25, 75, 25, 125, 1875, 625)]
    public void Outside_of_the_image_is_nothing(int left, int upper, int right, int lower, int outside, int inside)
    {
        int[] counts = Image.New("L", (100, 100), 1).Crop((left, upper, right, lower)).Histogram();

        Assert.Equal([outside, inside], counts[..2]);
        Assert.Equal(outside + inside, counts.Sum());
    }

    [Theory]
    [InlineData(8, 2, 2, 8)]
    [InlineData(2, 8, 8, 2)]
    [InlineData(8, 8, 2, 2)]
    public void Sides_in_the_wrong_order_are_refused(int left, int upper, int right, int lower) =>
        Assert.Throws<ArgumentException>(() => Image.New("RGB", (10, 10)).Crop((left, upper, right, lower)));

    [Fact]
    public void Coordinates_are_rounded() => Assert.Equal((3, 5), Image.New("RGB", (10, 10)).Crop((0.9, 1.1, 4.2, 5.8)).Size);

    [Fact]
    public void An_image_without_pixels_has_parts()
    {
        Image image = Image.New("RGB", (0, 0), "white");

        Assert.Equal((0, 0), image.Crop((0, 0, 0, 0)).Size);
        Image part = image.Crop((10, 10, 20, 20));
        Assert.Equal((10, 10), part.Size);
        Assert.Equal([0.0, 0.0, 0.0], part.GetPixel(2, 0));
    }
}
