using PurePipeline.Resampling;
using PurePipeline.Tests.Pixels;

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
            int sourceWidth = random.Next(1, i % 2 == 0 ? 40 : 900);
            int width = random.Next(1, i % 5 == 0 ? 2 * sourceWidth : 60);
            NearestAxis axis = NearestAxis.Floor(sourceWidth, width, (double)width / sourceWidth);
            byte[] source = Noise.Bytes(random, sourceWidth * bytesPerPixel);
            byte[] row = new byte[(width * bytesPerPixel) + 1];
            row[^1] = 77;

            NearestColumns.For(bytesPerPixel, axis).Pick(source, row);

            for (int x = 0; x < width; x++)
            {
                int from = axis.Source(x) * bytesPerPixel;
                Assert.Equal(source.AsSpan(from, bytesPerPixel), row.AsSpan(x * bytesPerPixel, bytesPerPixel));
            }

            Assert.Equal(77, row[^1]);
            Span<byte> streamed = PlacedMemory.Of(width * bytesPerPixel);
            NearestColumns.For(bytesPerPixel, axis).Pick(source, streamed, streams: true);
            Assert.Equal(row.AsSpan(0, streamed.Length), streamed);
        }
    }

    [Theory]
    [InlineData(2448, 224, 1)]
    [InlineData(2448, 224, 3)]
    [InlineData(2448, 224, 4)]
    public void Strong_reductions_have_their_bytes_in_few_lines(int sourceWidth, int width, int bytesPerPixel)
    {
        NearestAxis axis = NearestAxis.Floor(sourceWidth, width, (double)width / sourceWidth);
        int[] offsets = [.. Enumerable.Range(0, width).Select(x => axis.Source(x) * bytesPerPixel)];

        Assert.NotNull(NearestLines.TryCreate(offsets, bytesPerPixel, sourceWidth * bytesPerPixel, block: 16, ILines.Most));
    }
}
