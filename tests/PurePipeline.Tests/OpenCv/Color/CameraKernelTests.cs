using PurePipeline.OpenCv.Color;
using PurePipeline.Tests.Resampling;

namespace PurePipeline.Tests.OpenCv.Color;

/// <summary>A camera's luma and chroma by vectors are the scalar form's, byte for byte.</summary>
public class CameraKernelTests
{
    [Theory]
    [InlineData(3, false)]
    [InlineData(4, true)]
    public void Luma_and_chroma_of_colours(int channels, bool redFirst)
    {
        var random = new Random(channels);
        var colours = new CameraLuma(channels, redFirst);
        for (int width = 2; width < 1200; width += width < 200 ? 2 : 94)
        {
            byte[] pixels = Noise.Bytes(random, width * channels);
            (byte[] luma, byte[] u, byte[] v) = (new byte[width], new byte[width / 2], new byte[width / 2]);
            colours.Convert(pixels, luma, u, v, vectors: false);
            (byte[] luma1, byte[] u1, byte[] v1) = (new byte[width], new byte[width / 2], new byte[width / 2]);
            colours.Convert(pixels, luma1, u1, v1);
            Assert.Equal(luma, luma1);
            Assert.Equal(u, u1);
            Assert.Equal(v, v1);
        }
    }

    [Theory]
    [InlineData(3, false)]
    [InlineData(4, true)]
    public void Colours_of_luma_and_chroma(int channels, bool redFirst)
    {
        var random = new Random(channels);
        for (int width = 2; width < 1200; width += width < 200 ? 2 : 94)
        {
            (byte[] luma, byte[] u, byte[] v) = (Noise.Bytes(random, width), Noise.Bytes(random, width / 2), Noise.Bytes(random, width / 2));
            byte[] scalar = new byte[width * channels];
            byte[] vectors = new byte[width * channels];
            CameraColours.Convert(luma, u, v, scalar, channels, redFirst, vectors: false);
            CameraColours.Convert(luma, u, v, vectors, channels, redFirst, vectors: true);
            Assert.Equal(scalar, vectors);
        }
    }
}
