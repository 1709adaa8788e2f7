using System.Runtime.Intrinsics.X86;
using PurePipeline.OpenCv;
using PurePipeline.OpenCv.Warping;
using PurePipeline.Pixels;

namespace PurePipeline.Tests.OpenCv.Warping;

/// <summary>Each vector form of the samplers against the scalar one, every byte.</summary>
public class WarpSamplerTests
{
    private delegate int Kernel(in WarpSource source, PositionRow positions, Span<byte> row);

    [Theory]
    [InlineData(1, PixelMode.L)]
    [InlineData(3, PixelMode.Bgr)]
    [InlineData(4, PixelMode.Bgra)]
    public void Bytes(int channels, PixelMode mode)
    {
        var sampler = new LinearByteSampler(channels);
        var scalar = new LinearSampler<byte, short, int, ByteArithmetic>(channels, WarpWeights.Fixed(2));
        Compare(mode, scalar, (in WarpSource source, PositionRow positions, Span<byte> row) => Whole(sampler, source, positions, row));
        if (channels > 1)
        {
            Compare(mode, scalar, sampler.PixelsVector128);
        }

        if (Avx2.IsSupported)
        {
            Compare(mode, scalar, channels == 1 ? sampler.GrayAvx2 : sampler.PixelsVector256);
        }
    }

    [Theory]
    [InlineData(1, PixelMode.F)]
    [InlineData(3, PixelMode.Float32C3)]
    [InlineData(4, PixelMode.Float32C4)]
    public void Floats(int channels, PixelMode mode)
    {
        var sampler = new LinearSingleSampler(channels);
        var scalar = new LinearSampler<float, float, float, SingleArithmetic>(channels, WarpWeights.Single(2));
        Compare(mode, scalar, (in WarpSource source, PositionRow positions, Span<byte> row) => Whole(sampler, source, positions, row));
        if (channels > 1)
        {
            Compare(mode, scalar, sampler.PixelsVector128);
        }
        else if (Avx2.IsSupported)
        {
            Compare(mode, scalar, sampler.GrayAvx2);
        }
    }

    [Theory]
    [InlineData(1, PixelMode.L)]
    [InlineData(3, PixelMode.Bgr)]
    [InlineData(4, PixelMode.Bgra)]
    public void Cubic_bytes(int channels, PixelMode mode)
    {
        var sampler = new CubicByteSampler(channels);
        var scalar = new TapSampler<byte, short, int, ByteArithmetic>(channels, 4, WarpWeights.Fixed(4));
        Compare(mode, scalar, channels == 1 ? sampler.GrayVector128 : sampler.PixelsVector128);
        Compare(mode, scalar, (in WarpSource source, PositionRow positions, Span<byte> row) => Whole(sampler, source, positions, row));
    }

    [Theory]
    [InlineData(1, PixelMode.F)]
    [InlineData(3, PixelMode.Float32C3)]
    [InlineData(4, PixelMode.Float32C4)]
    public void Cubic_floats(int channels, PixelMode mode)
    {
        var sampler = new CubicSingleSampler(channels);
        var scalar = new TapSampler<float, float, float, SingleArithmetic>(channels, 4, WarpWeights.Single(4));
        Compare(mode, scalar, channels == 1 ? sampler.GrayVector128 : sampler.PixelsVector128);
        Compare(mode, scalar, (in WarpSource source, PositionRow positions, Span<byte> row) => Whole(sampler, source, positions, row));
    }

    [Fact]
    public void Nearest()
    {
        Compare(PixelMode.L, new ScalarNearest<byte>(), NearestSampler<byte>.SampleVector256);
        Compare(PixelMode.Bgr, new ScalarNearest<ThreeBytes>(), NearestSampler<ThreeBytes>.SampleVector256);
        Compare(PixelMode.Float32C3, new ScalarNearest<TwelveBytes>(), NearestSampler<TwelveBytes>.SampleVector256);
    }

    private static void Compare(PixelMode mode, WarpSampler scalar, Kernel kernel)
    {
        var random = new Random(11);
        int pixelBytes = mode.BytesPerPixel();
        foreach (int width in new[] { 1, 2, 3, 4, 5, 8, 9, 31, 64 })
        {
            foreach (BorderType border in new[] { BorderType.Constant, BorderType.Reflect101 })
            {
                // Rows with a gap, in whole elements.
                (int sourceWidth, int sourceHeight) = (random.Next(1, 40), random.Next(1, 30));
                int stride = (sourceWidth + 2) * pixelBytes;
                byte[] pixels = Pixels(random, mode, stride * sourceHeight);
                byte[] value = Pixels(random, mode, pixelBytes);
                var source = new WarpSource(new MemoryPicture(pixels, sourceWidth, sourceHeight, mode, stride), border, value);
                using var positions = new PositionRow(width);
                for (int i = 0; i < width; i++)
                {
                    positions.Set(i, random.Next(-100, (sourceWidth * 32) + 100), random.Next(-50, (sourceHeight * 32) + 50));
                }

                byte[] expected = new byte[width * pixelBytes];
                byte[] actual = new byte[width * pixelBytes];
                scalar.Sample(source, positions, expected);
                int done = kernel(source, positions, actual);
                Assert.Equal(expected.AsSpan(0, done * pixelBytes), actual.AsSpan(0, done * pixelBytes));
            }
        }
    }

    private static int Whole(WarpSampler sampler, in WarpSource source, PositionRow positions, Span<byte> row)
    {
        sampler.Sample(source, positions, row);
        return positions.Width;
    }

    private static byte[] Pixels(Random random, PixelMode mode, int bytes)
    {
        byte[] pixels = new byte[bytes];
        if (mode.ElementType() == PurePipeline.Numerics.DType.UInt8)
        {
            random.NextBytes(pixels);
            return pixels;
        }

        for (int at = 0; at < bytes; at += sizeof(float))
        {
            BitConverter.TryWriteBytes(pixels.AsSpan(at), (float)((random.NextDouble() - 0.5) * 1000));
        }

        return pixels;
    }

    private sealed class ScalarNearest<T> : WarpSampler
        where T : unmanaged
    {
        public override void Sample(in WarpSource source, PositionRow positions, Span<byte> row) =>
            NearestSampler<T>.SampleScalar(source, positions, row, 0, positions.Width);
    }
}
