using PurePipeline.Pillow;
using PurePipeline.Resampling;

namespace PurePipeline.Tests.Resampling;

public class ByteColumnsTests
{
    [Fact]
    public void Blocks_have_the_sums_of_their_samples()
    {
        var random = new Random(5);
        for (int run = 0; run < 500; run++)
        {
            (int width, int rows, int channels, int factor) = (random.Next(1, 80), random.Next(1, 5), random.Next(1, 5), random.Next(1, 12));
            int blocks = (width + factor - 1) / factor;
            ushort[] columns = new ushort[width * channels];
            uint[] sums = new uint[blocks * channels];
            uint[] expected = new uint[blocks * channels];
            for (int y = 0; y < rows; y++)
            {
                byte[] row = RandomAxis.Samples(random, width * channels);
                ByteColumns.Add(row, columns);
                for (int i = 0; i < row.Length; i++)
                {
                    expected[(i / channels / factor * channels) + (i % channels)] += row[i];
                }
            }

            ByteColumns.AddBlocks(columns, sums, factor, channels, isFirst: true);
            Assert.Equal(expected, sums);
            uint[] scalar = new uint[blocks * channels];
            ByteColumns.AddBlocksScalar(columns, scalar, factor, channels);
            Assert.Equal(expected, scalar);
        }
    }

    // Beyond 257 rows of white, columns are added to their blocks and begun anew.
    [Fact]
    public void Blocks_of_many_rows_have_places_for_their_sums()
    {
        ushort[] columns = new ushort[12];
        byte[] white = new byte[columns.Length];
        Array.Fill(white, byte.MaxValue);
        for (int y = 0; y < ByteColumns.MostRows; y++)
        {
            ByteColumns.Add(white, columns);
        }

        uint[] sums = new uint[6];
        ByteColumns.AddBlocks(columns, sums, 2, 3, isFirst: true);
        ByteColumns.AddBlocks(columns, sums, 2, 3, isFirst: false);

        Assert.All(sums, sum => Assert.Equal(2u * 2 * 65535, sum));
    }

    [Fact]
    public void Means_are_the_same_in_every_variant()
    {
        var random = new Random(6);
        uint[] sums = [.. Enumerable.Range(0, 4096).Select(_ => (uint)random.Next())];
        foreach (int count in (int[])[1, 2, 3, 7, 49, 1000, 90_000, 1 << 23, 1 << 24, 2_000_000_000])
        {
            (byte[] expected, byte[] actual) = (new byte[sums.Length], new byte[sums.Length]);
            ReducedMean.DivideScalar(sums, expected, count);
            Assert.Equal(sums.Length, ReducedMean.DivideVector128(sums, actual, count));
            Assert.Equal(expected, actual);
        }
    }
}
