using System.Runtime.InteropServices;
using System.Runtime.Intrinsics.X86;
using PurePipeline.OpenCv.Arithmetic;
using PurePipeline.OpenCv.Edges;
using PurePipeline.OpenCv.Filtering;

namespace PurePipeline.Tests.OpenCv.Filtering;

public class FilterKernelTests
{
    private static readonly Random s_random = new(20261126);

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(5)]
    [InlineData(9)]
    public void Fused_sums_are_those_of_one_element_after_the_other(int taps)
    {
        float[] weights = Singles(taps);
        for (int length = 0; length < 70; length++)
        {
            float[] row = Singles(length + (taps * 4));
            float[] sums = new float[length];
            int done = FusedSums.Row(row, 4, weights, sums);
            for (int e = 0; e < done; e++)
            {
                float sum = (row[e] * weights[0]) + 0f;
                for (int k = 1; k < taps; k++)
                {
                    sum = MathF.FusedMultiplyAdd(row[e + (4 * k)], weights[k], sum);
                }

                Assert.Equal(sum, sums[e]);
            }
        }
    }

    [Theory]
    [InlineData(3)]
    [InlineData(5)]
    public void Fused_mirrored_rows_are_those_of_one_element_after_the_other(int taps)
    {
        float[] weights = Singles(taps);
        (int half, float k0, float k1) = (taps / 2, weights[taps / 2], weights[(taps / 2) + 1]);
        for (int length = 0; length < 40; length++)
        {
            float[] row = Singles(length + (taps * 3));
            float[] sums = new float[length];
            int done = FusedSums.MirroredRow(row, 3, weights, sums);
            for (int e = 0; e < done; e++)
            {
                int x = e + (3 * half);
                float sum = MathF.FusedMultiplyAdd(row[x], k0, (row[x - 3] + row[x + 3]) * k1);
                Assert.Equal(half == 2 ? MathF.FusedMultiplyAdd(row[x + 6] + row[x - 6], weights[4], sum) : sum, sums[e]);
            }
        }
    }

    [Theory]
    [InlineData(3, false)]
    [InlineData(3, true)]
    [InlineData(7, false)]
    [InlineData(7, true)]
    public void Fused_mirrored_columns_are_those_of_one_element_after_the_other(int taps, bool isOdd)
    {
        float[] weights = Singles(taps);
        for (int length = 0; length < 40; length++)
        {
            float[] rows = Singles(length * taps);
            int[] starts = [.. Enumerable.Range(0, taps).Select(j => j * 5 % taps * length)];
            float[] sums = new float[length];
            int done = FusedSums.MirroredRows(rows, starts, weights, isOdd, 0.3f, sums);
            for (int e = 0; e < done; e++)
            {
                float sum = isOdd ? 0.3f : MathF.FusedMultiplyAdd(rows[starts[taps / 2] + e], weights[taps / 2], 0.3f);
                for (int k = 1; k <= taps / 2; k++)
                {
                    (float below, float above) = (rows[starts[(taps / 2) + k] + e], rows[starts[(taps / 2) - k] + e]);
                    sum = MathF.FusedMultiplyAdd(isOdd ? below - above : below + above, weights[(taps / 2) + k], sum);
                }

                Assert.Equal(sum, sums[e]);
            }
        }
    }

    [Fact]
    public void Boxes_of_floats_are_added_in_double_from_the_left()
    {
        for (int length = 0; length < 40; length++)
        {
            float[] row = Singles(length + 12);
            double[] sums = new double[length];
            BoxSingles.AddEachScalar(row, 3, 5, sums);
            Assert.Equal(Enumerable.Range(0, length).Select(e => (double)row[e] + row[e + 3] + row[e + 6] + row[e + 9] + row[e + 12]), sums);
            AreThoseOf(sums, all => BoxSingles.AddEach(row, 3, 5, all), all => BoxSingles.AddEachVector256(row, 3, 5, all));

            float[] means = new float[length];
            BoxSingles.ScaleScalar(sums, 1 / 7.0, means);
            Assert.Equal(sums.Select(sum => (float)(sum * (1 / 7.0))), means);
            AreThoseOf(means, all => BoxSingles.Scale(sums, 1 / 7.0, all), all => BoxSingles.ScaleVector256(sums, 1 / 7.0, all));
        }
    }

    [Theory]
    [InlineData(new[] { 1, 2, 1 }, 0)]
    [InlineData(new[] { 1, 2, 1 }, 2.5)]
    [InlineData(new[] { 3, 10, 3 }, 0)]
    [InlineData(new[] { 3, 10, 3 }, 2.5)]
    [InlineData(new[] { 1, 4, 6, 4, 1 }, -7)]
    public void Columns_of_whole_weights_are_the_same_in_every_variant(int[] weights, double delta)
    {
        var column = new WholeColumn(weights, Symmetry.Even, delta);
        int[] starts = [.. Enumerable.Range(0, weights.Length).Select(static j => 70 * j)];
        int[] rows = [.. Enumerable.Range(0, 70 * weights.Length).Select(static _ => s_random.Next(-4000, 4000))];
        for (int length = 0; length <= 70; length++)
        {
            // The vectors of OpenCV that add a constant in float are the scalar form's alone.
            bool hasVectors = weights[1] == 10;
            short[] expected = new short[length];
            column.FilterScalar(rows, starts, expected, 0, hasVectors ? length / 8 * 8 : 0);
            byte[] bytes = new byte[2 * length];
            column.Filter(rows, starts, bytes);
            Assert.Equal(expected, MemoryMarshal.Cast<byte, short>(bytes).ToArray());
            if (!hasVectors || delta == 0)
            {
                short[] vectors = new short[length];
                int done = column.FilterVector256(rows, starts, vectors);
                Assert.Equal(length / 16 * 16, done);
                Assert.Equal(expected[..done], vectors[..done]);
            }
        }
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Sizes_of_gradients_are_the_same_in_every_variant(bool isEuclidean)
    {
        short[] dx = [short.MinValue, short.MaxValue, 0, -1, .. Enumerable.Range(0, 96).Select(_ => (short)s_random.Next(-32768, 32768))];
        short[] dy = [short.MinValue, short.MaxValue, -1, 0, .. Enumerable.Range(0, 96).Select(_ => (short)s_random.Next(-32768, 32768))];
        int[] expected = new int[dx.Length];
        GradientSize.OfScalar(dx, dy, isEuclidean, expected);
        int[] sizes = new int[dx.Length];
        int done = GradientSize.OfVector256(dx, dy, isEuclidean, sizes);
        Assert.Equal(96, done);
        Assert.Equal(expected[..done], sizes[..done]);
        GradientSize.Of(dx, dy, isEuclidean, sizes);
        Assert.Equal(expected, sizes);
    }

    [Fact]
    public void Sums_of_bytes_are_the_same_in_every_variant()
    {
        foreach (int length in (int[])[0, 1, 31, 32, 33, 100, 32 * 8192, (32 * 8192) + 40])
        {
            byte[] bytes = new byte[length];
            s_random.NextBytes(bytes);
            SumsAreAlike(bytes);
            bytes.AsSpan().Fill(255);
            SumsAreAlike(bytes);
        }
    }

    // What chooses gives all of them, and vectors give those where they have not stopped.
    private static void AreThoseOf<T>(T[] expected, Action<T[]> all, Func<T[], int> vectors)
    {
        var found = new T[expected.Length];
        all(found);
        Assert.Equal(expected, found);
        Array.Clear(found);
        int done = vectors(found);
        Assert.Equal(expected.Length / 8 * 8, done);
        Assert.Equal(expected[..done], found[..done]);
    }

    private static void SumsAreAlike(byte[] bytes)
    {
        (long, long) expected = ByteSums.OfScalar(bytes);
        Assert.Equal(expected, ByteSums.Of(bytes));
        if (Avx2.IsSupported && bytes.Length % 32 == 0 && bytes.Length <= 32 * 8192)
        {
            Assert.Equal(expected, ByteSums.OfVector256(bytes));
        }
    }

    private static float[] Singles(int length) => [.. Enumerable.Range(0, length).Select(_ => (float)((s_random.NextDouble() * 4) - 2))];
}
