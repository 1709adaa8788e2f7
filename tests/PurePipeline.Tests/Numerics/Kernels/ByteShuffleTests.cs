using System.Runtime.Intrinsics.X86;
using PurePipeline.Numerics.Kernels;

namespace PurePipeline.Tests.Numerics.Kernels;

public class ByteShuffleTests
{
    public static TheoryData<int> Widths => [.. Enumerable.Range(0, 70), 255, 256, 1000];

    [Theory]
    [MemberData(nameof(Widths))]
    public void Planes_are_the_same_in_every_variant(int width)
    {
        byte[] pixels = Pixels(3 * width);
        byte[] expected = new byte[3 * width];
        Deinterleave.Scalar<byte>(pixels, 3, expected, firstPixel: 0);

        byte[][] planes = [new byte[width], new byte[width], new byte[width]];
        Deinterleave.ThreeVector128(pixels, planes[0], planes[1], planes[2]);
        Assert.Equal(expected, planes.SelectMany(plane => plane));
        if (Avx2.IsSupported)
        {
            planes = [new byte[width], new byte[width], new byte[width]];
            Deinterleave.ThreeAvx2(pixels, planes[0], planes[1], planes[2]);
            Assert.Equal(expected, planes.SelectMany(plane => plane));
        }
    }

    [Theory]
    [MemberData(nameof(Widths))]
    public void Reversed_channels_are_the_same_in_every_variant(int width)
    {
        byte[] pixels = Pixels(3 * width);
        byte[] expected = new byte[3 * width];
        ReverseChannels.Scalar<byte>(pixels, 3, expected);

        byte[] actual = new byte[3 * width];
        ReverseChannels.ThreeVector128(pixels, actual);
        Assert.Equal(expected, actual);
    }

    [Theory]
    [MemberData(nameof(Widths))]
    public void Three_channels_of_any_size_are_reversed_alike(int width)
    {
        foreach (int size in new[] { 1, 2, 4, 8 })
        {
            byte[] pixels = Pixels(3 * width * size);
            byte[] expected = [.. pixels.Chunk(size).Chunk(3).SelectMany(pixel => pixel.Reverse().SelectMany(channel => channel))];
            byte[] actual = new byte[pixels.Length];
            ReverseChannels.Run(pixels, 3, size, actual);
            Assert.Equal(expected, actual);
        }
    }

    [Theory]
    [MemberData(nameof(Widths))]
    public void Widened_bytes_are_the_same_in_every_variant(int length)
    {
        byte[] bytes = Pixels(length);
        double[] expected = new double[length];
        WidenBytes.ToDoubleScalar(bytes, expected);

        double[] actual = new double[length];
        WidenBytes.ToDoubleVector256(bytes, actual);
        Assert.Equal(expected, actual);
    }

    [Fact]
    public void Planes_and_reversals_of_any_number_of_channels()
    {
        byte[] result = new byte[8];
        Deinterleave.Run([1, 2, 3, 4, 5, 6, 7, 8], 4, 1, result);
        Assert.Equal([1, 5, 2, 6, 3, 7, 4, 8], result);
        ReverseChannels.Run([1, 2, 3, 4, 5, 6, 7, 8], 4, 1, result);
        Assert.Equal([4, 3, 2, 1, 8, 7, 6, 5], result);
        Deinterleave.Run([1, 2, 3, 4, 5, 6, 7, 8], 2, 2, result);
        Assert.Equal([1, 2, 5, 6, 3, 4, 7, 8], result);
        ReverseChannels.Run([1, 2, 3, 4, 5, 6, 7, 8], 2, 4, result);
        Assert.Equal([5, 6, 7, 8, 1, 2, 3, 4], result);
    }

    private static byte[] Pixels(int count) => [.. Enumerable.Range(0, count).Select(i => (byte)((i * 7) ^ (i >> 3)))];
}
