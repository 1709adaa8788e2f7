using PurePipeline.Numerics;
using PurePipeline.Pixels;

namespace PurePipeline.Tests.Numerics;

public class NdArrayLayoutTests
{
    private static NdArray Numbers => NdArray.Create([.. Enumerable.Range(0, 24)], 2, 3, 4);

    [Fact]
    public void Indexing_keeps_drops_and_adds_axes_as_numpy_does()
    {
        Assert.Equal([2, 4], Numbers[.., 1].Shape);
        Assert.Equal([3, 4], Numbers[^1].Shape);
        Assert.Equal([1, 2, 3, 2], Numbers[ArrayIndex.NewAxis, ArrayIndex.Ellipsis, 1..3].Shape);
        Assert.Equal([23, 21, 11, 9], Numbers[ArrayIndex.Slice(null, null, -1), 2, ArrayIndex.Slice(-1, 0, -2)].ToArray<int>());

        // Python's slices are cut to the axis.
        Assert.Equal([2, 3, 0], Numbers[.., ..99, 7..99].Shape);
        Assert.Throws<ArgumentException>(() => Numbers[2]);
        Assert.Throws<ArgumentException>(() => Numbers[0, 0, 0, 0]);
    }

    [Fact]
    public void A_part_can_be_written()
    {
        NdArray canvas = NdArray.Full([2, 4], 114, DType.UInt8);
        canvas[.., 1..3] = NdArray.Create([1.9f, -1f], 2);
        Assert.Equal([114, 1, 255, 114, 114, 1, 255, 114], canvas.ToArray<byte>());
    }

    [Fact]
    public void A_reshape_is_a_view_where_the_elements_allow_it()
    {
        NdArray array = Numbers.Copy();
        array.Reshape(6, -1).AddInPlace(100);
        Assert.Equal(100, array[0, 0, 0].Item<int>());

        // Turned axes take a copy, so the original stays.
        array.Transpose().Reshape(-1).AddInPlace(100);
        Assert.Equal(100, array[0, 0, 0].Item<int>());
    }

    [Fact]
    public void Shapes_that_do_not_fit_are_refused()
    {
        Assert.Throws<ArgumentException>(() => Numbers.Reshape(5, -1));
        Assert.Throws<ArgumentException>(() => Numbers.Transpose(0, 0, 1));
        Assert.Throws<ArgumentException>(() => Numbers.Squeeze(0));
        Assert.Throws<ArgumentException>(() => Numbers + NdArray.Create([1, 2, 3], 3));
        Assert.Throws<ArgumentException>(() => NdArray.Create([1, 2, 3], 2, 2));
        Assert.Throws<ArgumentOutOfRangeException>(() => Numbers.ExpandDims(5));
        Assert.ThrowsAny<Exception>(() => NdArray.Full([int.MaxValue, int.MaxValue, int.MaxValue], 0, DType.Float64));
    }

    [Fact]
    public void An_array_can_be_written_into_its_place_in_a_batch()
    {
        float[] batch = new float[6];
        NdArray.Create([1f, 2f, 3f], 3).CopyTo(batch.AsSpan(3, 3));
        Assert.Equal([0, 0, 0, 1, 2, 3], batch);
        Assert.Throws<ArgumentException>(() => Numbers.CopyTo<int>(new int[23]));
        Assert.Throws<InvalidCastException>(() => Numbers.ToTensor<float>());
        Assert.Equal([2, 3, 4], Numbers.ToTensor<int>().Lengths.ToArray());
    }

    [Fact]
    public void Many_threads_may_read_one_array()
    {
        byte[] pixels = [.. Enumerable.Range(0, 64 * 64 * 3).Select(i => (byte)(i * 7))];
        NdArray array = NdArray.FromPicture(new MemoryPicture(pixels, 64, 64, PixelMode.Rgb)).AsType(DType.Float32) * 0.5;
        NdArray turned = array.Transpose(1, 0, 2).Reshape(-1);
        string[] expected = [array.Sha256(), turned.Sha256(), (array + array).Sha256()];

        Parallel.For(0, 64, i =>
        {
            NdArray read = (i % 3) switch { 0 => array, 1 => turned, _ => array + array };
            Assert.Equal(expected[i % 3], read.Sha256());
        });
    }
}
