using PurePipeline.Numerics;
using PurePipeline.Pixels;

namespace PurePipeline.Tests.Numerics;

public class NdArrayPictureTests
{
    private static readonly byte[] TwoByTwo = [173, 172, 171, 0, 1, 2, 255, 254, 253, 127, 128, 129];

    private static NdArray Pixels => NdArray.FromPicture(new MemoryPicture(TwoByTwo, 2, 2, PixelMode.Rgb));

    [Fact]
    public void A_picture_becomes_the_tensor_of_the_usual_recipe()
    {
        NdArray tensor = (Pixels.AsType(DType.Float32).Transpose(2, 0, 1).ExpandDims(0) - 127.5) * 0.0078125;

        Assert.Equal([1, 3, 2, 2], tensor.Shape);
        Assert.Equal(DType.Float32, tensor.DType);

        // NumPy 1.24 and 2.x: every step is exact here.
        Assert.Equal(
            [0.35546875f, -0.99609375f, 0.99609375f, -0.00390625f, 0.34765625f, -0.98828125f, 0.98828125f, 0.00390625f, 0.33984375f, -0.98046875f, 0.98046875f, 0.01171875f],
            tensor.ToArray<float>());
    }

    [Fact]
    public void An_untouched_array_is_its_picture_again()
    {
        var picture = new MemoryPicture(TwoByTwo, 2, 2, PixelMode.Bgr);

        Assert.Same(picture, NdArray.FromPicture(picture).AsPicture());
        Assert.Same(picture, NdArray.FromPicture(picture).ExpandDims(0).Squeeze().AsPicture());
        Assert.Equal(PixelMode.Float32C3, NdArray.FromPicture(picture).AsType(DType.Float32).AsPicture()!.Mode);
        Assert.Null(NdArray.FromPicture(picture).AsType(DType.Int64).AsPicture());
    }

    [Fact]
    public void A_cropped_and_reversed_array_is_a_picture_that_makes_its_rows_when_read()
    {
        byte[] pixels = [.. Enumerable.Range(0, 6 * 5 * 3).Select(i => (byte)i)];
        NdArray part = NdArray.FromPicture(new MemoryPicture(pixels, 5, 6, PixelMode.Bgr))[ArrayIndex.Slice(1, 6, 2), 1..4, ArrayIndex.Slice(null, null, -1)];

        Picture picture = part.AsPicture()!;
        using RowReader rows = picture.OpenRows();
        rows.Skip(1);
        byte[] row = new byte[9];
        rows.Read(row);

        Assert.IsNotType<MemoryPicture>(picture);
        Assert.Equal([50, 49, 48, 53, 52, 51, 56, 55, 54], row);
        Assert.Equal(part.ToBytes(), MemoryPicture.Load(picture).Row(0).ToArray().Concat(row).Concat(MemoryPicture.Load(picture).Row(2).ToArray()));
    }

    /// <summary>Parts of a picture, its axes in any order and direction, against the pixels that their indices name.</summary>
    [Fact]
    public void Any_part_in_any_order_has_the_pixels_that_it_names()
    {
        var random = new Random(41);
        byte[] pixels = new byte[30 * 400 * 4];
        random.NextBytes(pixels);
        NdArray image = NdArray.FromPicture(new MemoryPicture(pixels, 400, 30, PixelMode.Rgba));
        for (int round = 0; round < 500; round++)
        {
            int[][] wanted = [Part(random, 30, out ArrayIndex rows), Part(random, 400, out ArrayIndex columns), Part(random, 4, out ArrayIndex channels)];
            int[] axes = [0, 1, 2];
            random.Shuffle(axes);
            NdArray part = image[rows, columns, channels].AsType(DType.Float32).Transpose(axes);
            part = round % 2 == 0 ? part * 0.5f : part;

            List<float> expected = [];
            int[] at = new int[3];
            foreach (int first in wanted[axes[0]])
            {
                foreach (int second in wanted[axes[1]])
                {
                    foreach (int third in wanted[axes[2]])
                    {
                        (at[axes[0]], at[axes[1]], at[axes[2]]) = (first, second, third);
                        expected.Add(pixels[(((at[0] * 400) + at[1]) * 4) + at[2]] * (round % 2 == 0 ? 0.5f : 1));
                    }
                }
            }

            Assert.Equal(expected, part.ToArray<float>());
        }
    }

