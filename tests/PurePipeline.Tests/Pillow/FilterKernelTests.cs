using System.Runtime.Intrinsics;
using PurePipeline.Pillow.Filtering;

namespace PurePipeline.Tests.Pillow;

/// <summary>Every form of the filters' kernels gives the same as the scalar one, and a rank is what sorting finds.</summary>
public class FilterKernelTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(5)]
    [InlineData(11)]
    public unsafe void A_rank_is_found_the_same_in_every_variant(int size)
    {
        var random = new Random(size);
        sbyte** rows = stackalloc sbyte*[size];
        foreach (int width in (int[])[1, 7, 16, 17, 31, 32, 33, 63, 64, 100])
        {
            int stride = width + size - 1;
            byte[] levels = new byte[size * stride];
            random.NextBytes(levels);
            byte[] few = [.. levels.Select(level => (byte)(level % 3 * 127))];
            foreach (byte[] pixels in (byte[][])[levels, few])
            {
                int rank = random.Next(size * size);
                byte[] sorted = [.. Enumerable.Range(0, width).Select(x => Enumerable.Range(0, size * size)
                    .Select(i => pixels[(i / size * stride) + x + (i % size)]).Order().ElementAt(rank))];
                byte[] flipped = [.. pixels.Select(level => (byte)(level ^ RankRow.Flip))];
                fixed (byte* memory = flipped)
                {
                    for (int i = 0; i < size; i++)
                    {
                        rows[i] = (sbyte*)memory + (i * stride);
                    }

                    byte[] picked = new byte[width];
                    RankRow.PickScalar(rows, size, rank, picked);
                    Assert.Equal(sorted, picked);
                    RankRow.Pick(rows, size, rank, picked);
                    Assert.Equal(sorted, picked);
                    if (width >= Vector128<byte>.Count)
                    {
                        RankRow.PickVector128(rows, size, rank, picked);
                        Assert.Equal(sorted, picked);
                    }

                    if (width >= Vector256<byte>.Count)
                    {
                        RankRow.PickVector256(rows, size, rank, picked);
                        Assert.Equal(sorted, picked);
                    }
                }
            }
        }
    }

    [Theory]
    [InlineData(3, 1)]
    [InlineData(3, 3)]
    [InlineData(5, 4)]
    public unsafe void Weighted_sums_are_the_same_in_every_variant(int size, int step)
    {
        var random = new Random(size + step);
        float[] weights = [.. Enumerable.Range(0, size * size).Select(_ => random.NextSingle() - .4f)];
        float** rows = stackalloc float*[size];
        for (int count = 1; count < 50; count++)
        {
            int stride = count + (step * (size - 1));
            float[] samples = [.. Enumerable.Range(0, size * stride).Select(_ => (float)random.Next(256))];
            fixed (float* memory = samples)
            {
                for (int i = 0; i < size; i++)
                {
                    rows[i] = memory + (i * stride);
                }

                float[] expected = new float[count];
                KernelSums.AddScalar(rows, weights, step, .5f, expected, 0);
                float[] sums = new float[count];
                KernelSums.AddScalar(rows, weights, step, .5f, sums, KernelSums.AddVector128(rows, weights, step, .5f, sums));
                Assert.Equal(expected, sums);
                KernelSums.AddScalar(rows, weights, step, .5f, sums, KernelSums.AddVector256(rows, weights, step, .5f, sums));
                Assert.Equal(expected, sums);
            }
        }
    }

    [Fact]
    public void Running_means_are_the_same_in_every_variant()
    {
        var random = new Random(9);
        for (int count = 0; count < 70; count++)
        {
            (uint whole, uint part) = ((uint)random.Next(1 << 24), (uint)random.Next(1 << 23));
            byte[][] cells = [.. Enumerable.Range(0, 3).Select(_ => new byte[count])];
            Array.ForEach(cells, random.NextBytes);
            uint[] start = [.. Enumerable.Range(0, count).Select(_ => (uint)random.Next(1 << 20))];
            (uint[] sums, byte[] means) = ([.. start], new byte[count]);
            MeanRow.MoveScalar(cells[0], cells[1], cells[2], sums, whole, part, means, 0);

            foreach (bool wide in (bool[])[false, true])
            {
                (uint[] own, byte[] result) = ([.. start], new byte[count]);
                int done = wide
                    ? MeanRow.MoveVector256(cells[0], cells[1], cells[2], own, whole, part, result)
                    : MeanRow.MoveVector128(cells[0], cells[1], cells[2], own, whole, part, result);
                MeanRow.MoveScalar(cells[0], cells[1], cells[2], own, whole, part, result, done);
                Assert.Equal(sums, own);
                Assert.Equal(means, result);
            }
        }
    }
}
