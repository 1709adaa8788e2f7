using PurePipeline.Numerics;
using SixLabors.ImageSharp;
using SixLabors.ImageSharp.PixelFormats;

namespace PurePipeline.ImageSharp.Tests;

public class ReadmeTests
{
    private static readonly string Photo = GoldenFolder.Picture("profile.jpg");

    [Fact]
    public void Loaded_image_is_the_array_of_Python()
    {
        // As in the README, line by line.
        Configuration.Default.Configure(new LibjpegTurboDecoder());
        using Image<Rgb24> photo = SixLabors.ImageSharp.Image.Load<Rgb24>(Photo);
        NdArray pixels = photo.ToNdArray();

        Assert.Equal(GoldenFolder.Opened().Single(golden => golden.Picture == "profile.jpg").Sha256, pixels.Sha256());
    }
}
