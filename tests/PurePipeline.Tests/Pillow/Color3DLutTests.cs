using PurePipeline.Pillow;

namespace PurePipeline.Tests.Pillow;

public class Color3DLutTests
{
    // What the tests of Pillow 12.3 use: red is y, green x, blue 255 - y.
    private static readonly Image s_gradients = Image.FromBytes(
        "RGB", (256, 256), [.. Enumerable.Range(0, 65536).SelectMany(static i => new[] { (byte)(i / 256), (byte)i, (byte)(255 - (i / 256)) })]);

    // The entries' own places, as many channels as are asked for.
    private static Color3DLut Identity((int, int, int) size, int channels, string? mode = null) =>
        Color3DLut.Generate(size, (r, g, b) => new[] { r, g, b, r }[..channels], channels, mode);

    // Pillow 12.3, Tests/test_color_lut.py.
    [Theory]
    [InlineData(2, 2, 2)]
    [InlineData(3, 3, 3)]
    [InlineData(5, 5, 5)]
    [InlineData(7, 7, 7)]
    [InlineData(11, 11, 11)]
    [InlineData(16, 16, 16)]
    [InlineData(17, 17, 17)]
    [InlineData(2, 2, 65)]
    public void A_table_of_its_own_places_changes_nothing(int first, int second, int third)
    {
        Assert.Equal(s_gradients.ToBytes(), s_gradients.Filter(Identity((first, second, third), 3)).ToBytes());
    }

    [Fact]
    public void A_fourth_channel_is_the_tables_or_else_stays()
    {
        Image withRed = Image.Merge("RGBA", [.. s_gradients.Split(), s_gradients.GetChannel("R")]);
        Image withGreen = Image.Merge("RGBA", [.. s_gradients.Split(), s_gradients.GetChannel("G")]);

        Assert.Equal(withRed.ToBytes(), s_gradients.Filter(Identity((17, 17, 17), 4, "RGBA")).ToBytes());
        Assert.Equal(withGreen.ToBytes(), withGreen.Filter(Identity((17, 17, 17), 3)).ToBytes());
    }

    // Pillow 12.3, Tests/test_color_lut.py: the first axis runs fastest.
    [Fact]
    public void Channels_are_in_Pillows_order()
    {
        Color3DLut reverse = new((2, 2, 2), [0, 0, 0, 0, 0, 1, 0, 1, 0, 0, 1, 1, 1, 0, 0, 1, 0, 1, 1, 1, 0, 1, 1, 1]);

        Assert.Equal(Image.Merge("RGB", [.. s_gradients.Split().Reverse()]).ToBytes(), s_gradients.Filter(reverse).ToBytes());
    }

    [Theory]
    [InlineData(-1, 2)]
    [InlineData(-3, 5)]
    public void Levels_beyond_the_range_are_limited(double least, double most)
    {
        byte[] pixels = s_gradients.Filter(Identity((2, 2, 2), 3).Transform(v => [.. v.Select(level => level > 0 ? most : least)])).ToBytes();

        foreach ((int x, int y, byte[] expected) in new (int, int, byte[])[]
        {
            (0, 0, [0, 0, 255]), (50, 50, [0, 0, 255]), (255, 0, [0, 255, 255]), (205, 50, [0, 255, 255]),
            (0, 255, [255, 0, 0]), (50, 205, [255, 0, 0]), (255, 255, [255, 255, 0]), (205, 205, [255, 255, 0]),
        })
        {
            Assert.Equal(expected, pixels.AsSpan(3 * ((256 * y) + x), 3));
        }
    }

    [Theory]
    [InlineData("L", "RGB", 3)]
    [InlineData("RGB", "L", 3)]
    [InlineData("L", null, 3)]
    [InlineData("RGB", "RGBA", 3)]
    [InlineData("RGB", "RGB", 4)]
    public void Modes_that_do_not_fit_are_refused(string mode, string? target, int channels)
    {
        Image image = Image.New(mode, (10, 10));

        Assert.Equal("image has wrong mode", Assert.Throws<ArgumentException>(() => image.Filter(Identity((3, 3, 3), channels, target))).Message);
    }

    [Fact]
    public void Sizes_and_lengths_that_do_not_fit_are_refused()
    {
        Assert.Throws<ArgumentException>("size", () => Identity((1, 3, 3), 3));
        Assert.Throws<ArgumentException>("size", () => Identity((3, 66, 3), 3));
        Assert.Throws<ArgumentException>("channels", () => Identity((3, 3, 3), 2));
        Assert.Throws<ArgumentException>("table", () => new Color3DLut((2, 2, 2), new double[21]));
    }

    [Fact]
    public void Every_variant_equals_the_scalar_one()
    {
        var random = new Random(12);
        for (int i = 0; i < 300; i++)
        {
            (int First, int Second, int Third) size = (random.Next(2, 9), random.Next(2, 66), random.Next(2, 9));
            (int channels, int from, int to) = (i % 4) switch { 0 => (3, 3, 3), 1 => (3, 4, 4), 2 => (3, 4, 3), _ => (4, 3 + (i % 2), 4) };
            double[] table = [.. Enumerable.Range(0, Color3DLut.Length(size, channels)).Select(_ => (random.NextDouble() * 6) - 2.5)];
            table[0] = double.NaN;
            var rows = new TrilinearRows(size, table, channels, from, to);
            int width = random.Next(70);
            byte[] source = new byte[width * from];
            random.NextBytes(source);
            (byte[] expected, byte[] actual) = (new byte[width * to], new byte[width * to]);

            rows.ConvertScalar(source, expected);
            rows.ConvertVector128(source, actual);

            Assert.Equal(expected, actual);
        }
    }
}
