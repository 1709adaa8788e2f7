using System.Runtime.Intrinsics.X86;
using PurePipeline.Decoding.Jpeg;

namespace PurePipeline.Tests.Decoding.Jpeg;

public unsafe class UpsampleRowTests
{
    private const int Room = 512;

    [Fact]
    public void Doubling_the_width_gives_the_samples_of_the_reference()
    {
        Assert.Equal([10, 13, 17, 25, 35, 30, 10, 0], Double([10, 20, 40, 0], [10, 20, 40, 0], TriangleRounding.Horizontal));
    }

    [Fact]
    public void Doubling_both_ways_gives_the_samples_of_the_reference()
    {
        byte[] upper = [10, 20, 41];
        byte[] lower = [100, 30, 7];

        Assert.Equal([10, 12, 18, 25, 36, 41], Double(upper, upper, TriangleRounding.Both));
        Assert.Equal([33, 30, 25, 25, 30, 32], Double(upper, lower, TriangleRounding.Both));
        Assert.Equal([78, 65, 40, 24, 19, 15], Double(lower, upper, TriangleRounding.Both));
        Assert.Equal([100, 82, 48, 24, 13, 7], Double(lower, lower, TriangleRounding.Both));
    }

    [Fact]
    public void Doubling_the_height_gives_the_samples_of_the_reference()
    {
        byte[] column = [10, 21, 40];
        var chosen = new Upsampling(UpsamplingKind.FancyVertical, 1, 2, 1, 3);
        byte[] output = new byte[6];
        for (int y = 0; y < 6; y++)
        {
            byte near = column[chosen.NearRow(y)];
            byte far = column[chosen.FarRow(y)];
            fixed (byte* to = &output[y])
            {
                UpsampleRow.BlendToBytesScalar(&near, &far, to, 1, Upsampling.IsUpper(y) ? 1 : 2);
            }
        }

        Assert.Equal([10, 13, 18, 26, 35, 40], output);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void Replication_repeats_every_sample(int factor)
    {
        byte[] samples = [5, 0, 255];
        byte[] output = new byte[3 * factor];
        fixed (byte* from = samples, to = output)
        {
            UpsampleRow.Replicate(from, to, samples.Length, factor);
        }

        Assert.Equal(samples.SelectMany(sample => Enumerable.Repeat(sample, factor)), output);
    }

    [Theory]
    [InlineData(128)]
    [InlineData(256)]
    public void Every_variant_gives_the_values_of_the_scalar_one(int bits)
    {
        Assert.SkipUnless(bits != 256 || Avx2.IsSupported, "No AVX2 here.");
        bool wide = bits == 256;
        for (int width = 1; width <= 200; width++)
        {
            byte[] near = Samples.Row(width, width);
            byte[] far = Samples.Row(width, width + 1000);
            fixed (byte* n = near, f = far)
            fixed (short* expected = new short[Room], actual = new short[Room])
            fixed (byte* expectedBytes = new byte[Room], actualBytes = new byte[Room])
            {
                short* e = expected + UpsampleRow.SumsMargin;
                short* a = actual + UpsampleRow.SumsMargin;

                UpsampleRow.WidenScalar(n, e, width);
                if (wide) { UpsampleRow.WidenVector256(n, a, width); } else { UpsampleRow.WidenVector128(n, a, width); }
                Same(e - 1, a - 1, width + 2);

                UpsampleRow.BlendScalar(n, f, e, width);
                if (wide) { UpsampleRow.BlendVector256(n, f, a, width); } else { UpsampleRow.BlendVector128(n, f, a, width); }
                Same(e - 1, a - 1, width + 2);

                UpsampleRow.DoubleWidthScalar(e, expectedBytes, width, TriangleRounding.Both);
                if (wide) { UpsampleRow.DoubleWidthVector256(e, actualBytes, width, TriangleRounding.Both); }
                else { UpsampleRow.DoubleWidthVector128(e, actualBytes, width, TriangleRounding.Both); }
                Same(expectedBytes, actualBytes, 2 * width);

                UpsampleRow.BlendToBytesScalar(n, f, expectedBytes, width, 1 + (width & 1));
                if (wide) { UpsampleRow.BlendToBytesVector256(n, f, actualBytes, width, 1 + (width & 1)); }
                else { UpsampleRow.BlendToBytesVector128(n, f, actualBytes, width, 1 + (width & 1)); }
                Same(expectedBytes, actualBytes, width);
            }
        }
    }

    private static byte[] Double(byte[] near, byte[] far, TriangleRounding rounding)
    {
        byte[] output = new byte[2 * near.Length];
        short* sums = stackalloc short[Room];
        fixed (byte* n = near, f = far, to = output)
        {
            if (rounding == TriangleRounding.Both)
            {
                UpsampleRow.BlendScalar(n, f, sums + UpsampleRow.SumsMargin, near.Length);
            }
            else
            {
                UpsampleRow.WidenScalar(n, sums + UpsampleRow.SumsMargin, near.Length);
            }

            UpsampleRow.DoubleWidthScalar(sums + UpsampleRow.SumsMargin, to, near.Length, rounding);
        }

        return output;
    }

    private static void Same(short* expected, short* actual, int count) =>
        Assert.Equal(new ReadOnlySpan<short>(expected, count), new ReadOnlySpan<short>(actual, count));

    private static void Same(byte* expected, byte* actual, int count) =>
        Assert.Equal(new ReadOnlySpan<byte>(expected, count), new ReadOnlySpan<byte>(actual, count));
}
