using PurePipeline.Pillow;
using PurePipeline.Pixels;
using static PurePipeline.Pillow.Resampling;

namespace PurePipeline.Tests.Pillow;

public class ResizeModesTests
{
    public static TheoryData<string> Releases => [.. PillowCase.Releases];

    [Theory]
    [MemberData(nameof(Releases))]
    public void Resize_reduce_and_thumbnail_equal_the_real_Pillow_in_every_mode(string release) =>
        Assert.All(ResizeCase.Read(release), @case => @case.Verify());

    // White, in Pillow 9.4, 11.1 and 13.0: the reciprocal of a block's size has few bits.
    [Theory]
    [InlineData(300, 300, 254)]
    [InlineData(1000, 500, 251)]
    [InlineData(1000, 1000, 243)]
    public void Large_blocks_lose_brightness(int width, int height, byte expected)
    {
        byte[] white = new byte[width * height];
        Array.Fill(white, byte.MaxValue);
        var image = new Image(new MemoryPicture(white, width, height, PixelMode.L));

        Assert.Equal(expected, MemoryPicture.Load(image.Reduce((width, height)).Picture).Row(0)[0]);
    }

    [Fact]
    public void The_default_filter_of_sixteen_bits_changed_with_11_0()
    {
        Assert.Equal(Nearest, Resizing.DefaultFilter(PixelMode.I16, new Version(9, 4)));
        Assert.Equal(Bicubic, Resizing.DefaultFilter(PixelMode.I16, new Version(11, 1)));
        Assert.Equal(Bicubic, Resizing.DefaultFilter(PixelMode.Rgb, new Version(9, 4)));
    }

    [Fact]
    public void Transparent_colours_do_not_count()
    {
        // A transparent red beside an opaque green: Pillow's reduce and resize both give green at half the opacity.
        byte[] pixels = [255, 0, 0, 0, 0, 255, 0, 255];
        var image = new Image(new MemoryPicture(pixels, 2, 1, PixelMode.Rgba));

        Assert.Equal((byte[])[0, 255, 0, 128], MemoryPicture.Load(image.Reduce((2, 1)).Picture).Row(0).ToArray());
        Assert.Equal((byte[])[0, 255, 0, 128], MemoryPicture.Load(image.Resize((1, 1), Box).Picture).Row(0).ToArray());
    }

    [Fact]
    public void Infinities_reach_only_the_pixels_of_their_windows()
    {
        float[] row = [1, 2, float.PositiveInfinity, 4, 5, 6, 7, 8];
        byte[] bytes = new byte[row.Length * sizeof(float)];
        Buffer.BlockCopy(row, 0, bytes, 0, bytes.Length);
        var image = new Image(new MemoryPicture(bytes, row.Length, 1, PixelMode.F));

        float[] halved = new float[4];
        Buffer.BlockCopy(MemoryPicture.Load(image.Resize((4, 1), Box).Picture).Row(0).ToArray(), 0, halved, 0, 16);

        Assert.Equal([1.5f, float.PositiveInfinity, 5.5f, 7.5f], halved);
    }

    // As Pillow 9.4, 11.1 and 13.0 on x86: the first of two that are no numbers stays.
    [Theory]
    [InlineData(1, 5)]
    [InlineData(5, 1)]
    public void What_is_no_number_keeps_its_sign(int width, int height)
    {
        float[] samples = [float.NaN, -float.NaN, -float.NaN, -float.NaN, -float.NaN];
        byte[] bytes = new byte[samples.Length * sizeof(float)];
        Buffer.BlockCopy(samples, 0, bytes, 0, bytes.Length);
        var image = new Image(new MemoryPicture(bytes, width, height, PixelMode.F));

        byte[] result = MemoryPicture.Load(image.Resize((1, 1), Bilinear).Picture).Row(0).ToArray();

        Assert.Equal(bytes[..4], result);
    }
}
