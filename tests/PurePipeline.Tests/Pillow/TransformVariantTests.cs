using System.Runtime.InteropServices;
using PurePipeline.Pillow;
using PurePipeline.Pillow.Geometry;
using PurePipeline.Pixels;
using static PurePipeline.Pillow.Resampling;

namespace PurePipeline.Tests.Pillow;

/// <summary>The vector forms of Pillow's mappings and filters against the scalar ones: every byte, at the edges and outside too.</summary>
public class TransformVariantTests
{
    private static readonly double[][] s_affine =
    [
        [1, 0, 0, 0, 1, 0], [.8, .3, -2.5, -.3, .8, 4], [-1.7, .2, 30, .1, -.9, 21], [0, 0, 3.5, 0, 0, 2.5], [.1, 7, -9, 3, .2, -11],
        [1e9, 0, 0, 0, 1e300, 0], [double.NaN, 0, 1, 0, 1, 1], [double.PositiveInfinity, 0, 0, 0, 1, 0], [1, 0, -1, 0, 1, -1], [.01, 0, -.05, 0, .01, -.05],
    ];

    private static readonly PixelMode[] s_bytes = [PixelMode.L, PixelMode.PremultipliedLa, PixelMode.Rgb, PixelMode.Cmyk];

    [Fact]
    public void Bilinear_is_the_same_in_every_variant()
    {
        foreach (PixelMode mode in s_bytes)
        {
            Mappings(new BilinearSampler<byte, int, ByteChannel>(mode.BytesPerPixel()), mode);
        }

        Mappings(new BilinearSampler<int, int, IntChannel>(1), PixelMode.I);
        Mappings(new BilinearSampler<float, float, FloatChannel>(1), PixelMode.F);
    }

    [Fact]
    public void Bicubic_is_the_same_in_every_variant()
    {
        foreach (PixelMode mode in s_bytes)
        {
            Mappings(new BicubicSampler<byte, int, ByteChannel>(mode.BytesPerPixel()), mode);
        }

        Mappings(new BicubicSampler<int, int, IntChannel>(1), PixelMode.I);
        Mappings(new BicubicSampler<float, float, FloatChannel>(1), PixelMode.F);
    }

    [Fact]
    public void The_nearest_pixel_is_the_same_in_every_variant()
    {
        Mappings(default(NearestSampler<byte>), PixelMode.L);
        Mappings(default(NearestSampler<ushort>), PixelMode.I16);
        Mappings(default(NearestSampler<ThreeBytes>), PixelMode.Rgb);
        Mappings(default(NearestSampler<uint>), PixelMode.Rgba);
    }

    [Fact]
    public void The_nearest_pixel_by_whole_numbers_is_the_same_in_every_variant()
    {
        var random = new Random(5);
        for (int i = 0; i < 2000; i++)
        {
            MemoryPicture picture = Picture(random.Next(1, 40), random.Next(1, 40), PixelMode.Rgb, (uint)i);
            var columns = new FixedSteps(random.Next(-40, 80) * random.Next(65537), random.Next(-3, 4) * random.Next(40000));
            var rows = new FixedSteps(random.Next(-40, 80) * random.Next(65537), random.Next(-3, 4) * random.Next(40000));
            (ThreeBytes[] expected, ThreeBytes[] actual) = (new ThreeBytes[70], new ThreeBytes[70]);
            NearestFixedPart<ThreeBytes>.FillScalar(new SourcePixels(picture), columns, rows, expected);
            NearestFixedPart<ThreeBytes>.FillInside(new SourcePixels(picture), columns, rows, actual);

            Assert.Equal(Bytes(expected), Bytes(actual));
        }

        static byte[] Bytes(ThreeBytes[] pixels) => MemoryMarshal.AsBytes<ThreeBytes>(pixels).ToArray();
    }

    [Fact]
    public void A_picture_from_the_bottom_up_turns_like_any_other()
    {
        MemoryPicture plain = TestPicture.Create(19, 13, PixelMode.Rgb, 3);
        byte[] flipped = [.. Enumerable.Range(0, 13).Reverse().SelectMany(y => plain.Row(y).ToArray())];
        var bottomUp = new Image(new MemoryPicture(flipped, 19, 13, PixelMode.Rgb, -19 * 3));
        foreach (PurePipeline.Pillow.Resampling filter in new[] { Nearest, Bilinear, Bicubic })
        {
            Assert.Equal(Pixels.Hex(new Image(plain).Rotate(33, filter)), Pixels.Hex(bottomUp.Rotate(33, filter)));
        }
    }

    private static void Mappings<TSampler>(TSampler sampler, PixelMode mode)
        where TSampler : struct, ISampler
    {
        (int Width, int Height)[] sizes = [(1, 1), (2, 1), (3, 5), (4, 4), (33, 21)];
        foreach ((int width, int height) in sizes)
        {
            MemoryPicture picture = Picture(width, height, mode, (uint)width);
            foreach (double[] m in s_affine)
            {
                var map = new AffineMap(m[0], m[1], m[2], m[3], m[4], m[5]);
                Same(picture, map, sampler);
                Same(picture, new PerspectiveMap(map, .013, -.02), sampler);
                Same(picture, new QuadMap(m[2], m[0], m[1], .02, m[5], m[3], m[4], -.03), sampler);
            }
        }
    }

    private static void Same<TMap, TSampler>(MemoryPicture picture, TMap map, TSampler sampler)
        where TMap : struct, IPixelMap
        where TSampler : struct, ISampler
    {
        int bytes = picture.Mode.BytesPerPixel();
        foreach (bool clears in new[] { false, true })
        {
            var part = new SampledPart<TMap, TSampler>(new TransformBox(0, 0, 71, 9, clears), map, sampler, bytes);
            for (int y = 0; y < 9; y++)
            {
                (byte[] expected, byte[] actual) = (new byte[71 * bytes], new byte[71 * bytes]);
                Array.Fill(expected, (byte)99);
                Array.Fill(actual, (byte)99);
                part.FillScalar(new SourcePixels(picture), y, 0, expected);
                part.FillVector256(new SourcePixels(picture), y, actual);

                Assert.Equal(Comparable(expected), Comparable(actual));
            }
        }

        // Which not-a-number it is, nobody promises.
        byte[] Comparable(byte[] row) => picture.Mode != PixelMode.F ? row : MemoryMarshal.AsBytes<float>(
            Array.ConvertAll(MemoryMarshal.Cast<byte, float>(row).ToArray(), value => float.IsNaN(value) ? float.NaN : value)).ToArray();
    }

    // Nothing lies behind the last pixel; floats are no special numbers.
    private static MemoryPicture Picture(int width, int height, PixelMode mode, uint seed)
    {
        MemoryPicture picture = TestPicture.Create(width, height, mode == PixelMode.F ? PixelMode.I : mode, seed);
        return mode != PixelMode.F ? picture
            : new MemoryPicture(Floats(picture), width, height, mode);
    }

    private static byte[] Floats(MemoryPicture numbers) =>
    [
        .. Enumerable.Range(0, numbers.Height)
            .SelectMany(y => MemoryMarshal.Cast<byte, int>(numbers.Row(y)).ToArray())
            .SelectMany(number => BitConverter.GetBytes(number / 7f)),
    ];
}
