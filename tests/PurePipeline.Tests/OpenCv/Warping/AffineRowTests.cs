using PurePipeline.OpenCv.Warping;

namespace PurePipeline.Tests.OpenCv.Warping;

public class AffineRowTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Vectors_give_the_positions_of_the_scalar_code(bool nearest)
    {
        var random = new Random(3);
        for (int width = 1; width < 40; width++)
        {
            int[] stepsX = Steps(random, width);
            int[] stepsY = Steps(random, width);
            int x0 = random.Next(int.MinValue, int.MaxValue);
            int y0 = random.Next(-100_000, 100_000);
            using var expected = new PositionRow(width);
            using var narrow = new PositionRow(width);
            using var wide = new PositionRow(width);
            AffineRow.FillScalar(stepsX, stepsY, x0, y0, nearest, expected, start: 0);
            AffineRow.FillVector128(stepsX, stepsY, x0, y0, nearest, narrow);
            AffineRow.FillVector256(stepsX, stepsY, x0, y0, nearest, wide);
            foreach (PositionRow row in new[] { narrow, wide })
            {
                Assert.Equal(expected.X, row.X);
                Assert.Equal(expected.Y, row.Y);
                if (!nearest)
                {
                    Assert.Equal(expected.Fractions, row.Fractions);
                }
            }
        }
    }

    private static int[] Steps(Random random, int count) =>
        [.. Enumerable.Range(0, count).Select(_ => random.Next(8) == 0 ? random.Next(int.MinValue, int.MaxValue) : random.Next(-200_000, 200_000))];
}
