using PurePipeline.Decoding.WebP;

namespace PurePipeline.Tests.Decoding.WebP;

public unsafe class LoopFilterTests
{
    private const int Stride = 40;
    private const int Middle = (8 * Stride) + 8;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void The_vector_forms_of_the_normal_filter_change_the_bytes_that_the_scalar_one_does(bool isInner)
    {
        Compare(
            (edge, filter) => LoopFilter.NormalScalar(edge, Stride, 1, 16, filter),
            (edge, filter) => LoopFilter.NormalRowsVector128(edge, edge + 8, Stride, filter),
            isInner);
        Compare(
            (edge, filter) => LoopFilter.NormalScalar(edge, 1, Stride, 16, filter),
            (edge, filter) => LoopFilter.NormalColumnsVector128(edge, edge + (8 * Stride), Stride, filter),
            isInner);
    }

    [Fact]
    public void The_vector_forms_of_the_simple_filter_change_the_bytes_that_the_scalar_one_does()
    {
        Compare(
            (edge, filter) => LoopFilter.SimpleScalar(edge, Stride, 1, 16, filter.Limit),
            (edge, filter) => LoopFilter.SimpleRowsVector128(edge, Stride, filter.Limit),
            isInner: false);
        Compare(
            (edge, filter) => LoopFilter.SimpleScalar(edge, 1, Stride, 16, filter.Limit),
            (edge, filter) => LoopFilter.SimpleColumnsVector128(edge, Stride, filter.Limit),
            isInner: false);
    }

    private delegate void Filter(byte* edge, LoopFilter.EdgeFilter filter);

    private static void Compare(Filter scalar, Filter vector, bool isInner)
    {
        var random = new Random(7);
        for (int i = 0; i < 3000; i++)
        {
            FilterStrength strength = FilterStrength.Of(random.Next(1, 64), random.Next(8));
            var filter = new LoopFilter.EdgeFilter(strength.Limit + (isInner ? 0 : 4), strength.Interior, strength.HighVariance, isInner);
            byte[] expected = Samples(random);
            byte[] actual = [.. expected];
            fixed (byte* e = expected, a = actual)
            {
                scalar(e + Middle, filter);
                vector(a + Middle, filter);
            }

            Assert.Equal(expected, actual);
        }
    }

    // From flat to noise, and both ends of the range.
    private static byte[] Samples(Random random)
    {
        byte[] samples = new byte[Stride * 32];
        (int mean, int spread) = (random.Next(256), 1 << random.Next(9));
        foreach (ref byte sample in samples.AsSpan())
        {
            sample = (byte)Math.Clamp(mean + random.Next(-spread, spread + 1), 0, 255);
        }

        return samples;
    }
}
