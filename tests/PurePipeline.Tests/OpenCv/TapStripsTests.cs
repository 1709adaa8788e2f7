using PurePipeline.Numerics;
using PurePipeline.OpenCv;
using PurePipeline.Pixels;
using PurePipeline.Tests.Resampling;

namespace PurePipeline.Tests.OpenCv;

/// <summary>A resize from memory to memory, in strips of columns, writes what it gives row by row.</summary>
public class TapStripsTests
{
    [Theory]
    [InlineData(DType.UInt8)]
    [InlineData(DType.UInt16)]
    [InlineData(DType.Int16)]
    [InlineData(DType.Float32)]
    [InlineData(DType.Float64)]
    public void Strips_give_the_rows(DType type)
    {
        var random = new Random((int)type);
        Interpolation[] methods = [Interpolation.Linear, Interpolation.Cubic, Interpolation.Lanczos4];
        int inStrips = 0;
        for (int i = 0; i < 60; i++)
        {
            int channels = random.Next(1, 5);
            (int sourceWidth, int sourceHeight) = (random.Next(20, i % 4 == 0 ? 200 : 4000), random.Next(1, 12));
            (int width, int height) = (random.Next(900, type == DType.UInt8 ? 3500 : sourceWidth + 901), random.Next(1, type == DType.UInt8 ? 12 : sourceHeight + 1));
            PixelMode mode = PixelModes.Of(type, channels)!.Value;
            byte[] pixels = type is DType.Float32 or DType.Float64
                ? NdArray.Create([.. Enumerable.Range(0, sourceWidth * sourceHeight * channels).Select(_ => random.NextSingle() - 0.5f)], sourceWidth * sourceHeight * channels)
                    .AsType(type).ToBytes()
                : Noise.Bytes(random, sourceWidth * sourceHeight * mode.BytesPerPixel());
            var source = new MemoryPicture(pixels, sourceWidth, sourceHeight, mode);
            ResizeScale scale = i % 5 == 0
                ? new ResizeScale(width, height, (double)width / sourceWidth * 1.01, (double)height / sourceHeight * 0.97)
                : ResizeScale.Of(source, (width, height), 0, 0);
            Picture resized = ResizePicture.Create(source, scale, methods[i % 3]);

            byte[] written = new byte[resized.RowBytes * height];
            if (!resized.TryWrite(written))
            {
                continue;
            }

            inStrips++;
            byte[] rows = new byte[written.Length];
            using RowReader reader = resized.OpenRows();
            for (int y = 0; y < height; y++)
            {
                reader.Read(rows.AsSpan(y * resized.RowBytes));
            }

            Assert.Equal(rows, written);
        }

        Assert.True(inStrips > 8, $"Only {inStrips} of the pictures were written in strips.");
    }
}
