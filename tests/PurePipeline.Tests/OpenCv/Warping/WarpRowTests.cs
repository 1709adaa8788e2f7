using System.Runtime.Intrinsics.X86;
using PurePipeline.OpenCv.Warping;

namespace PurePipeline.Tests.OpenCv.Warping;

/// <summary>Each vector form of perspective and float maps against the scalar one.</summary>
public class WarpRowTests
{
    private static readonly double[] _extremes = [0, -0.0, 1, -1, 1e300, -1e300, 3e7, double.NaN, double.PositiveInfinity, double.NegativeInfinity];

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Perspective(bool nearest)
    {
        var random = new Random(5);
        for (int i = 0; i < 500; i++)
        {
            int count = random.Next(1, 70);
            int grouped = count / 16 * 16;
            var block = new PerspectiveBlock(
                Number(random, 1000), Number(random, 2), Number(random, 1000), Number(random, 2), Number(random, 1), Number(random, 0.01));
            using var expected = new PositionRow(count + 3);
            block.FillScalar(expected, 3, 0, count, grouped, nearest);
            Check(expected, nearest, count, row => block.FillScalar(row, 3, block.FillVector128(row, 3, grouped, nearest), count, grouped, nearest));
            if (Avx2.IsSupported)
            {
                Check(expected, nearest, count, row => block.FillScalar(row, 3, block.FillVector256(row, 3, grouped, nearest), count, grouped, nearest));
            }
        }
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Floats(bool nearest)
    {
        var random = new Random(6);
        for (int width = 1; width < 60; width++)
        {
            float[] xs = [.. Enumerable.Range(0, width).Select(_ => (float)Number(random, 1000))];
            float[] ys = [.. Enumerable.Range(0, width).Select(_ => random.Next(2000) / 64f)];
            using var expected = new PositionRow(width);
            FloatRow.FillScalar(xs, ys, 1, nearest, expected);
            Check(expected, nearest, width, row => FloatRow.FillScalar(xs, ys, 1, nearest, row, FloatRow.FillVector128(xs, ys, nearest, row)));
            Check(expected, nearest, width, row => FloatRow.FillScalar(xs, ys, 1, nearest, row, FloatRow.FillVector256(xs, ys, nearest, row)));
        }
    }

    private static void Check(PositionRow expected, bool nearest, int count, Action<PositionRow> fill)
    {
        using var row = new PositionRow(expected.Width);
        fill(row);
        int start = expected.Width - count;
        Assert.Equal(expected.X[start..], row.X[start..]);
        Assert.Equal(expected.Y[start..], row.Y[start..]);
        if (!nearest)
        {
            Assert.Equal(expected.Fractions[start..], row.Fractions[start..]);
        }
    }

    private static double Number(Random random, double scale) =>
        random.Next(12) == 0 ? _extremes[random.Next(_extremes.Length)] : (random.NextDouble() - 0.3) * scale;
}
