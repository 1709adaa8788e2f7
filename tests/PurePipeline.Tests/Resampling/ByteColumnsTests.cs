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
            uint[] sums = new uint[width * channels];
            uint[] expected = new uint[blocks * channels];
            for (int y = 0; y < rows; y++)
            {
                byte[] row = RandomAxis.Samples(random, width * channels);
                ByteColumns.Add(row, sums);
                for (int i = 0; i < row.Length; i++)
                {
                    expected[(i / channels / factor * channels) + (i % channels)] += row[i];
                }
            }

            Assert.Equal(expected, ByteColumns.AddBlocks(sums, factor, channels)[..expected.Length].ToArray());
        }
    }
}
