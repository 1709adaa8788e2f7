using System.Runtime.CompilerServices;
using PurePipeline.Pillow;
using PurePipeline.Pixels;

namespace PurePipeline.Tests.Pillow;

/// <summary>What a list as a box does, what a draft returns, and whose exceptions are no ValueError. Expected values: Pillow 9.4, 11.1 and 13.0.</summary>
public class RescaleTests
{
    private static readonly byte[] Pixels = [10, 20, 30, 40, 250, 3, 99, 7, 1, 2, 3, 0, 77, 88, 99, 200];

    [Theory]
    [InlineData("9.4", new byte[] { 10, 20, 30, 40, 250, 3, 99, 7, 1, 2, 3, 0, 77, 88, 99, 200 })]
    [InlineData("11.1", new byte[] { 12, 19, 31, 40, 255, 0, 109, 7, 0, 0, 0, 0, 76, 87, 99, 200 })]
    [InlineData("13.0", new byte[] { 12, 19, 31, 40, 255, 0, 109, 7, 0, 0, 0, 0, 76, 87, 99, 200 })]
    public void A_list_hides_that_nothing_is_to_be_done(string release, byte[] expected)
    {
        Image image = new(new MemoryPicture(Pixels, 2, 2, PixelMode.Rgba), ReferenceVersions.Parse("pillow=" + release));

        Assert.Equal(expected, image.Rescale((2, 2), PurePipeline.Pillow.Resampling.Bicubic, (0, 0, 2, 2)).ToBytes());
        Assert.Equal(Pixels, image.Resize((2, 2), PurePipeline.Pillow.Resampling.Bicubic, (0, 0, 2, 2)).ToBytes());
    }

    [Theory]
    [InlineData("profile.jpg", 100, 80, 125, 93.75, 125, 94)]
    [InlineData("profile.jpg", 3000, 3000, 1000, 750, 1000, 750)]
    [InlineData("gray-9x7.jpg", 2, 2, 4.5, 3.5, 5, 4)]
    public void A_draft_tells_the_box(string picture, double width, double height, double right, double lower, int newWidth, int newHeight)
    {
        Image image = Image.Open(Golden(picture)).Draft(null, (width, height), out (double, double, double, double)? box);

        Assert.Equal((0, 0, right, lower), box);
        Assert.Equal((newWidth, newHeight), image.Size);
    }

    [Fact]
    public void No_file_is_no_draft()
    {
        Image image = Image.New("RGB", (9, 7));

        Assert.Same(image, image.Draft(null, (2, 2), out (double, double, double, double)? box));
        Assert.Null(box);
    }

    [Fact]
    public void An_exception_has_its_name_in_Python() =>
        Assert.Equal("OSError", Assert.Throws<PythonArgumentException>(() => ImageOps.AutoContrast(Image.New("RGBA", (1, 1)))).Name);

    private static string Golden(string name, [CallerFilePath] string here = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "../../../golden/pictures", name));
}
