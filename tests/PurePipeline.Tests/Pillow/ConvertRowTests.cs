using System.Runtime.InteropServices;
using System.Runtime.Intrinsics.X86;
using PurePipeline.Pillow;

namespace PurePipeline.Tests.Pillow;

public class ConvertRowTests
{
    private static readonly int[][] s_bands = [[0], [0, 0, 0], [0, ~255], [~0, ~0, ~0, 0], [0, 0, 0, 1], [2, 1, 0], [0, 1, 2], [0, 1, 2, ~255], [3]];

    [Fact]
    public void Luminance_is_the_same_in_every_variant()
    {
        AllLengths(4, 2, LuminanceRow.ConvertWithAlphaScalar, LuminanceRow.ConvertWithAlphaVector128);
        foreach (int pixel in new[] { 3, 4 })
        {
            AllLengths(
                pixel, 1, (source, target) => LuminanceRow.ConvertScalar(source, target, pixel), (source, target) => LuminanceRow.ConvertVector128(source, target, pixel));
            var sums = new WeightedSumRows(pixel);
            AllLengths(pixel, 4, sums.ToFloatScalar, sums.ToFloatVector128);
            AllLengths(pixel, 1, sums.ToGrayScalar, sums.ToGrayVector128);
            if (Avx2.IsSupported)
            {
                AllLengths(
                    pixel, 1, (source, target) => LuminanceRow.ConvertScalar(source, target, pixel), (source, target) => LuminanceRow.ConvertVector256(source, target, pixel));
                AllLengths(pixel, 4, sums.ToFloatScalar, sums.ToFloatVector256);
                AllLengths(pixel, 1, sums.ToGrayScalar, sums.ToGrayVector256);
            }

            AllLengths(pixel, 1, sums.ToBilevelScalar, sums.ToBilevelVector128);
        }

        Same(AllTriples(), 86 * 86 * 86, new WeightedSumRows(3).ToGrayScalar, new WeightedSumRows(3).ToGrayVector128);
        Same(AllTriples(), 86 * 86 * 86, new WeightedSumRows(3).ToGrayScalar, new WeightedSumRows(3).ToGray);
    }

    [Fact]
    public void Composites_are_the_same_in_every_variant()
    {
        // Every pair of alphas.
        (byte[] background, byte[] overlay) = (new byte[4 * 65536], new byte[4 * 65536]);
        new Random(8).NextBytes(background);
        new Random(9).NextBytes(overlay);
        for (int i = 0; i < 65536; i++)
        {
            (background[(4 * i) + 3], overlay[(4 * i) + 3]) = ((byte)i, (byte)(i >> 8));
        }

        (byte[] expected, byte[] actual) = (new byte[background.Length], new byte[background.Length]);
        BlendRows.CompositeScalar(background, overlay, 4, expected);

        Assert.Equal(actual.Length, BlendRows.CompositeVector128(background, overlay, actual));
        Assert.Equal(expected, actual);
        foreach (float alpha in new[] { 0, 1, .3f, -.7f, 1.9f, 300, float.NaN, float.NegativeInfinity })
        {
            BlendRows.BlendScalar(background, overlay, alpha, expected);

            Assert.Equal(actual.Length, BlendRows.BlendVector128(background, overlay, alpha, actual));
            Assert.Equal(expected, actual);
        }
    }

    [Fact]
    public void Dithered_rows_are_the_same_in_every_variant()
    {
        var random = new Random(3);
        for (int width = 1; width < 60; width++)
        {
            (var one, var other) = (new BilevelDither(width), new BilevelDither(width));
            for (int block = 0; block < 3; block++)
            {
                byte[] expected = new byte[one.Bytes];
                random.NextBytes(expected);
                byte[] actual = [.. expected];
                one.SpreadScalar(expected);
                other.SpreadVector128(actual);
                for (int row = 0; row < BilevelDither.Rows; row++)
                {
                    Assert.Equal(one.Row(expected, row).ToArray(), other.Row(actual, row).ToArray());
                }
            }
        }
    }

