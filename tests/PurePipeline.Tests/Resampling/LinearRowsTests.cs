using System.Runtime.Intrinsics.X86;
using PurePipeline.Resampling;

namespace PurePipeline.Tests.Resampling;

public class LinearRowsTests
{
    [Fact]
    public void Every_variant_gives_the_scalar_bytes()
    {
        var random = new Random(1);
        for (int length = 1; length <= 200; length++)
        {
            short[] upper = Sums(random, length);
            short[] lower = Sums(random, length);
            short weight0 = (short)random.Next(2049);
            short weight1 = (short)(2048 - weight0 + random.Next(-1, 2));
            byte[] expected = new byte[length];
            LinearRows.BlendScalar(upper, lower, weight0, weight1, expected);

            byte[] row = new byte[length];
            LinearRows.Blend(upper, lower, weight0, weight1, row);
            Assert.Equal(expected, row);
            if (length >= 16)
            {
                row.AsSpan().Clear();
                LinearRows.BlendVector128(upper, lower, weight0, weight1, row);
                Assert.Equal(expected, row);
            }

            if (length >= 32 && Avx2.IsSupported)
            {
                row.AsSpan().Clear();
                LinearRows.BlendVector256(upper, lower, weight0, weight1, row);
                Assert.Equal(expected, row);
            }
        }
    }

    private static short[] Sums(Random random, int length)
    {
        short[] sums = new short[length];
        for (int i = 0; i < length; i++)
        {
            sums[i] = random.Next(3) switch { 0 => 0, 1 => 32640, _ => (short)random.Next(32641) };
        }

        return sums;
    }
}
