using PurePipeline.Resampling;

namespace PurePipeline.Tests.Resampling;

public class TwoTapPixelsTests
{
    [Theory]
    [InlineData(3)]
    [InlineData(4)]
    public unsafe void Four_pixels_a_turn_give_each_pixels_sum(int channels)
    {
        var random = new Random(channels);
        for (int i = 0; i < 300; i++)
        {
            (int sourceWidth, int width) = (random.Next(6, 900), random.Next(4, 300));
            var axis = TapAxis.Columns(TapMethod.Linear, sourceWidth, width, (double)width / sourceWidth);
            (int start, int end) = (0, width);
            while (end > 0 && axis.Sources[end - 1] > sourceWidth - 3)
            {
                end--;
            }

            if (TwoTapPixels.TryCreate(axis, channels, start, end) is not { } kernel)
            {
                continue;
            }

            float[] row = [.. Enumerable.Range(0, sourceWidth * channels).Select(_ => random.NextSingle() - 0.5f)];
            float[] sums = new float[(width * channels) + TwoTapPixels.Spill];
            int stopped;
            fixed (float* from = row, to = sums)
            {
                stopped = kernel.Filter(from, to);
            }

            Assert.InRange(stopped, end - 3, end);
            for (int e = 0; e < stopped * channels; e++)
            {
                (int x, int c) = Math.DivRem(e, channels);
                int at = (axis.Sources[x] * channels) + c;
                float expected = (row[at] * axis.WeightsAt(x)[0]) + (row[at + channels] * axis.WeightsAt(x)[1]);
                Assert.Equal(expected, sums[e]);
            }
        }
    }
}
