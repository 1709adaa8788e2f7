using PurePipeline.Resampling;

namespace PurePipeline.Tests.Resampling;

public class AreaCellsTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void Every_variant_gives_the_scalar_bytes(int channels)
    {
        var random = new Random(channels);
        for (int i = 0; i < 400; i++)
        {
            int cellWidth = i < 10 ? 250 + i : random.Next(1, 20);
            int cellHeight = random.Next(1, 5);
            int width = random.Next(1, 60);

            // Some columns over, or some missing in the last cell.
            int sourceWidth = Math.Max((width * cellWidth) + random.Next(-cellWidth + 1, cellWidth), 1);
            var cells = new AreaCells(sourceWidth, width, channels, cellWidth, cellHeight);
            int[] expectedSums = new int[cells.SumCount];
            int[] sums = new int[cells.SumCount];
            int rows = random.Next(1, cellHeight + 1);
            for (int y = 0; y < rows; y++)
            {
                byte[] row = Noise.Bytes(random, sourceWidth * channels);
                cells.AddScalar(row, expectedSums);
                cells.Add(row, sums, isFirst: y == 0);
            }

            byte[] expected = new byte[width * channels];
            byte[] result = new byte[width * channels];
            cells.DivideScalar(expectedSums, rows, expected);
            cells.Divide(sums, rows, result);
            Assert.Equal(expected, result);
        }
    }
}
