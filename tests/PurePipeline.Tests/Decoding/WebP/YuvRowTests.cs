using System.Runtime.Intrinsics.X86;
using PurePipeline.Decoding.WebP;

namespace PurePipeline.Tests.Decoding.WebP;

public unsafe class YuvRowTests
{
    private const int Margin = 40;

    [Theory]
    [InlineData(128, false, false)]
    [InlineData(128, true, false)]
    [InlineData(128, false, true)]
    [InlineData(128, true, true)]
    [InlineData(256, false, false)]
    [InlineData(256, true, false)]
    [InlineData(256, false, true)]
    [InlineData(256, true, true)]
    public void Every_variant_gives_the_bytes_of_the_scalar_one(int bits, bool blueFirst, bool hasAlpha)
    {
        Assert.SkipUnless(bits != 256 || Avx2.IsSupported, "No AVX2 here.");
        var layout = new PixelLayout(blueFirst, hasAlpha);
        var random = new Random(bits);
        for (int width = 1; width < 200; width += width < 70 ? 1 : 13)
        {
            byte[] luma = new byte[width + (2 * Margin)];
            byte[] alpha = new byte[width + (2 * Margin)];
            random.NextBytes(luma);
            random.NextBytes(alpha);
            short[] u = Sums(random, width);
            short[] v = Sums(random, width);
            int room = width + random.Next(Margin);
            byte[] expected = new byte[4 * room];
            byte[] actual = new byte[4 * room];
            fixed (byte* y = luma, a = alpha, e = expected, p = actual)
            fixed (short* us = u, vs = v)
            {
                YuvRow.ConvertScalar(y, us + Margin, vs + Margin, a, e, width, layout);
                if (bits == 128)
                {
                    YuvRow.ConvertVector128(y, us + Margin, vs + Margin, a, p, width, room, layout);
                }
                else
                {
                    YuvRow.ConvertVector256(y, us + Margin, vs + Margin, a, p, width, room, layout);
                }
            }

            Assert.Equal(expected[..(layout.Bytes * width)], actual[..(layout.Bytes * width)]);
        }
    }

    [Theory]
    [InlineData(false, false)]
    [InlineData(true, false)]
    [InlineData(false, true)]
    [InlineData(true, true)]
    public void Lossless_pixels_have_the_bytes_of_the_scalar_form(bool blueFirst, bool hasAlpha)
    {
        var layout = new PixelLayout(blueFirst, hasAlpha);
        var random = new Random(5);
        for (int width = 1; width < 40; width++)
        {
            uint[] pixels = [.. Enumerable.Range(0, width).Select(_ => (uint)random.NextInt64(1L << 32))];
            byte[] expected = new byte[layout.Bytes * width];
            byte[] actual = new byte[layout.Bytes * width];

            ArgbRow.ConvertScalar(pixels, expected, layout);
            ArgbRow.Convert(pixels, actual, layout);

            Assert.Equal(expected, actual);
        }
    }

    // What 3 * near + far can be.
    private static short[] Sums(Random random, int width) =>
        [.. Enumerable.Range(0, width + (2 * Margin)).Select(_ => (short)((3 * random.Next(256)) + random.Next(256)))];
}
