using System.Runtime.InteropServices;
using PurePipeline.Pillow.Quantizing;
using PurePipeline.Pixels;

namespace PurePipeline.Tests.Pillow;

public class PixelCellTests
{
    private static readonly ColorCube[] s_cubes = [new(4, 4, 4, 0), new(3, 4, 3, 3)];

    [Fact]
    public void Cells_are_the_same_in_every_variant()
    {
        foreach (ColorCube cube in s_cubes)
        {
            var cells = new PixelCells(cube);
            for (int length = 0; length < 70; length++)
            {
                uint[] pixels = Pixels(length, seed: length);
                ushort[] expected = new ushort[length];
                cells.FindScalar(pixels, expected);

                Assert.Equal(expected[..Whole(length, 8)], Found(cells.FindVector128, pixels));
                Assert.Equal(expected[..Whole(length, 16)], Found(cells.FindVector256, pixels));
            }
        }
    }

    // More pixels than the words of a cell hold, all in one cell among them.
    [Fact]
    public void Sums_are_the_same_in_every_variant()
    {
        const int Chunk = 1023;
        foreach (uint mask in new[] { uint.MaxValue, 0x01010101u, 0u })
        {
            (ColorBucket[] expected, ColorBucket[] scalar, ColorBucket[] vector) = (new ColorBucket[4], new ColorBucket[4], new ColorBucket[4]);
            using (var one = new CellSums(scalar))
            using (var other = new CellSums(vector))
            {
                for (int seed = 0; seed < 200; seed++)
                {
                    uint[] pixels = [.. Pixels(Chunk, seed).Select(pixel => pixel | ~mask)];
                    ushort[] cells = [.. pixels.Select(static pixel => (ushort)(pixel & 3))];
                    foreach ((uint pixel, ushort cell) in pixels.Zip(cells))
                    {
                        expected[cell].Add(1, pixel & 0xFF, (pixel >> 8) & 0xFF, (pixel >> 16) & 0xFF, pixel >> 24);
                    }

                    one.Reserve(Chunk);
                    one.AddScalar(pixels, cells);
                    other.Reserve(Chunk);
                    other.AddVector128(pixels, cells);
                }
            }

            Assert.Equal(expected, scalar);
            Assert.Equal(expected, vector);
        }
    }

    // What is transparent has the colour of the first such pixel; a row may be longer than what is looked at at once.
    [Theory]
    [InlineData(1, 3)]
    [InlineData(3000, 2)]
    public void What_is_transparent_is_one_colour(int width, int height)
    {
        uint[] pixels = Pixels(width * height, seed: 5);
        pixels[0] = 0x00563412;
        pixels[^1] = 0x00FFFFFF;
        var picture = new MemoryPicture(MemoryMarshal.AsBytes<uint>(pixels).ToArray(), width, height, PixelMode.Rgba);
        ColorCube cube = s_cubes[1];
        using var rows = new CellRows(picture, cube);

        ColorBucket[] buckets = rows.Count(out int cell);

        Assert.Equal(cube.CellOf(0x12, 0x34, 0x56, 0), cell);
        Assert.Equal((uint)pixels.Length, (uint)buckets.Sum(static bucket => bucket.Count));
        Span<byte> mean = stackalloc byte[4];
        buckets[cell].Mean(mean);
        Assert.Equal(0, mean[3]);
        byte[] table = [.. new byte[cube.Size], 1];
        Assert.Equal([.. pixels.Select(static pixel => pixel >> 24 == 0 ? (byte)1 : (byte)0)], rows.LookUp(table));
    }

    private static int Whole(int length, int turn) => length / turn * turn;

    private static ushort[] Found(Finder find, uint[] pixels)
    {
        ushort[] cells = new ushort[pixels.Length];
        return cells[..find(pixels, cells)];
    }

    private static uint[] Pixels(int count, int seed)
    {
        uint[] pixels = new uint[count];
        new Random(seed).NextBytes(MemoryMarshal.AsBytes(pixels.AsSpan()));
        for (int i = 0; i < count; i += 5)
        {
            pixels[i] &= 0xFFFFFF;
        }

        return pixels;
    }

    private delegate int Finder(ReadOnlySpan<uint> pixels, Span<ushort> cells);
}
