using System.Runtime.Intrinsics.X86;
using PurePipeline.Numerics.Kernels;

namespace PurePipeline.Tests.Numerics;

public class InterleaveTests
{
    [Fact]
    public void Vectors_give_the_pixels_of_the_scalar_code()
    {
        var random = new Random(6);
        for (int width = 0; width < 100; width++)
        {
            byte[][] planes = [.. Enumerable.Range(0, 4).Select(_ => Random(random, width))];
            byte[] three = Expected(planes[..3]);
            byte[] four = Expected(planes);
            byte[] two = new byte[2 * width];
            Interleave.TwoVector128<byte>(planes[0], planes[1], two);
            Assert.Equal(Expected(planes[..2]), two);
            byte[] pixels = new byte[3 * width];
            Interleave.ThreeVector128(planes[0], planes[1], planes[2], pixels);
            Assert.Equal(three, pixels);
            byte[] wider = new byte[4 * width];
            Interleave.FourVector128(planes[0], planes[1], planes[2], planes[3], wider);
            Assert.Equal(four, wider);
            if (Avx2.IsSupported)
            {
                Array.Clear(pixels);
                Array.Clear(wider);
                Interleave.ThreeAvx2(planes[0], planes[1], planes[2], pixels);
                Interleave.FourAvx2(planes[0], planes[1], planes[2], planes[3], wider);
                Assert.Equal(three, pixels);
                Assert.Equal(four, wider);
            }
        }
    }

    private static byte[] Expected(byte[][] planes)
    {
        byte[] pixels = new byte[planes.Length * planes[0].Length];
        for (int channel = 0; channel < planes.Length; channel++)
        {
            Interleave.Scalar<byte>(planes[channel], channel, planes.Length, pixels, start: 0);
        }

        return pixels;
    }

    private static byte[] Random(Random random, int length)
    {
        byte[] bytes = new byte[length];
        random.NextBytes(bytes);
        return bytes;
    }
}
