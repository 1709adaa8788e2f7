using System.Runtime.Intrinsics.X86;
using PurePipeline.Resampling;

namespace PurePipeline.Tests.Resampling;

public class AreaHalfTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(4)]
    public void Every_variant_gives_the_scalar_bytes(int channels)
    {
        var random = new Random(channels);
        for (int width = 1; width <= 150; width++)
        {
            // An odd source column now and then: factors of 0.5 leave one over.
            int sourceWidth = (2 * width) + (width & 1);
            byte[] upper = Noise.Bytes(random, sourceWidth * channels);
            byte[] lower = Noise.Bytes(random, sourceWidth * channels);
            byte[] expected = new byte[width * channels];
            AreaHalf.AverageScalar(upper, lower, channels, expected);

            byte[] row = new byte[expected.Length];
            AreaHalf.Average(upper, lower, channels, row);
            Assert.Equal(expected, row);

            row.AsSpan().Clear();
            int done = AreaHalf.AverageVector128(upper, lower, channels, row);
            Assert.Equal(expected.AsSpan(0, done), row.AsSpan(0, done));
            if (Avx2.IsSupported)
            {
                row.AsSpan().Clear();
                done = AreaHalf.AverageVector256(upper, lower, channels, row);
                Assert.Equal(expected.AsSpan(0, done), row.AsSpan(0, done));
            }
        }
    }
}