    [Fact]
    public void Bands_are_shuffled_the_same_in_every_variant()
    {
        foreach (int[] bands in s_bands)
        {
            for (int from = bands.Max() + 1; from <= 4; from++)
            {
                foreach (bool inverts in new[] { false, true })
                {
                    var shuffle = new BandShuffle(from, bands, inverts);
                    AllLengths(from, bands.Length, shuffle.ConvertScalar, shuffle.ConvertVector128);
                    AllLengths(from, bands.Length, shuffle.ConvertScalar, shuffle.Convert);
                    foreach (int[] next in s_bands.Where(next => next.Max() < bands.Length))
                    {
                        var second = new BandShuffle(bands.Length, next, !inverts);
                        AllLengths(from, next.Length, shuffle.Then(second).ConvertVector128, (source, target) =>
                        {
                            byte[] between = new byte[source.Length / from * bands.Length];
                            shuffle.ConvertScalar(source, between);
                            second.ConvertScalar(between, target);
                        });
                    }
                }
            }
        }
    }

    [Fact]
    public void YCbCr_is_the_same_in_every_variant()
    {
        AllLengths(3, 3, FromRgbScalar(3), FromRgbVector128(3));
        AllLengths(4, 3, FromRgbScalar(4), FromRgbVector128(4));
        AllLengths(3, 3, YCbCrRows.ToRgbScalar, YCbCrRows.ToRgbVector128);
    }

    // A product of 16 places depends on one band alone, so all levels of two bands beside some of the third are all there is.
    [Fact]
    public void YCbCr_of_every_pair_of_levels_is_the_same_in_every_variant()
    {
        byte[] colors = new byte[3 * 256 * 256];
        for (int third = 0; third < 256; third += 51)
        {
            for (int i = 0; i < 256 * 256; i++)
            {
                (colors[3 * i], colors[(3 * i) + 1], colors[(3 * i) + 2]) = ((byte)i, (byte)(i >> 8), (byte)third);
            }

            Same(colors, colors.Length, FromRgbScalar(3), FromRgbVector128(3));
            Same(colors, colors.Length, YCbCrRows.ToRgbScalar, YCbCrRows.ToRgbVector128);
        }
    }

    private static ConvertPicture.ConvertRow FromRgbScalar(int pixel) => (source, target) => YCbCrRows.FromRgbScalar(source, target, pixel);

    private static ConvertPicture.ConvertRow FromRgbVector128(int pixel) => (source, target) => YCbCrRows.FromRgbVector128(source, target, pixel);

    [Fact]
    public void Inks_become_the_same_colours_in_every_variant()
    {
        AllLengths(4, 3, CmykRows.ToRgbScalar, CmykRows.ToRgbVector128);
        Same(AllPairs(4), 3 * 256 * 256, CmykRows.ToRgbScalar, CmykRows.ToRgbVector128);
    }

    [Fact]
    public void Gray_is_divided_by_alpha_the_same_in_every_variant()
    {
        byte[] pixels = AllPairs(2);
        Same(pixels, pixels.Length, (source, target) => PremultipliedRows.DivideScalar(source, target, 2), (source, target) =>
            Assert.Equal(source.Length, PremultipliedRows.DivideLaVector128(source, target)));
    }

