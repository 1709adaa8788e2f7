using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using PurePipeline.OpenCv.Filtering;
using PurePipeline.Tests.Resampling;

namespace PurePipeline.Tests.OpenCv.Filtering;

/// <summary>The kernels of boxes give in every variant what separate steps give.</summary>
public class BoxKernelTests
{
    private static readonly Random s_random = new(20261127);

    [Theory]
    [InlineData(1, 3)]
    [InlineData(3, 5)]
    public void Sums_of_neighbouring_bytes(int distance, int taps)
    {
        for (int length = 0; length < 80; length++)
        {
            byte[] row = Noise.Bytes(s_random, length + (distance * (taps - 1)));
            ushort[] expected = [.. Enumerable.Range(0, length).Select(e => (ushort)Enumerable.Range(0, taps).Sum(k => row[e + (k * distance)]))];
            ushort[] sums = new ushort[length];
            BoxBytes.AddEach(row, distance, taps, sums);
            Assert.Equal(expected, sums);
            if (Avx2.IsSupported)
            {
                int done = BoxBytes.AddEachVector256(row, distance, taps, sums);
                Assert.Equal(expected.AsSpan(0, done), sums.AsSpan(0, done));
            }
        }
    }

    [Fact]
    public void Means_of_bytes_between_a_row_that_enters_and_one_that_leaves()
    {
        foreach (int area in new[] { 2, 9, 15, 49, 256 })
        {
            var mean = new ByteBoxFinish(area);
            for (int length = 0; length < 80; length++)
            {
                ushort[] sums = Sums(length, 255 * area / 2);
                ushort[] entering = Sums(length, 255 * area / 2);
                ushort[] leaving = [.. sums.Select(sum => (ushort)s_random.Next(sum + 1))];
                byte[] expected = new byte[length];
                mean.Finish([.. sums.Zip(entering, (a, b) => (ushort)(a + b))], expected);
                ushort[] after = [.. Enumerable.Range(0, length).Select(e => (ushort)(sums[e] + entering[e] - leaving[e]))];

                Check(mean.Slide);
                if (Avx2.IsSupported)
                {
                    Check(mean.SlideVector256);
                }

                void Check(BoxColumn<ushort>.Slide slide)
                {
                    ushort[] slid = [.. sums];
                    byte[] row = new byte[length];
                    int done = slide(slid, entering, leaving, row);
                    Assert.Equal(expected.AsSpan(0, done), row.AsSpan(0, done));
                    Assert.Equal([.. after[..done], .. sums[done..]], slid);
                }
            }
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(5)]
    public void Few_rows_of_bytes_are_what_running_sums_are(int height)
    {
        var mean = new ByteBoxFinish(3 * height);
        for (int length = 1; length < 80; length++)
        {
            ushort[] rows = Sums(length * height, 3 * 255);
            int[] starts = [.. Enumerable.Range(0, height).Select(j => j * length)];
            byte[] expected = new byte[length];
            new BoxColumn<ushort>(length, mean.Finish).Filter(rows, starts, expected);
            byte[] row = new byte[length];
            new ByteBoxColumn(mean).Filter(rows, starts, row);
            Assert.Equal(expected, row);
        }
    }

    [Fact]
    public void Means_of_floats_between_a_row_that_enters_and_one_that_leaves()
    {
        const double Scale = 1 / 9.0;
        for (int length = 0; length < 80; length++)
        {
            double[] sums = Doubles(length);
            double[] entering = Doubles(length);
            double[] leaving = Doubles(length);
            float[] expected = [.. sums.Zip(entering, (a, b) => (float)((a + b) * Scale))];
            double[] after = [.. Enumerable.Range(0, length).Select(e => sums[e] + entering[e] - leaving[e])];

            Check(BoxSingles.Slide(Scale));
            if (Vector256.IsHardwareAccelerated)
            {
                Check((s, e, l, r) => BoxSingles.SlideVector256(s, e, l, Scale, MemoryMarshal.Cast<byte, float>(r)));
            }

            void Check(BoxColumn<double>.Slide slide)
            {
                double[] slid = [.. sums];
                byte[] row = new byte[4 * length];
                int done = slide(slid, entering, leaving, row);
                Assert.Equal(expected.AsSpan(0, done), MemoryMarshal.Cast<byte, float>(row)[..done]);
                Assert.Equal([.. after[..done], .. sums[done..]], slid);
            }
        }
    }

    private static ushort[] Sums(int length, int most) => [.. Enumerable.Range(0, length).Select(_ => (ushort)s_random.Next(most + 1))];

    private static double[] Doubles(int length) => [.. Enumerable.Range(0, length).Select(_ => (s_random.NextDouble() * 4) - 2)];
}
