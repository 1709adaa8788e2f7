using PurePipeline.Resampling;

namespace PurePipeline.Tests.Resampling;

public class LinearPixelsTests
{
    [Fact]
    public void Both_halves_at_once_give_what_one_after_the_other_gives()
    {
        var random = new Random(4);
        for (int i = 0; i < 300; i++)
        {
            (int sourceWidth, int width) = (random.Next(2, i < 200 ? 40 : 900), random.Next(4, i < 200 ? 40 : 300));
            LinearTap[] taps = new LinearTap[width];
            LinearAxis.FillCentres(taps, (double)width / sourceWidth);
            LinearAxis.ClampToSource(taps, sourceWidth);
            (byte[] upper, byte[] lower) = (Noise.Bytes(random, 4 * sourceWidth), Noise.Bytes(random, 4 * sourceWidth));
            (short[] first, short[] second) = (new short[4 * width], new short[4 * width]);
            LinearColumns.FilterScalar(taps, 4, 4, upper, first);
            LinearColumns.FilterScalar(taps, 4, 4, lower, second);
            short weight = (short)random.Next(2049);
            byte[] expected = new byte[4 * width];
            LinearRows.BlendScalar(first, second, weight, (short)(2048 - weight), expected);

            if (LinearPixels.TryCreate(taps, 4, sourceWidth) is { } kernel)
            {
                byte[] actual = new byte[4 * width];
                kernel.Resize(upper, lower, weight, (short)(2048 - weight), actual, lower, upper);
                Assert.Equal(expected, actual);
            }
        }
    }
}
