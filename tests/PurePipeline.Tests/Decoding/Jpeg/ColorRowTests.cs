using System.Runtime.Intrinsics.X86;
using PurePipeline.Decoding.Jpeg;

namespace PurePipeline.Tests.Decoding.Jpeg;

public unsafe class ColorRowTests
{
    private const byte Untouched = 0xA5;

    [Theory]
    [InlineData(0, 0, 0, 0, 135, 0)]
    [InlineData(255, 255, 255, 255, 121, 255)]
    [InlineData(128, 0, 255, 255, 81, 0)]
    [InlineData(76, 85, 255, 254, 0, 0)]
    [InlineData(29, 255, 107, 0, 0, 254)]
    public void The_colours_of_the_reference_are_converted_as_there(byte y, byte cb, byte cr, byte red, byte green, byte blue)
    {
        byte[] pixel = new byte[3];
        fixed (byte* to = pixel)
        {
            ColorRow.FromFullScalar(&y, &cb, &cr, to, 1, blueFirst: false);
            Assert.Equal([red, green, blue], pixel);

            ColorRow.FromFullScalar(&y, &cb, &cr, to, 1, blueFirst: true);
            Assert.Equal([blue, green, red], pixel);
        }
    }

    [Theory]
    [InlineData(128)]
    [InlineData(256)]
    public void Every_colour_is_converted_as_the_scalar_variant_does(int bits)
    {
        Assert.SkipUnless(bits != 256 || Avx2.IsSupported, "No AVX2 here.");
        byte[] ramp = new byte[256 + SampleRows.Guard];
        for (int i = 0; i < ramp.Length; i++)
        {
            ramp[i] = (byte)i;
        }

        byte[] expected = new byte[3 * 256];
        byte[] actual = new byte[3 * 256];
        byte[] luminance = new byte[ramp.Length];
        byte[] red = new byte[ramp.Length];
        fixed (byte* y = luminance, cb = ramp, cr = red, e = expected, a = actual)
        {
            // Every pair of chroma values at the luminances where one of the results is just about to be limited, and some more.
            for (int v = 0; v < 256; v++)
            {
                red.AsSpan().Fill((byte)v);
                for (int light = 0; light < 256; light += 15)
                {
                    luminance.AsSpan().Fill((byte)light);
                    ColorRow.FromFullScalar(y, cb, cr, e, 256, blueFirst: false);
                    FromFull(bits, y, cb, cr, a, 256, 256, blueFirst: false);
                    Assert.True(expected.AsSpan().SequenceEqual(actual), $"Y {light}, Cr {v}.");
                }
            }
        }
    }

    [Theory]
    [InlineData(128)]
    [InlineData(256)]
    public void Every_width_is_converted_as_the_scalar_variant_does_and_nothing_is_written_behind(int bits)
    {
        Assert.SkipUnless(bits != 256 || Avx2.IsSupported, "No AVX2 here.");
        short* sums = stackalloc short[1024];
        for (int width = 1; width <= 200; width++)
        {
            byte[] luminance = Samples.Row(width, width);
            byte[] blue = Samples.Row(width, width + 1000);
            byte[] red = Samples.Row(width, width + 2000);
            int half = (width + 1) / 2;
            bool blueFirst = width % 3 == 0;
            TriangleRounding rounding = width % 2 == 0 ? TriangleRounding.Both : TriangleRounding.Horizontal;
            fixed (byte* y = luminance, cb = blue, cr = red)
            {
                short* cbSums = sums + UpsampleRow.SumsMargin;
                short* crSums = cbSums + half + (2 * UpsampleRow.SumsMargin);
                UpsampleRow.BlendScalar(cb, cr, cbSums, half);
                UpsampleRow.BlendScalar(cr, cb, crSums, half);
                foreach (int writable in (int[])[width, width + 1, width + 40])
                {
                    byte[] expected = Pixels(width);
                    byte[] actual = Pixels(writable);
                    fixed (byte* e = expected, a = actual)
                    {
                        ColorRow.FromFullScalar(y, cb, cr, e, width, blueFirst);
                        FromFull(bits, y, cb, cr, a, width, writable, blueFirst);
                        Same(expected, actual, width, writable);

                        ColorRow.FromHalfScalar(y, cbSums, crSums, e, width, rounding, blueFirst);
                        FromHalf(bits, y, cbSums, crSums, a, width, writable, rounding, blueFirst);
                        Same(expected, actual, width, writable);

                        ColorRow.InterleaveScalar(y, cb, cr, e, width);
                        Interleave(bits, y, cb, cr, a, width, writable);
                        Same(expected, actual, width, writable);
                    }
                }
            }
        }
    }

    private static byte[] Pixels(int count)
    {
        byte[] pixels = new byte[(3 * count) + 300];
        pixels.AsSpan().Fill(Untouched);
        return pixels;
    }

    private static void Same(byte[] expected, byte[] actual, int width, int writable)
    {
        Assert.Equal(expected.AsSpan(0, 3 * width), actual.AsSpan(0, 3 * width));
        Assert.False(actual.AsSpan(3 * writable).ContainsAnyExcept(Untouched));
    }

    private static void FromFull(int bits, byte* y, byte* cb, byte* cr, byte* pixels, int width, int writable, bool blueFirst)
    {
        if (bits == 256)
        {
            ColorRow.FromFullVector256(y, cb, cr, pixels, width, writable, blueFirst);
        }
        else
        {
            ColorRow.FromFullVector128(y, cb, cr, pixels, width, writable, blueFirst);
        }
    }

    private static void FromHalf(
        int bits, byte* y, short* cb, short* cr, byte* pixels, int width, int writable, TriangleRounding rounding, bool blueFirst)
    {
        if (bits == 256)
        {
            ColorRow.FromHalfVector256(y, cb, cr, pixels, width, writable, rounding, blueFirst);
        }
        else
        {
            ColorRow.FromHalfVector128(y, cb, cr, pixels, width, writable, rounding, blueFirst);
        }
    }

    private static void Interleave(int bits, byte* first, byte* second, byte* third, byte* pixels, int width, int writable)
    {
        if (bits == 256)
        {
            ColorRow.InterleaveVector256(first, second, third, pixels, width, writable);
        }
        else
        {
            ColorRow.InterleaveVector128(first, second, third, pixels, width, writable);
        }
    }
}