    [Fact]
    public void Levels_are_limited_the_same_in_every_variant()
    {
        AllLengths(4, 1, LevelRows.Int32ToGrayScalar, LevelRows.Int32ToGrayVector128);
        AllLengths(4, 1, LevelRows.FloatToGrayScalar, LevelRows.FloatToGrayVector128);
        AllLengths(1, 4, LevelRows.GrayToInt32Scalar, LevelRows.GrayToInt32Vector128);
        AllLengths(2, 1, LevelRows.UInt16ToGrayScalar, LevelRows.UInt16ToGrayVector128);
        AllLengths(4, 2, LevelRows.Int32ToUInt16Scalar, LevelRows.Int32ToUInt16Vector128);
        AllLengths(1, 1, LevelRows.GrayToBilevelScalar, LevelRows.GrayToBilevelVector128);
        AllLengths(2, 4, LevelRows.UInt16ToFloatScalar, LevelRows.UInt16ToFloatVector128);
        AllLengths(4, 4, LevelRows.FloatToInt32Scalar, LevelRows.FloatToInt32Vector128);
        AllLengths(1, 1, RawRows.WhitenScalar, (source, target) =>
        {
            int done = RawRows.WhitenVector128(source, target);
            RawRows.WhitenScalar(source[done..], target[done..]);
        });
        AllLengths(1, 1, RawRows.WhitenScalar, RawRows.WhitenNonZero);
        AllLengths(1, 4, LevelRows.GrayToInt32Scalar, LevelRows.GrayToInt32);
        AllLengths(2, 4, LevelRows.UInt16ToFloatScalar, LevelRows.UInt16ToFloat);
        AllLengths(4, 4, LevelRows.FloatToInt32Scalar, LevelRows.FloatToInt32);
        AllLengths(2, 4, LevelRows.UInt16ToInt32Scalar, LevelRows.UInt16ToInt32);
        AllLengths(4, 4, LevelRows.Int32ToFloatScalar, LevelRows.Int32ToFloat);
        float[] levels = [float.NaN, float.PositiveInfinity, float.NegativeInfinity, -0f, 0.99f, 1e-40f, 254.99999f, 255, 255.5f, 1e20f, -1e20f, -1, 128.5f, 3, 4, 5];
        Same(MemoryMarshal.AsBytes<float>(levels).ToArray(), levels.Length, LevelRows.FloatToGrayScalar, LevelRows.FloatToGrayVector128);
        float[] beyond = [float.NaN, float.PositiveInfinity, float.NegativeInfinity, 2147483648f, 2147483520f, -2147483648f, -2147483904f, 1e20f, -1e20f, -0.99f, 1.99f, -1.99f, 3e9f, -3e9f, 0, -0f];
        Same(MemoryMarshal.AsBytes<float>(beyond).ToArray(), 4 * beyond.Length, LevelRows.FloatToInt32Scalar, LevelRows.FloatToInt32Vector128);
        Same(MemoryMarshal.AsBytes<float>([.. beyond, .. beyond]).ToArray(), 8 * beyond.Length, LevelRows.FloatToInt32Scalar, LevelRows.FloatToInt32);
        int[] whole = [int.MinValue, int.MaxValue, -1, 0, 1, 254, 255, 256, 32767, 32768, 65535, 65536, -32768, -32769, 100, 200];
        Same(MemoryMarshal.AsBytes<int>(whole).ToArray(), whole.Length, LevelRows.Int32ToGrayScalar, LevelRows.Int32ToGrayVector128);
        Same(MemoryMarshal.AsBytes<int>(whole).ToArray(), 2 * whole.Length, LevelRows.Int32ToUInt16Scalar, LevelRows.Int32ToUInt16Vector128);
    }

    [Theory]
    [InlineData(1, 3, false)]
    [InlineData(1, 4, false)]
    [InlineData(2, 1, false)]
    [InlineData(2, 3, false)]
    [InlineData(2, 2, true)]
    [InlineData(2, 4, true)]
    public void Indices_are_looked_up_whatever_a_pixel_takes(int from, int to, bool keepsAlpha)
    {
        byte[] table = new byte[256 * to];
        new Random(to).NextBytes(table);
        AllLengths(from, to, new PaletteTable(from, table, to, keepsAlpha).Convert, (source, target) =>
        {
            for (int i = 0; i < target.Length; i++)
            {
                (int x, int band) = Math.DivRem(i, to);
                target[i] = keepsAlpha && band == to - 1 ? source[(x * from) + 1] : table[(source[x * from] * to) + band];
            }
        });
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

    // Every pair of a level and a last band.
    private static byte[] AllPairs(int channels)
    {
        byte[] pixels = new byte[channels * 256 * 256];
        for (int i = 0; i < 256 * 256; i++)
        {
            pixels.AsSpan(channels * i, channels - 1).Fill((byte)i);
            pixels[(channels * i) + channels - 1] = (byte)(i >> 8);
        }

        return pixels;
    }

    // Every third level of each of three bands.
    private static byte[] AllTriples() =>
        [.. from r in Enumerable.Range(0, 86) from g in Enumerable.Range(0, 86) from b in Enumerable.Range(0, 86) from level in new[] { r, g, b } select (byte)(3 * level)];

    private static void AllLengths(int from, int to, ConvertPicture.ConvertRow scalar, ConvertPicture.ConvertRow vector)
    {
        var random = new Random(11);
        for (int length = 0; length < 70; length++)
        {
            byte[] source = new byte[from * length];
            random.NextBytes(source);
            Same(source, to * length, scalar, vector);
        }
    }

    private static void Same(byte[] source, int length, ConvertPicture.ConvertRow scalar, ConvertPicture.ConvertRow vector)
    {
        (byte[] expected, byte[] actual) = (new byte[length], new byte[length]);
        scalar(source, expected);
        vector(source, actual);

        Assert.Equal(expected, actual);
    }
}
