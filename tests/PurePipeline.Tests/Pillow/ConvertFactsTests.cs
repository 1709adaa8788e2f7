using PurePipeline.Pillow;

namespace PurePipeline.Tests.Pillow;

/// <summary>What Pillow's own tests say of conversions (Tests/test_image_convert.py).</summary>
public class ConvertFactsTests
{
    private static readonly string[] Modes = ["1", "L", "LA", "P", "PA", "I", "F", "RGB", "RGBA", "RGBX", "CMYK", "YCbCr", "HSV"];

    private static readonly double[] ToXyz =
        [0.412453, 0.357580, 0.180423, 0, 0.212671, 0.715160, 0.072169, 0, 0.019334, 0.119193, 0.950227, 0];

    private static readonly Image Photo = SmoothPicture.Create("RGB", 128, 128);

    [Fact]
    public void Every_mode_becomes_every_other_one_even_without_pixels()
    {
        foreach (string from in Modes)
        {
            Image image = Photo.Convert(from);
            foreach (string to in Modes)
            {
                Image converted = image.Convert(to).Load();
                Assert.Equal((to, image.Size), (converted.Mode, converted.Size));
                Assert.Equal((to, (0, 0)), (Image.New(from, (0, 0)).Convert(to).Mode, Image.New(from, (0, 0)).Convert(to).Size));
            }
        }

        Assert.Throws<ArgumentException>(() => Photo.Convert("INVALID"));
    }

    [Fact]
    public void A_palette_becomes_what_it_shows()
    {
        Image image = Photo.Convert("P");

        Assert.Equal("RGB", image.Convert(null).Mode);
        Assert.Equal("RGBA", image.WithTransparency(Transparency.OfValue(0)).Convert(null).Mode);
        Assert.Equal(Image.New("L", (128, 128), 255).ToBytes(), image.Convert("PA").GetChannel("A").ToBytes());
    }

    [Fact]
    public void Numbers_stay_what_they_are_as_floats()
    {
        Assert.Equal(Photo.Convert("L").GetPixel(5, 5), Photo.Convert("L").Convert("F").GetPixel(5, 5));
        Image wide = Image.New("I;16", (2, 2), 40000);
        Assert.Equal([40000.0], wide.Convert("F").GetPixel(1, 1));
        Assert.Equal([40000.0], wide.Convert("I").Convert("F").GetPixel(1, 1));
        Assert.All([65535, 65536], value => Assert.Equal([65535.0], Image.New("I", (1, 1), value).Convert("I;16").GetPixel(0, 0)));
    }

    [Fact]
    public void Colours_with_alpha_survive_their_way_through_other_modes()
    {
        Image image = SmoothPicture.Create("RGBA", 128, 128);

        Assert.InRange(SmoothPicture.Difference(image.PutAlpha(255).Convert("RGBa").Convert("RGB"), image.Convert("RGB")), 0, 1.5);
        Assert.InRange(SmoothPicture.Difference(image, image.Convert("P").Convert("RGBA")), 0, 20);
        Assert.InRange(SmoothPicture.Difference(image.GetChannel("A"), image.Convert("P").Convert("LA").GetChannel("A")), 0, 5);
        Assert.InRange(SmoothPicture.Difference(Photo, Photo.Convert("RGBA").Convert("PA").Convert("RGB")), 0, 9.3);
        Assert.NotEqual(0, Photo.Convert("PA").Palette!.Count);
    }

    [Fact]
    public void A_transparent_index_becomes_a_colour_or_an_alpha()
    {
        Image image = Photo.Convert("P").WithTransparency(Transparency.OfValue(0));

        Assert.Equal(0, image.Convert("L").Transparency!.Value);
        Assert.Equal([0, 0, 0], image.Convert("RGB").Transparency!.Color);
        Assert.All(["LA", "PA", "RGBA"], mode => Assert.Null(image.WithTransparency(Transparency.OfValue(128)).Convert(mode).Transparency));
        Assert.NotNull(image.Convert("PA").Palette);
        Assert.Null(image.Convert("RGBA").Palette);
    }

    [Fact]
    public void A_transparent_gray_becomes_a_gray_colour_an_index_or_an_alpha()
    {
        Image image = Photo.Convert("L").WithTransparency(Transparency.OfValue(128));

        Assert.Null(image.Convert("LA").Transparency);
        Assert.Equal([128, 128, 128], image.Convert("RGB").Transparency!.Color);
        Assert.NotNull(image.Convert("P").Transparency);
        Assert.NotNull(image.Convert("P", palette: ConvertPalette.Adaptive).Transparency);
    }

    [Fact]
    public void A_transparent_colour_becomes_a_gray_an_index_or_an_alpha()
    {
        Image image = Photo.WithTransparency(Transparency.OfColor([.. Photo.GetPixel(0, 0).Select(static band => (int)band)]));

        Assert.Equal((int)image.Convert("L").GetPixel(0, 0)[0], image.Convert("L").Transparency!.Value);
        Assert.NotNull(image.Convert("P").Transparency);
        Assert.All(["LA", "La", "RGBA", "RGBa"], mode => Assert.Null(image.Convert(mode).Transparency));
        Assert.Equal([0.0, 0.0], image.Convert("La").GetPixel(0, 0));
        Assert.Equal([0.0, 0.0, 0.0, 0.0], image.Convert("RGBa").GetPixel(0, 0));
        Image black = Image.New("RGB", (1, 1)).WithTransparency(Transparency.OfColor(0, 0, 0)).Convert("P", palette: ConvertPalette.Adaptive);
        Assert.Equal((int)black.GetPixel(0, 0)[0], black.Transparency!.Value);
    }

    [Theory]
    [InlineData("L")]
    [InlineData("LA")]
    [InlineData("I")]
    public void Luminance_is_rounded(string mode)
    {
        Image image = Image.New("P", (1, 1)).PutPalette([0, 1, 2]);

        Assert.Equal(1, image.Convert(mode).GetPixel(0, 0)[0]);
        Assert.Equal(1, image.Convert("PA").Convert(mode).GetPixel(0, 0)[0]);
    }

    [Fact]
    public void A_palette_keeps_its_colours_beside_an_alpha()
    {
        Image image = Image.New("P", (4, 1)).PutPalette([1, 2, 3, 4, 5, 6]);
        image = Image.FromBytes("P", (4, 1), [0, 0, 1, 1]).WithPalette(image.Palette!).WithTransparency(Transparency.OfValue(0));

        Image converted = image.Convert("PA");
        Assert.Equal([0, 0, 255, 255], converted.GetChannel("A").ToBytes());
        Assert.Equal(image.Palette!.ToBytes(), converted.Palette!.ToBytes());
    }

    [Fact]
    public void Matrices_are_for_RGB()
    {
        Assert.Throws<ArgumentException>(() => Photo.Convert("CMYK").Convert("CMYK", ToXyz));
        Assert.Throws<ArgumentException>(() => Photo.Convert("L").Convert("L", ToXyz));

        Image image = Photo.WithTransparency(Transparency.OfColor(255, 0, 0));
        Assert.Equal([105, 54, 4], image.Convert("RGB", ToXyz).Transparency!.Color);
        Assert.Equal(105, image.Convert("L", ToXyz.AsSpan(0, 4)).Transparency!.Value);
        Assert.Equal(Photo.ToBytes(), Photo.Convert("RGB", [1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0]).ToBytes());
    }
}
