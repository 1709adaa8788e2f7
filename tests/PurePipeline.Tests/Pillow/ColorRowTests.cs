using PurePipeline.Pillow;

namespace PurePipeline.Tests.Pillow;

public class ColorRowTests
{
    // All colours there are, 65,536 in a row.
    [Fact]
    public void Every_colour_has_the_same_hue_in_every_variant() => EveryColor(HsvRows.FromRgbScalar, HsvRows.FromRgbVector128);

    [Fact]
    public void Every_hue_is_the_same_colour_in_every_variant() => EveryColor(HsvRows.ToRgbScalar, HsvRows.ToRgbVector128);

    [Fact]
    public void Ends_of_rows_are_the_same_in_every_variant()
    {
        var random = new Random(4);
        for (int width = 0; width < 40; width++)
        {
            byte[] row = new byte[3 * width];
            random.NextBytes(row);
            Same(row, row.Length, HsvRows.FromRgbScalar, HsvRows.FromRgbVector128);
            Same(row, row.Length, HsvRows.ToRgbScalar, HsvRows.ToRgbVector128);
            var three = new MatrixRows([.4f, .3f, .2f, 1.5f, -2, 300, .7f, -9.5f, .1f, 1e-3f, 1, 127.5f]);
            Same(row, row.Length, three.ConvertScalar, three.ToThreeVector128);
            var one = new MatrixRows([.299f, .587f, .114f, -.5f]);
            Same(row, width, one.ConvertScalar, one.ToOneVector128);
        }
    }

    // Sums that are no numbers, infinite, just below and at a half, or too small for it.
    [Theory]
    [InlineData(float.NaN, 0, 0, 0)]
    [InlineData(float.PositiveInfinity, 0, 0, 0)]
    [InlineData(float.PositiveInfinity, float.NegativeInfinity, 1, 2)]
    [InlineData(.5f, .25f, .125f, .49999997f)]
    [InlineData(1e-30f, -1e-30f, 1e-38f, 1e-20f)]
    [InlineData(1e30f, -1e30f, 3e38f, 0)]
    [InlineData(0.0039215689f, 1, -1, -.5f)]
    [InlineData(0, 0, 0, 254.49998f)]
    public void Matrices_give_the_same_in_every_variant(float red, float green, float blue, float offset)
    {
        float[] numbers = [red, green, blue, offset];
        var one = new MatrixRows(numbers);
        var three = new MatrixRows([.. numbers, .. numbers.Reverse(), .. numbers]);
        byte[] row = new byte[3 * 65536];
        new Random(5).NextBytes(row);

        Same(row, row.Length / 3, one.ConvertScalar, one.ToOneVector128);
        Same(row, row.Length, three.ConvertScalar, three.ToThreeVector128);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(17)]
    [InlineData(255)]
    [InlineData(256)]
    public void The_nearest_colour_is_the_same_in_every_variant(int count)
    {
        var random = new Random(count);
        byte[] colors = new byte[3 * count];
        random.NextBytes(colors);
        if (count > 2)
        {
            // Of two that are the same the first one counts.
            colors.AsSpan(0, 3).CopyTo(colors.AsSpan(colors.Length - 3));
        }

        var nearest = new NearestColor(ImagePalette.Create(colors));
        for (int i = 0; i < 20000; i++)
        {
            (int red, int green, int blue) = (random.Next(256), random.Next(256), random.Next(256));

            Assert.Equal(nearest.SearchScalar(red, green, blue), nearest.SearchVector128(red, green, blue));
        }
    }

    [Theory]
    [InlineData(3)]
    [InlineData(4)]
    public void Dithered_colours_are_the_same_in_every_variant(int pixel)
    {
        var random = new Random(pixel);
        byte[] colors = new byte[3 * 40];
        random.NextBytes(colors);
        ImagePalette palette = ImagePalette.Create(colors);
        for (int width = 1; width < 50; width++)
        {
            (var one, var other) = (new PaletteDither(palette, width, pixel), new PaletteDither(palette, width, pixel));
            for (int block = 0; block < 3; block++)
            {
                byte[] sources = new byte[PaletteDither.Rows * other.SourceStride];
                random.NextBytes(sources);
                byte[] indices = new byte[PaletteDither.Rows * other.IndexStride];
                other.SpreadVector128(sources, indices);
                for (int row = 0; row < PaletteDither.Rows; row++)
                {
                    byte[] expected = new byte[width];
                    one.SpreadScalar(other.SourceRow(sources, row), expected);

                    Assert.Equal(expected, other.IndexRow(indices, row).ToArray());
                }
            }
        }
    }

    private static void EveryColor(ConvertPicture.ConvertRow scalar, ConvertPicture.ConvertRow vector)
    {
        byte[] row = new byte[3 * 65536];
        for (int first = 0; first < 256; first++)
        {
            for (int i = 0; i < 65536; i++)
            {
                (row[3 * i], row[(3 * i) + 1], row[(3 * i) + 2]) = ((byte)first, (byte)(i >> 8), (byte)i);
            }

            Same(row, row.Length, scalar, vector);
        }
    }

    private static void Same(byte[] source, int length, ConvertPicture.ConvertRow scalar, ConvertPicture.ConvertRow vector)
    {
        (byte[] expected, byte[] actual) = (new byte[length], new byte[length]);
        scalar(source, expected);
        vector(source, actual);

        Assert.True(expected.AsSpan().SequenceEqual(actual));
    }
}
