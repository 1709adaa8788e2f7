using PurePipeline.Pillow;

namespace PurePipeline.Tests.Pillow;

/// <summary>What Pillow 9.4, 11.1 and 13.0 do alike.</summary>
public class ImageValuesTests
{
    [Theory]
    [InlineData("L")]
    [InlineData("RGBa")]
    [InlineData("F")]
    public void An_image_without_pixels_has_no_extrema(string mode)
    {
        Image image = Image.New(mode, (2, 2));

        Assert.Empty(image.Crop((0, 0, 0, 2)).GetExtrema());
        Assert.Empty(image.Crop((0, 0, 2, 0)).GetExtrema());
    }

    [Theory]
    [InlineData("I")]
    [InlineData("F")]
    public void Levels_without_pixels_are_not_spread(string mode)
    {
        Image none = Image.New(mode, (2, 2)).Crop((0, 0, 0, 2));

        Assert.Equal("min/max not given", Assert.Throws<ArgumentException>(() => none.Histogram()).Message);
        Assert.All(none.Histogram(extrema: (0, 1)), count => Assert.Equal(0, count));
    }

    [Theory]
    [InlineData("L")]
    [InlineData("RGB")]
    public void A_pixel_takes_no_name_of_a_colour(string mode) =>
        Assert.Throws<InvalidCastException>(() => Image.New(mode, (1, 1)).PutPixel(0, 0, "red"));
}
