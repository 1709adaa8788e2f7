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

    [Fact]
    public void The_vector_variant_of_one_channel_gives_the_scalar_sums()
    {
        var random = new Random(1);
        for (int i = 0; i < 300; i++)
        {
            int sourceWidth = random.Next(1, 200);
            int width = random.Next(Math.Max(1, sourceWidth / 4), sourceWidth + 1);
            float[] row = [.. Enumerable.Range(0, sourceWidth).Select(_ => random.Next(20) == 0 ? float.NaN : random.Next(10) == 0 ? -0f : random.NextSingle() - 0.5f)];
            using var axis = new AreaAxis(sourceWidth, width, 1 / ((double)width / sourceWidth));
            float[] expected = new float[width];
            AreaColumns.FilterScalar(axis.Runs, axis.Weights, 1, row, expected);

            float[] sums = new float[width];
            AreaColumns.GrayVector128(axis.Runs, axis.Weights, row, sums);

            Assert.Equal(expected.Select(BitConverter.SingleToInt32Bits), sums.Select(BitConverter.SingleToInt32Bits));
        }
    }
}
