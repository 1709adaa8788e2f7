using PurePipeline.Pillow;
using PurePipeline.Pixels;
using static PurePipeline.Pillow.Resampling;

namespace PurePipeline.Tests.Pillow;

public class ImageTests
{
    public static TheoryData<string> Releases => [.. PillowCase.Releases];

    // Pillow's own results for the row 0 50 100 200 255, the same in 9.4, 11.1 and 13.0.
    public static TheoryData<PurePipeline.Pillow.Resampling, byte[], byte[]> Vectors => new()
    {
        { Nearest, [0, 100, 255], [0, 0, 50, 100, 100, 200, 255, 255] },
        { Box, [25, 100, 228], [0, 0, 50, 100, 100, 200, 255, 255] },
        { Bilinear, [21, 111, 231], [0, 22, 53, 84, 131, 194, 231, 255] },
        { Hamming, [19, 107, 234], [0, 18, 50, 93, 114, 199, 235, 255] },
        { Bicubic, [16, 110, 237], [0, 17, 53, 81, 129, 195, 238, 255] },
        { Lanczos, [13, 110, 240], [0, 16, 53, 81, 126, 194, 242, 255] },
    };

    [Theory]
    [MemberData(nameof(Releases))]
    public void Operations_equal_those_of_the_real_Pillow(string release) =>
        Assert.All(PillowCase.Read(release), @case => @case.Verify());

    [Theory]
    [MemberData(nameof(Vectors))]
    public void Resizes_a_row_as_Pillow_does(PurePipeline.Pillow.Resampling filter, byte[] three, byte[] eight)
    {
        var image = new Image(new MemoryPicture(new byte[] { 0, 50, 100, 200, 255 }, 5, 1, PixelMode.L));

        Assert.Equal(three, MemoryPicture.Load(image.Resize((3, 1), filter).Picture).Row(0));
        Assert.Equal(eight, MemoryPicture.Load(image.Resize((8, 1), filter).Picture).Row(0));
    }

    [Fact]
    public void Size_and_mode_are_known_before_a_pixel_is_read()
    {
        Image image = new Image(new UnreadablePicture(640, 480)).Convert("L").Crop((0, 0, 320, 240)).Resize((32, 24), Bilinear);

        Assert.Equal((32, 24), image.Size);
        Assert.Equal("L", image.Mode);
    }

    [Fact]
    public void The_same_size_is_the_same_image()
    {
        var image = new Image(TestPicture.Create(4, 3, PixelMode.Rgb, 1));

        Assert.Same(image, image.Resize((4, 3)));
        Assert.Same(image, image.Convert("RGB"));
    }

    // The texts are Pillow's.
    [Theory]
    [InlineData(0, 3, 0, 0, 4, 3, "height and width must be > 0")]
    [InlineData(2, 2, -1, 0, 4, 3, "box offset can't be negative")]
    [InlineData(2, 2, 0, 0, 4, 4, "box can't exceed original image size")]
    [InlineData(2, 2, 3, 0, 2, 3, "box can't be empty")]
    public void Sizes_and_boxes_are_refused_as_Pillow_refuses_them(int width, int height, double left, double upper, double right, double lower, string message)
    {
        var image = new Image(TestPicture.Create(4, 3, PixelMode.Rgb, 1));

        var error = Assert.Throws<ArgumentException>(() => image.Resize((width, height), Bilinear, (left, upper, right, lower)));

        Assert.StartsWith(message, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_mode_that_is_not_offered_is_named_with_those_that_are()
    {
        var image = new Image(TestPicture.Create(4, 3, PixelMode.Rgb, 1));

        var error = Assert.Throws<ArgumentException>(() => image.Convert("HSL"));

        Assert.StartsWith("unrecognized image mode 'HSL'; known are 1, L, LA,", error.Message, StringComparison.Ordinal);
    }

    private sealed class UnreadablePicture(int width, int height) : Picture(width, height, PixelMode.Rgb)
    {
        public override RowReader OpenRows() => throw new InvalidOperationException("Nothing was to be read.");
    }
}
