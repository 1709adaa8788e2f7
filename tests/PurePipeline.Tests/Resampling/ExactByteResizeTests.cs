using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using PurePipeline.OpenCv;
using PurePipeline.Pixels;
using PurePipeline.Resampling;

namespace PurePipeline.Tests.Resampling;

/// <summary>INTER_LINEAR_EXACT of bytes equals the generic form, which is the specification.</summary>
public class ExactByteResizeTests
{
    [Fact]
    public void Every_variant_blends_as_the_scalar_form_does()
    {
        var random = new Random(3);
        for (int length = 0; length < 100; length++)
        {
            ushort[] upper = Sums(random, length);
            ushort[] lower = Sums(random, length);
            foreach (int weight1 in new[] { 0, 1, 128, 256, random.Next(257) })
            {
                byte[] expected = new byte[length];
                ExactByteRows.BlendScalar(upper, lower, 256 - weight1, weight1, expected);
                byte[] row = new byte[length];
                ExactByteRows.Blend(upper, lower, 256 - weight1, weight1, row);
                Assert.Equal(expected, row);
                int done = Vector128.IsHardwareAccelerated ? ExactByteRows.BlendVector128(upper, lower, 256 - weight1, weight1, row) : 0;
                Assert.Equal(expected.AsSpan(0, done), row.AsSpan(0, done));
                done = Avx2.IsSupported ? ExactByteRows.BlendVector256(upper, lower, 256 - weight1, weight1, row) : 0;
                Assert.Equal(expected.AsSpan(0, done), row.AsSpan(0, done));
            }
        }
    }

    [Fact]
    public void Pictures_are_those_of_the_generic_form()
    {
        var random = new Random(4);
        foreach (PixelMode mode in new[] { PixelMode.L, PixelMode.Rgb, PixelMode.Rgba })
        {
            for (int i = 0; i < 60; i++)
            {
                (int width, int height) = (random.Next(1, 120), random.Next(1, 40));
                var source = new MemoryPicture(Noise.Bytes(random, width * height * mode.ChannelCount()), width, height, mode);
                var scale = ResizeScale.Of(source, (random.Next(1, 200), random.Next(1, 60)), 0, 0);
                MemoryPicture expected = MemoryPicture.Load(new ExactLinearResize<byte, int>(source, scale));
                MemoryPicture actual = MemoryPicture.Load(new ExactByteResize(source, scale));
                for (int y = 0; y < expected.Height; y++)
                {
                    Assert.True(expected.Row(y).SequenceEqual(actual.Row(y)), $"{mode}, {width}x{height} to {expected.Width}x{expected.Height}, row {y}");
                }
            }
        }
    }

    private static ushort[] Sums(Random random, int length) =>
        [.. Enumerable.Range(0, length).Select(_ => (ushort)(random.Next(8) == 0 ? 255 * 256 : random.Next((255 * 256) + 1)))];
}
