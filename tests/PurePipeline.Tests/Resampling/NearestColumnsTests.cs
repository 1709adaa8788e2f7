using PurePipeline.Resampling;

namespace PurePipeline.Tests.Resampling;

public class NearestColumnsTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(6)]
    [InlineData(8)]
    [InlineData(12)]
    [InlineData(16)]
    [InlineData(24)]
    [InlineData(32)]
    public void Every_pixel_is_copied_whole_and_nothing_else_is_written(int bytesPerPixel)
    {
        var random = new Random(bytesPerPixel);
        for (int i = 0; i < 500; i++)
        {
            int sourceWidth = random.Next(1, 40);
            int width = random.Next(1, 60);
            NearestAxis axis = NearestAxis.Floor(sourceWidth, width, (double)width / sourceWidth);
            byte[] source = Noise.Bytes(random, sourceWidth * bytesPerPixel);
            byte[] row = new byte[(width * bytesPerPixel) + 1];
            row[^1] = 77;

            using var columns = new NearestColumns(sourceWidth, bytesPerPixel, axis);
            columns.Pick(source, row);

            for (int x = 0; x < width; x++)
            {
                int from = axis.Source(x) * bytesPerPixel;
                Assert.Equal(source.AsSpan(from, bytesPerPixel), row.AsSpan(x * bytesPerPixel, bytesPerPixel));
            }

            Assert.Equal(77, row[^1]);
        }
    }
}
