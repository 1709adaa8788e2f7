using PurePipeline.Pillow;
using PurePipeline.Pixels;

namespace PurePipeline.Tests.Pillow;

/// <summary>What ImageOps of Pillow gave, the same in 9.4, 11.1 and 13.0.</summary>
public class ImageOpsTests
{
    private static readonly Image s_gray = Pixels.Image(PixelMode.L, 8, 1, "0a323c3d3e64b4c8");

    [Fact]
    public void Contrast_is_stretched_as_Pillow_does()
    {
        Assert.Equal("003543444578e4ff", Pixels.Hex(ImageOps.AutoContrast(s_gray)));
        Assert.Equal("000013151762feff", Pixels.Hex(ImageOps.AutoContrast(s_gray, (13, 13))));
        Assert.Equal("000013151762feff", Pixels.Hex(ImageOps.AutoContrast(s_gray, (0, 26), [10])));
    }

    [Fact]
    public void One_value_stays_as_it_is()
    {
        Image flat = Image.New("RGB", (5, 4), (3, 77, 255));

        Assert.Equal(Pixels.Hex(flat), Pixels.Hex(ImageOps.AutoContrast(flat)));
        Assert.Equal(Pixels.Hex(flat), Pixels.Hex(ImageOps.Equalize(flat)));
    }

    [Fact]
    public void Values_are_equalized_as_Pillow_does()
    {
        byte[] values = [.. Enumerable.Range(0, 1024).Select(i => (byte)(i * i / 7 % 200))];
        string hex = Pixels.Hex(ImageOps.Equalize(Pixels.Image(PixelMode.L, 32, 32, System.Convert.ToHexString(values))));

        Assert.Equal("000000080c0e181c1e20252c30363d45545c646b717e898c9ca5b5c3cdd9ebf9", hex[..64]);
    }

    [Fact]
    public void Values_are_mapped_as_Pillow_does()
    {
        Assert.Equal("0a323cc2c19b4b37", Pixels.Hex(ImageOps.Solarize(s_gray, 61)));
        Assert.Equal("002020202060a0c0", Pixels.Hex(ImageOps.Posterize(s_gray, 3)));
        Assert.Equal("f5cdc3c2c19b4b37", Pixels.Hex(ImageOps.Invert(s_gray)));
        Assert.Equal(
            "0000ff0000ffe7e7fffffffffffdfcffd5abff8000ff8000",
            Pixels.Hex(ImageOps.Colorize(s_gray, "blue", "#ff8000", "white", blackPoint: 50, whitePoint: 180, midPoint: 61)));
    }

    [Fact]
    public void A_canvas_is_padded_as_Pillow_does() => Assert.Equal(
        "00141428283c50646478788c50646478788ca0b4b4c8c8dc090909090909090909090909",
        Pixels.Hex(ImageOps.Pad(Pixels.Ramp(), (6, 6), PurePipeline.Pillow.Resampling.Nearest, 9, (0, .2))));

    [Fact]
    public void Borders_are_added_and_cut()
    {
        Image expanded = ImageOps.Expand(Pixels.Ramp(), (1, 0, 2, 1), 9);

        Assert.Equal("090014283c0909095064788c090909a0b4c8dc090909090909090909", Pixels.Hex(expanded));
        Assert.Equal(Pixels.Hex(Pixels.Ramp()), Pixels.Hex(ImageOps.Crop(expanded, (1, 0, 2, 1))));
        Assert.Equal("6478", Pixels.Hex(ImageOps.Expand(Pixels.Ramp(), -1)));
    }

    // Pillow 9.4, 11.1 and 13.0 say so.
    [Theory]
    [InlineData("9.4", 300, 100, 0)]
    [InlineData("9.4", 48, 16, 0)]
    [InlineData("9.4", 768, -1, -1)]
    [InlineData("11.1", 48, 128, 81)]
    [InlineData("13.0", 768, 128, 81)]
    public void A_border_of_an_index_and_an_alpha_was_once_looked_for_in_the_palette(string pillow, int paletteBytes, int index, int alpha)
    {
        ReferenceVersions versions = ReferenceVersions.Parse($"pillow={pillow}");
        byte[] colors = [.. Enumerable.Range(0, paletteBytes).Select(i => (byte)((i * 34) + (i / 3)))];
        Image image = Image.FromBytes("PA", (1, 1), [1, 2], null, versions).PutPalette(colors);

        if (index < 0)
        {
            Assert.Throws<ArgumentException>(() => ImageOps.Expand(image, 1, Ink.OfBands(128, 81)));
            return;
        }

        Image expanded = ImageOps.Expand(image, 1, Ink.OfBands(128, 81));
        Assert.Equal([index, alpha], expanded.GetPixel(0, 0));
        Assert.Equal(colors, expanded.Palette!.ToBytes());
        Assert.Throws<ArgumentException>(() => ImageOps.Expand(image, 1, Ink.OfBands(300, -1, 2)));
    }

    [Fact]
    public void Values_are_counted()
    {
        int[] counts = Image.New("RGB", (3, 2), (3, 77, 255)).Histogram();
        int[] masked = s_gray.Histogram(Pixels.Image(PixelMode.L, 8, 1, "0001ff0000000000"));

        Assert.Equal(768, counts.Length);
        Assert.Equal((6, 6, 6), (counts[3], counts[256 + 77], counts[512 + 255]));
        Assert.Equal((1, 1, 2), (masked[50], masked[60], masked.Sum()));
    }

    [Theory]
    [InlineData("RGBA")]
    [InlineData("F")]
    [InlineData("1")]
    public void Other_modes_are_refused(string mode)
    {
        Image image = Image.New(mode, (4, 4));

        Assert.ThrowsAny<ArgumentException>(() => ImageOps.AutoContrast(image));
        Assert.ThrowsAny<ArgumentException>(() => ImageOps.Equalize(image));
        Assert.ThrowsAny<ArgumentException>(() => ImageOps.Solarize(image));
        Assert.ThrowsAny<ArgumentException>(() => ImageOps.Colorize(image, 0, "white"));
    }
}
