using System.Runtime.Intrinsics.X86;
using PurePipeline.Resampling;

namespace PurePipeline.Tests.Resampling;

public class SampleRowsTests
{
    private static readonly double[] Sums =
    [
        0, -0.0, 0.49999999999999994, 0.5, -0.5, 1.5, 2.5, -1.5, -2.5, 254.5, 65535.4, 65535.5, 65600, -40000, 2147483646.5, 2147483647.4,
        2147483647.5, -2147483648.4, -2147483648.5, -2147483649, 1e300, -1e300, double.NaN, double.PositiveInfinity, 3e-46, 1e39, 16777217, 0.1,
    ];

    // ROUND_UP of Pillow and an x86 conversion: half away from zero, the smallest number for what has no place. 0.49999999999999994 + 0.5
    // is 1 in doubles.
    [Theory]
    [InlineData(0.49999999999999994, 1)]
    [InlineData(-0.5, -1)]
    [InlineData(2.5, 3)]
    [InlineData(-2.4, -2)]
    [InlineData(2147483646.5, 2147483647)]
    [InlineData(2147483647.5, int.MinValue)]
    [InlineData(double.NaN, int.MinValue)]
    public void Integers_are_rounded_as_in_Pillow(double sum, int expected) => Assert.Equal(expected, SampleRows.Round(sum));

    [Fact]
    public void Bytes_limited_by_themselves_are_those_of_Pillow_11_1()
    {
        byte[] row = new byte[8];
        SampleRows.NarrowByBytes([65600, -1, 300, 65535.6], row);

        Assert.Equal([0x40, 0xFF, 0, 0, 0x2C, 1, 0, 0xFF], row);
    }

    [Fact]
    public void Every_variant_equals_the_scalar_one()
    {
        if (!Avx.IsSupported)
        {
            return;
        }

        (int[] integers, int[] integers256) = (new int[Sums.Length], new int[Sums.Length]);
        SampleRows.NarrowScalar(Sums, integers);
        Assert.Equal(Sums.Length, SampleRows.NarrowVector256(Sums, integers256));
        Assert.Equal(integers, integers256);

        (float[] floats, float[] floats256) = (new float[Sums.Length], new float[Sums.Length]);
        SampleRows.NarrowScalar(Sums, floats);
        Assert.Equal(Sums.Length, SampleRows.NarrowVector256(Sums, floats256));
        Assert.Equal(floats, floats256);

        (double[] wide, double[] wide256) = (new double[Sums.Length], new double[Sums.Length]);
        SampleRows.WidenScalar(integers, wide);
        Assert.Equal(Sums.Length, SampleRows.WidenVector256(integers, wide256));
        Assert.Equal(wide, wide256);
        SampleRows.WidenScalar(floats, wide);
        Assert.Equal(Sums.Length, SampleRows.WidenVector256(floats, wide256));
        Assert.Equal(wide, wide256);
    }
}
