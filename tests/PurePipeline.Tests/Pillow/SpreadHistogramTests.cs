using System.Numerics;
using PurePipeline.Pillow;

namespace PurePipeline.Tests.Pillow;

public class SpreadHistogramTests
{
    [Fact]
    public void Floats_are_counted_the_same_in_every_variant() => Same<float>(
        [float.NaN, float.PositiveInfinity, float.NegativeInfinity, -0f, 0, -0.99f, -1, 255.99998f, 256, 1e30f, -1e30f, 1e-40f],
        [(0, 1), (-3.5f, 255f / 200), (0, 0), (float.NegativeInfinity, 0), (1e30f, 1e-30f)]);

    [Fact]
    public void Integers_are_counted_the_same_in_every_variant() => Same<int>(
        [int.MinValue, int.MaxValue, 0, -1, 1, 255, 256, 16777217, -16777217, 65536],
        [(0, 1), (-7, 255f / 300), (int.MinValue, 255f / -1), (int.MaxValue, 1e-7f), (16777217, 3)]);

    private static void Same<T>(T[] special, (T Least, float Scale)[] spreads)
        where T : unmanaged, INumber<T>, IMinMaxValue<T>
    {
        var random = new Random(9);
        foreach ((T least, float scale) in spreads)
        {
            for (int length = 0; length < 60; length++)
            {
                T[] row = [.. Enumerable.Range(0, length).Select(_ => random.Next(3) == 0 ? special[random.Next(special.Length)] : T.CreateTruncating((random.NextDouble() * 400) - 50))];
                (int[] expected, int[] actual) = (new int[Histogram.SpreadTables * Histogram.SpreadBins], new int[Histogram.SpreadTables * Histogram.SpreadBins]);
                Histogram.CountRowScalar(row, least, scale, expected);
                int done = Histogram.CountRowVector128(row, least, scale, actual);
                Histogram.CountRowScalar(row.AsSpan(done), least, scale, actual);
                Assert.Equal(Sums(expected), Sums(actual));

                (T Least, T Greatest) one = (T.MaxValue, T.MinValue);
                (T Least, T Greatest) other = one;
                Histogram.ExtremaScalar<T>(row, ref one);
                done = Histogram.ExtremaVector128<T>(row, ref other);
                Histogram.ExtremaScalar(row.AsSpan(done), ref other);
                Assert.Equal(one, other);
            }
        }
    }

    private static int[] Sums(int[] tables) =>
        [.. Enumerable.Range(0, Histogram.SpreadBins).Select(bin => Enumerable.Range(0, Histogram.SpreadTables).Sum(table => tables[(table * Histogram.SpreadBins) + bin]))];
}
