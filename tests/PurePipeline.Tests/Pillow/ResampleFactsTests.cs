using System.Runtime.InteropServices;
using PurePipeline.Pillow;
using PurePipeline.Pixels;
using static PurePipeline.Pillow.Resampling;

namespace PurePipeline.Tests.Pillow;

/// <summary>What Pillow's own tests say of its filters (Tests/test_image_resample.py).</summary>
public class ResampleFactsTests
{
    private static readonly PurePipeline.Pillow.Resampling[] Filters = [Box, Bilinear, Hamming, Bicubic, Lanczos];

    // A square of two bright and two dark quarters, resized; the upper left quarter of the result.
    public static TheoryData<PurePipeline.Pillow.Resampling, int, int, string> Quarters => new()
    {
        { Box, 8, 4, "e1e1 e1e1" },
        { Bilinear, 8, 4, "e1c9 c9b7" },
        { Hamming, 8, 4, "e1da dad3" },
        { Bicubic, 12, 6, "e1e3d4 e3e5d6 d4d6c9" },
        { Lanczos, 16, 8, "e1e0e4d7 e0dfe3d6 e4e3e7da d7d6d9ce" },
        { Box, 2, 4, "e1e1 e1e1" },
        { Bilinear, 2, 4, "e1b0 b098" },
        { Hamming, 2, 4, "e1d2 d2c5" },
        { Bicubic, 4, 8, "e1e5eeb9 e5e9f3bc eef3fdc1 b9bcc1a2" },
        { Lanczos, 6, 12, "e1e0dbedf5b8 e0dfdaecf3b7 dbdbd6e7eeb5 edece6fbffbf f5f4eeffffc4 b8b7b4bfc4a0" },
    };

    [Theory]
    [MemberData(nameof(Quarters))]
    public void Quarters_are_filtered_as_in_Pillows_tests(PurePipeline.Pillow.Resampling filter, int from, int to, string quarter)
    {
        byte[] expected = Convert.FromHexString(quarter.Replace(" ", "", StringComparison.Ordinal));
        foreach (PixelMode mode in (PixelMode[])[PixelMode.L, PixelMode.PremultipliedLa, PixelMode.Rgb, PixelMode.Rgbx])
        {
            int channels = mode.ChannelCount();
            byte[] pixels = [.. Enumerable.Range(0, from * from).SelectMany(i =>
                Enumerable.Repeat((byte)(i % from < from / 2 == i / from < from / 2 ? 0xE1 : 0x1E), channels))];
            MemoryPicture result = MemoryPicture.Load(
                new Image(new MemoryPicture(pixels, from, from, mode)).Resize((to, to), filter).Picture);

            for (int y = 0; y < to; y++)
            {
                for (int i = 0; i < to * channels; i++)
                {
                    int x = i / channels;
                    byte value = expected[(Math.Min(y, to - 1 - y) * (to / 2)) + Math.Min(x, to - 1 - x)];
                    bool isBright = x < to / 2 == y < to / 2;
                    Assert.Equal(isBright ? value : (byte)(255 - value), result.Row(y)[i]);
                }
            }
        }
    }

    [Theory]
    [InlineData(12)]
    [InlineData(int.MaxValue)]
    [InlineData(-12)]
    [InlineData(int.MinValue)]
    public void One_integer_stays_what_it_is(int value) => AssertStays(value, PixelMode.I);

    [Theory]
    [InlineData(1f)]
    [InlineData(3.40282306074e38f)]
    [InlineData(1.175494e-38f)]
    [InlineData(1.192093e-07f)]
    public void One_float_stays_what_it_is(float value) => AssertStays(value, PixelMode.F);

    [Fact]
    public void One_colour_stays_what_it_is()
    {
        AssertStays((byte)12, PixelMode.L);
        AssertStays(0xFF604020, PixelMode.Rgba);
    }

    [Fact]
    public void Transparent_dirt_does_not_spread()
    {
        byte[] pixels = new byte[64 * 64 * 4];
        for (int i = 0; i < 64 * 64; i++)
        {
            bool isClean = i % 64 is >= 16 and < 48 && i / 64 is >= 16 and < 48;
            (isClean ? (byte[])[255, 255, 0, 128] : [0, 0, 255, 0]).CopyTo(pixels, i * 4);
        }

        foreach (PurePipeline.Pillow.Resampling filter in Filters)
        {
            MemoryPicture result = MemoryPicture.Load(
                new Image(new MemoryPicture(pixels, 64, 64, PixelMode.Rgba)).Resize((20, 20), filter).Picture);
            for (int y = 0; y < 20; y++)
            {
                ReadOnlySpan<byte> row = result.Row(y);
                for (int i = 0; i < row.Length; i += 4)
                {
                    Assert.True(row[i + 3] == 0 || row.Slice(i, 3).SequenceEqual((byte[])[255, 255, 0]), $"{filter}, row {y}, byte {i}");
                }
            }
        }
    }

    [Theory]
    [InlineData(400_000)]
    [InlineData(400_004)]
    [InlineData(400_008)]
    public void Windows_of_hundreds_of_thousands_keep_their_sum(int width)
    {
        byte[] pixels = new byte[width];
        pixels.AsSpan(0, width / 2).Fill(254);

        MemoryPicture result = MemoryPicture.Load(new Image(new MemoryPicture(pixels, width, 1, PixelMode.L)).Resize((5, 1), Bicubic).Picture);

        Assert.Equal(127, result.Row(0)[2]);
    }

    // 512 x 9 pixels of one value, by LANCZOS to 9 x 512.
    private static void AssertStays<T>(T value, PixelMode mode)
        where T : unmanaged
    {
        T[] samples = new T[512 * 9];
        Array.Fill(samples, value);
        byte[] pixels = MemoryMarshal.AsBytes<T>(samples).ToArray();

        MemoryPicture result = MemoryPicture.Load(new Image(new MemoryPicture(pixels, 512, 9, mode)).Resize((9, 512), Lanczos).Picture);

        for (int y = 0; y < result.Height; y++)
        {
            Assert.All(MemoryMarshal.Cast<byte, T>(result.Row(y)).ToArray(), sample => Assert.Equal(value, sample));
        }
    }
}
