using System.Runtime.Intrinsics.X86;
using PurePipeline.Pillow;

namespace PurePipeline.Tests.Pillow;

public class PremultipliedRowsTests
{
    private delegate int Variant(ReadOnlySpan<byte> source, Span<byte> target);

    // Every colour with every alpha, beside every other channel once.
    private static readonly byte[] Pixels = [.. Enumerable.Range(0, 65536).SelectMany(i =>
        (byte[])[(byte)i, (byte)(255 - i), (byte)(i * 7), (byte)(i >> 8)])];

    [Theory]
    [InlineData(2)]
    [InlineData(4)]
    public void Multiplying_is_the_same_in_every_variant(int channels)
    {
        byte[] expected = new byte[Pixels.Length];
        PremultipliedRows.MultiplyScalar(Pixels, expected, channels);

        Check(expected, (source, target) => PremultipliedRows.MultiplyVector128(source, target, channels));
        if (Avx2.IsSupported)
        {
            Check(expected, (source, target) => PremultipliedRows.MultiplyVector256(source, target, channels));
        }
    }

    [Fact]
    public void Dividing_is_the_same_in_every_variant()
    {
        byte[] expected = new byte[Pixels.Length];
        PremultipliedRows.DivideScalar(Pixels, expected, 4);

        Check(expected, PremultipliedRows.DivideRgbaVector128);
        if (Avx2.IsSupported)
        {
            Check(expected, PremultipliedRows.DivideRgbaVector256);
        }
    }

    [Fact]
    public void Rows_of_any_length_are_done_to_their_end()
    {
        for (int length = 0; length < 120; length += 4)
        {
            ReadOnlySpan<byte> source = Pixels.AsSpan(100_000, length);
            (byte[] expected, byte[] actual) = (new byte[length], new byte[length]);
            PremultipliedRows.DivideScalar(source, expected, 4);
            PremultipliedRows.DivideRgba(source, actual);
            Assert.Equal(expected, actual);

            PremultipliedRows.MultiplyScalar(source, expected, 2);
            PremultipliedRows.MultiplyLa(source, actual);
            Assert.Equal(expected, actual);
        }
    }

    // Pillow's own.
    [Fact]
    public void Vectors_are_Pillows()
    {
        byte[] row = new byte[4];
        PremultipliedRows.MultiplyRgba([200, 100, 50, 77], row);
        Assert.Equal([60, 30, 15, 77], row);
        PremultipliedRows.DivideRgba([60, 30, 15, 77], row);
        Assert.Equal([198, 99, 49, 77], row);
        PremultipliedRows.DivideRgba([200, 30, 15, 77], row);
        Assert.Equal([255, 99, 49, 77], row);
    }

    private static void Check(byte[] expected, Variant variant)
    {
        byte[] actual = new byte[expected.Length];
        Assert.Equal(expected.Length, variant(Pixels, actual));
        Assert.True(expected.AsSpan().SequenceEqual(actual));
    }
}
