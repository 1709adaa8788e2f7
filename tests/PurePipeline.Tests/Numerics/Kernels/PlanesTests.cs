using PurePipeline.Numerics.Kernels;

namespace PurePipeline.Tests.Numerics.Kernels;

/// <summary>Pixels to planes and back, of every element's size.</summary>
public class PlanesTests
{
    public static MatrixTheoryData<int, int> Sizes => new([1, 2, 4, 8], [2, 3, 4]);

    [Theory]
    [MemberData(nameof(Sizes))]
    public void Pixels_come_apart_and_together(int size, int channels)
    {
        var random = new Random(size);
        for (int width = 1; width < 150; width++)
        {
            byte[] pixels = new byte[width * channels * size];
            random.NextBytes(pixels);
            byte[] planes = new byte[pixels.Length];
            byte[] again = new byte[pixels.Length];
            Deinterleave.Run(pixels, channels, size, planes);
            Interleave.Run(channels, channel => planes.AsSpan(channel * width * size, width * size), size, again);

            for (int i = 0; i < pixels.Length; i++)
            {
                (int element, int part) = (i / size, i % size);
                Assert.Equal(pixels[i], planes[((((element % channels) * width) + (element / channels)) * size) + part]);
            }

            Assert.Equal(pixels, again);
        }
    }

    [Fact]
    public void Long_rows_of_three_bytes_may_begin_anywhere()
    {
        var random = new Random(3);
        for (int i = 0; i < 70; i++)
        {
            int width = random.Next(4000, 4300);
            byte[] pixels = new byte[width * 3];
            random.NextBytes(pixels);
            byte[] planes = new byte[pixels.Length];
            Deinterleave.Run(pixels, 3, 1, planes);
            byte[] again = new byte[i + pixels.Length + 1];

            Interleave.Three(planes.AsSpan(0, width), planes.AsSpan(width, width), planes.AsSpan(2 * width), 1, again.AsSpan(i, pixels.Length));

            Assert.Equal(pixels, again[i..^1]);
            Assert.Equal(new byte[i], again[..i]);
            Assert.Equal(0, again[^1]);
        }
    }
}
