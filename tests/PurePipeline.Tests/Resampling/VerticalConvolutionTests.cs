using System.Runtime.Intrinsics.X86;
using PurePipeline.Pixels;
using PurePipeline.Resampling;

namespace PurePipeline.Tests.Resampling;

public class VerticalConvolutionTests
{
    [Fact]
    public void Every_variant_equals_the_scalar_one()
    {
        var random = new Random(7);
        foreach (IConvolutionAxis axis in RandomAxis.ManyOfBytes(random, 1500))
        {
            VerticalConvolution convolution = VerticalConvolution.For(axis);
            int rowBytes = random.Next(1, 100);
            int stride = rowBytes + RowReader.Slack;
            byte[] rows = RandomAxis.Samples(random, axis.SourceLength * stride);
            int index = random.Next(axis.TargetLength);
            ReadOnlySpan<int> window = convolution.Weights.Window(index);
            int[] offsets = new int[window.Length + 1];
            for (int tap = 0; tap < window.Length; tap++)
            {
                offsets[tap] = (convolution.Weights.First(index) + tap) * stride;
            }

            byte[] expected = new byte[rowBytes];
            VerticalConvolution.FilterScalar(window, rows, offsets, expected);
            byte[] target = new byte[rowBytes + RowReader.Slack];
            void check(string variant)
            {
                Assert.True(expected.AsSpan().SequenceEqual(target.AsSpan(0, rowBytes)), $"{variant}: {axis}, row {index}");
                Array.Clear(target);
            }

            convolution.Filter(index, rows, offsets, target, rowBytes);
            check("dispatched");
            VerticalConvolution.FilterVector128(window, rows, offsets, target, rowBytes);
            check("Vector128");
            if (Avx2.IsSupported)
            {
                VerticalConvolution.FilterVector256(convolution.Pairs(index), rows, offsets, target, rowBytes);
                check("Vector256");
                VerticalConvolution.FilterVector512(convolution.Pairs(index), rows, offsets, target, rowBytes);
                check("Vector512");
            }
        }
    }

    [Fact]
    public void Rows_outside_of_the_memory_are_refused()
    {
        VerticalConvolution convolution = VerticalConvolution.For(new ConvolutionAxis(ConvolutionFilter.Bilinear, 2, 0, 2, 1));

        Assert.Throws<ArgumentOutOfRangeException>(
            () => convolution.Filter(0, new byte[300], [0, 45, 0], new byte[10 + RowReader.Slack], 10));
    }
}
