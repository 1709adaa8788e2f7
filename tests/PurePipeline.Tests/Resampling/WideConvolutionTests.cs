using System.Numerics;
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
            DoubleWeights weights = DoubleWeights.For(axis);
            double[] source = Samples(random, FourRows.Count * axis.SourceLength);
            EqualsScalar(axis, weights, Array.ConvertAll(source, sample => (float)sample));
            EqualsScalar(axis, weights, Array.ConvertAll(source, sample => (int)sample));
        }

        static void EqualsScalar<T>(ConvolutionAxis axis, DoubleWeights weights, T[] source)
            where T : unmanaged, INumber<T>
        {
            double[] expected = new double[FourRows.Count * axis.TargetLength];
            WideHorizontalConvolution.FilterScalar<T>(weights, source, expected);

            double[] actual = new double[expected.Length];
            WideHorizontalConvolution.Filter<T>(weights, source, actual);
            AssertSameBits(expected, actual, axis);
            WideHorizontalConvolution.FilterVector128<T>(weights, source, actual);
            AssertSameBits(expected, actual, axis);
            if (Vector256.IsHardwareAccelerated)
            {
                WideHorizontalConvolution.FilterVector256<T>(weights, source, actual);
                AssertSameBits(expected, actual, axis);
            }
        }
    }

    [Fact]
    public void Four_rows_are_the_same_in_every_variant()
    {
        for (int width = 1; width < 40; width++)
        {
            uint[] rows = [.. Enumerable.Range(1, 4 * width).Select(i => (uint)(i * 2654435761))];
            uint[][] each = [.. rows.Chunk(width)];
            (uint[] expected, uint[] actual, uint[] back) = (new uint[rows.Length], new uint[rows.Length], new uint[rows.Length]);
            FourRows.JoinScalar<uint>(each[0], each[1], each[2], each[3], expected);
            FourRows.JoinVector128(each[0], each[1], each[2], each[3], actual);
            Assert.Equal(expected, actual);
            Assert.Equal([rows[0], rows[width], rows[2 * width], rows[3 * width]], actual[..4]);

            FourRows.PartScalar<uint>(expected, back);
            Assert.Equal(rows, back);
            FourRows.PartVector128(expected, actual);
            Assert.Equal(rows, actual);
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
