using PurePipeline.Resampling;

namespace PurePipeline.Tests.Resampling;

public class AreaColumnsTests
{
    [Theory]
    [InlineData(3)]
    [InlineData(4)]
    public void The_vector_variant_gives_the_scalar_sums(int channels)
    {
        var random = new Random(channels);
        for (int i = 0; i < 300; i++)
        {
            int sourceWidth = random.Next(1, i < 150 ? 20 : 400);
            int width = random.Next(1, sourceWidth + 1);
            byte[] row = Noise.Bytes(random, sourceWidth * channels);
            using var axis = new AreaAxis(sourceWidth, width, 1 / ((double)width / sourceWidth));
            float[] expected = new float[width * channels];
            AreaColumns.FilterScalar(axis.Runs, axis.Weights, channels, row, expected);

            float[] sums = new float[expected.Length + 3];
            AreaColumns.FilterVector128(axis.Runs, axis.Weights, channels, row, sums);

            Assert.Equal(expected, sums[..expected.Length]);
        }
    }
}
