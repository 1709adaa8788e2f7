using System.Runtime.Intrinsics;
using PurePipeline.Resampling;

namespace PurePipeline.Tests.Resampling;

public class WideConvolutionTests
{
    [Fact]
    public void Every_horizontal_variant_equals_the_scalar_one()
    {
        var random = new Random(21);
        foreach (ConvolutionAxis axis in RandomAxis.Many(random, 2000))
        {
            WideHorizontalConvolution convolution = WideHorizontalConvolution.For(axis);
            double[] source = new double[convolution.PaddedLength];
            Samples(random, axis.SourceLength).CopyTo(source, 0);
            double[] expected = new double[axis.TargetLength];
            convolution.FilterScalar(source, expected, 0, axis.TargetLength);

            double[] actual = new double[axis.TargetLength];
            convolution.Filter(source, actual);
            AssertSameBits(expected, actual, axis);
            convolution.FilterVector128(source, actual);
            AssertSameBits(expected, actual, axis);
            if (Vector256.IsHardwareAccelerated)
            {
                convolution.FilterVector256(source, actual);
                AssertSameBits(expected, actual, axis);
            }
        }
    }

    [Fact]
    public void Every_vertical_variant_equals_the_scalar_one()
    {
        var random = new Random(22);
        foreach (ConvolutionAxis axis in RandomAxis.Many(random, 1500))
        {
            DoubleWeights weights = DoubleWeights.For(axis);
            int width = random.Next(1, 70);
            double[] rows = Samples(random, axis.SourceLength * width);
            int index = random.Next(axis.TargetLength);
            ReadOnlySpan<double> window = weights.Window(index);
            int[] offsets = [.. Enumerable.Range(weights.First(index), window.Length).Select(y => y * width)];
            double[] expected = new double[width];
            WideVerticalConvolution.FilterScalar(window, rows, offsets, expected, 0, width);

            double[] actual = new double[width];
            WideVerticalConvolution.Filter(window, rows, offsets, actual);
            AssertSameBits(expected, actual, axis);
            WideVerticalConvolution.FilterVector128(window, rows, offsets, actual);
            AssertSameBits(expected, actual, axis);
            if (Vector256.IsHardwareAccelerated)
            {
                WideVerticalConvolution.FilterVector256(window, rows, offsets, actual);
                AssertSameBits(expected, actual, axis);
            }
        }
    }

    [Fact]
    public void Rows_outside_of_the_memory_are_refused() => Assert.Throws<ArgumentOutOfRangeException>(
        () => WideVerticalConvolution.Filter([1.0, 1.0], new double[19], [0, 10], new double[10]));

    // A few rows have numbers that spread to all that they are added to.
    private static double[] Samples(Random random, int count)
    {
        double[] samples = new double[count];
        foreach (ref double sample in samples.AsSpan())
        {
            sample = random.NextDouble() * Math.Pow(10, random.Next(-3, 9)) * (random.Next(3) - 1);
        }

        for (int i = random.Next(10) == 0 ? 3 : 0; i > 0; i--)
        {
            samples[random.Next(count)] = random.Next(3) switch { 0 => random.Next(2) == 0 ? double.NaN : -double.NaN, 1 => double.PositiveInfinity, _ => double.NegativeInfinity };
        }

        return samples;
    }

    private static void AssertSameBits(double[] expected, double[] actual, ConvolutionAxis axis)
    {
        for (int i = 0; i < expected.Length; i++)
        {
            bool isSame = BitConverter.DoubleToInt64Bits(expected[i]) == BitConverter.DoubleToInt64Bits(actual[i]);
            Assert.True(isSame, $"{axis}, {i}: {expected[i]:R} and {actual[i]:R}");
        }

        Array.Clear(actual);
    }
}