    private static int[] Part(Random random, int length, out ArrayIndex slice)
    {
        int step = random.Next(4) switch { 0 => -1, 1 => Math.Min(2, length - 1), _ => 1 };
        int low = random.Next(2) == 0 ? 0 : random.Next(length);
        int high = random.Next(2) == 0 ? length : random.Next(low, length) + 1;
        slice = step > 0 ? ArrayIndex.Slice(low, high, step) : ArrayIndex.Slice(high - 1, low == 0 ? null : low - 1, step);
        int[] indices = [.. Enumerable.Range(low, high - low)];
        return step > 0 ? [.. indices.Where(i => (i - low) % step == 0)] : [.. indices.Reverse()];
    }

    [Theory]
    [InlineData(PixelMode.UInt16C3)]
    [InlineData(PixelMode.Int16C4)]
    [InlineData(PixelMode.F)]
    [InlineData(PixelMode.Float32C3)]
    [InlineData(PixelMode.Float64C2)]
    [InlineData(PixelMode.I)]
    public void Wider_channels_make_the_same_arrays_by_rows_as_in_memory(PixelMode mode)
    {
        byte[] bytes = [.. Enumerable.Range(0, 5 * 6 * mode.BytesPerPixel()).Select(i => (byte)((i * 29) & 63))];
        NdArray rows = NdArray.FromPicture(new MemoryPicture(bytes, 5, 6, mode));
        NdArray memory = rows.Load();

        Assert.Equal(mode.ElementType(), rows.DType);
        Assert.Equal(bytes, memory.ToBytes());
        Func<NdArray, NdArray>[] views =
        [
            a => a[ArrayIndex.Slice(4, null, -2), 1..4],
            a => a.Rank == 3 ? a.Transpose(2, 0, 1) : a.Transpose(),
            a => a[ArrayIndex.Ellipsis, ArrayIndex.Slice(null, null, -1)],
            a => a.AsType(DType.Float64) * 0.5,
            a => (a.AsType(DType.Float32) - 3)[1..5],
        ];
        foreach (Func<NdArray, NdArray> view in views)
        {
            Assert.Equal(view(memory).ToBytes(), view(rows).ToBytes());
            if (view(rows).AsPicture() is { } picture)
            {
                Assert.Equal(view(memory).ToBytes(), NdArray.FromPicture(picture).ToBytes());
            }
        }
    }

    [Theory]
    [InlineData(1, 7)]
    [InlineData(7, 1)]
    [InlineData(1, 1)]
    public void Pixels_that_follow_each_other_turned_are_a_picture_of_as_many_rows(int height, int width)
    {
        byte[] pixels = [.. Enumerable.Range(1, 7).Select(i => (byte)i).Take(height * width)];
        NdArray turned = NdArray.FromPicture(new MemoryPicture(pixels, width, height, PixelMode.L)).Transpose();

        Picture picture = turned.AsPicture()!;

        Assert.Equal((height, width), (picture.Width, picture.Height));
        Assert.Equal(pixels, NdArray.FromPicture(picture).ToBytes());
    }

    [Fact]
    public void A_picture_made_of_an_array_keeps_its_bytes_when_the_array_changes()
    {
        NdArray array = NdArray.Create(TwoByTwo, 2, 2, 3);
        var picture = (MemoryPicture)array.AsPicture()!;

        array.AddInPlace(1);

        Assert.Equal(TwoByTwo[..6], picture.Row(0).ToArray());
        Assert.Equal([174, 173, 172], array.ToArray<byte>()[..3]);
    }

    [Fact]
    public void In_place_arithmetic_is_seen_through_every_view()
    {
        NdArray array = Pixels.AsType(DType.Float32);
        NdArray planes = array.Transpose(2, 0, 1);

        array.SubtractInPlace(1);

        Assert.Equal(172f, planes[0, 0, 0].Item<float>());
        Assert.Throws<InvalidCastException>(() => Pixels.SubtractInPlace(127.5));
    }
}
