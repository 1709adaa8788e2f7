using PurePipeline.Pillow;

namespace PurePipeline.Tests.Pillow;

public class ConvertRowTests
{
    [Fact]
    public void Luminance_is_the_same_in_every_variant()
    {
        var random = new Random(11);
        for (int length = 0; length < 100; length++)
        {
            byte[] source = new byte[3 * length];
            random.NextBytes(source);
            byte[] expected = new byte[length];
            LuminanceRow.ConvertScalar(source, expected);
            byte[] actual = new byte[length];
            LuminanceRow.ConvertVector128(source, actual);

            Assert.Equal(expected, actual);
        }
    }

    [Fact]
    public void Gray_becomes_the_same_colour_in_every_variant()
    {
        var random = new Random(12);
        for (int length = 0; length < 100; length++)
        {
            byte[] source = new byte[length];
            random.NextBytes(source);
            byte[] expected = new byte[3 * length];
            GrayToRgbRow.ConvertScalar(source, expected);
            byte[] actual = new byte[3 * length];
            GrayToRgbRow.ConvertVector128(source, actual);

            Assert.Equal(expected, actual);
        }
    }

    // Pillow's own: red, green, blue, and two colours.
    [Theory]
    [InlineData(255, 0, 0, 76)]
    [InlineData(0, 255, 0, 150)]
    [InlineData(0, 0, 255, 29)]
    [InlineData(200, 100, 50, 124)]
    [InlineData(1, 2, 3, 2)]
    public void Luminance_is_Pillows(byte red, byte green, byte blue, byte luminance)
    {
        byte[] row = new byte[20];
        LuminanceRow.Convert([.. Enumerable.Repeat<byte[]>([red, green, blue], row.Length).SelectMany(pixel => pixel)], row);

        Assert.All(row, value => Assert.Equal(luminance, value));
    }
}
