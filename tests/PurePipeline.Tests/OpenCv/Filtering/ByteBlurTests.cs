using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using PurePipeline.Numerics;
using PurePipeline.OpenCv.Filtering;
using PurePipeline.Pixels;
using PurePipeline.Tests.Resampling;

namespace PurePipeline.Tests.OpenCv.Filtering;

public class ByteBlurTests
{
    [Fact]
    public void Every_variant_of_rows_gives_the_scalar_sums()
    {
        var random = new Random(1);
        for (int round = 0; round < 200; round++)
        {
            (int width, int channels) = (random.Next(1, 90), random.Next(1, 5));
            FixedWeights weights = FixedWeights.Gaussian((2 * random.Next(1, 8)) + 1, random.Next(3) * 0.9, 8);
            int count = width * channels;
            byte[] padded = Noise.Bytes(random, count + ((weights.Length - 1) * channels) + RowReader.Slack);
            ushort[] expected = new ushort[count];
            ByteBlurRow.FilterScalar(weights.Values, channels, count, padded, expected);

            var row = new ByteBlurRow(new FilterImage(width, 1, channels, DType.UInt8), weights);
            ushort[] sums = new ushort[row.Length];
            row.Filter(padded, sums);
            Assert.Equal(expected, sums[..count]);
            if (Vector128.IsHardwareAccelerated)
            {
                ByteBlurRow.FilterVector128(weights.Values, channels, count, padded, sums);
                Assert.Equal(expected, sums[..count]);
            }
        }
    }

    [Fact]
    public void Every_variant_of_columns_gives_the_scalar_bytes()
    {
        var random = new Random(2);
        for (int round = 0; round < 200; round++)
        {
            FixedWeights x = FixedWeights.Gaussian((2 * random.Next(0, 4)) + 1, random.Next(3) * 0.9, 8);
            FixedWeights y = FixedWeights.Gaussian((2 * random.Next(0, 6)) + 1, random.Next(3) * 0.9, 8);
            (int bits, int count) = (x.Bits + y.Bits, random.Next(1, 120));
            int stride = count + RowReader.Slack;
            ushort[] rows = [.. Enumerable.Range(0, y.Length * stride).Select(_ => (ushort)(random.Next(256) << x.Bits))];
            int[] starts = [.. Enumerable.Range(0, y.Length).Select(i => i * stride)];
            byte[] expected = new byte[count];
            ByteBlurColumn.FilterScalar(y.Values, bits, rows, starts, expected);

            byte[] result = new byte[count];
            new ByteBlurColumn(y, bits).Filter(rows, starts, result);
            Assert.Equal(expected, result);
            if (Vector128.IsHardwareAccelerated && count >= 16)
            {
                ByteBlurColumn.FilterVector128(y.Values, bits, rows, starts, result);
                Assert.Equal(expected, result);
            }

            if (Avx2.IsSupported && count >= 32 && bits > 0)
            {
                ByteBlurColumn.FilterVector256(y.Values, y.Bits, bits, rows, starts, result);
                Assert.Equal(expected, result);
            }
        }
    }

    [Fact]
    public void Every_mean_of_a_box_is_the_scalar_one()
    {
        for (int area = 2; area <= 256; area++)
        {
            ushort[] sums = [.. Enumerable.Range(0, (255 * area) + 1).Select(static sum => (ushort)sum)];
            byte[] expected = new byte[sums.Length];
            var finish = new ByteBoxFinish(area);
            finish.Finish(sums, expected);
            for (int sum = 0; sum < sums.Length; sum++)
            {
                byte[] single = new byte[1];
                finish.Finish(sums.AsSpan(sum, 1), single);
                Assert.Equal(single[0], expected[sum]);
            }

            // The same by the widest registers, between rows of nothing.
            byte[] slid = new byte[sums.Length];
            int done = finish.Slide([.. sums], new ushort[sums.Length], new ushort[sums.Length], slid);
            int apart = expected.AsSpan(0, done).CommonPrefixLength(slid);
            Assert.True(apart == done || (area, expected[apart]) == (2, 0), $"{area}: {apart}");
        }
    }
}
