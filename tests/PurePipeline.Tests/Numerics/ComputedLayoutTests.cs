using PurePipeline.Numerics;
using PurePipeline.Pixels;
using PurePipeline.Torch;

namespace PurePipeline.Tests.Numerics;

/// <summary>What is computed of a view lies in new memory from front to back. The strides are those of NumPy 1.24 and 2.4.</summary>
public class ComputedLayoutTests
{
    private static readonly NdArray s_picture = NdArray.FromPicture(
        new MemoryPicture(Enumerable.Range(0, 72).Select(i => (byte)(i * 7)).ToArray(), 6, 4, PixelMode.Rgb));

    private static readonly ArrayIndex s_backwards = ArrayIndex.Slice(null, null, -1);

    [Fact]
    public void An_axis_that_ran_backwards_runs_forwards() =>
        AssertStrides([18, 3, 1], static a => a[ArrayIndex.Ellipsis, s_backwards].AsType(DType.Float32));

    [Fact]
    public void Two_of_them_do() =>
        AssertStrides([3, 18, 1], static a => a[s_backwards, s_backwards].Transpose(1, 0, 2).AsType(DType.Float64));

    [Fact]
    public void What_was_left_out_leaves_no_gap() =>
        AssertStrides([1, 9, 3], static a => a[ArrayIndex.Slice(1, 3), ArrayIndex.Slice(null, null, 2)].Transpose(2, 0, 1).AsType(DType.Float32) * 2f);

    [Fact]
    public void Columns_that_were_cut_off_leave_none() =>
        AssertStrides([1, 9, 3], static a => a[ArrayIndex.All, ArrayIndex.Slice(2, 5)].Transpose(2, 0, 1).AsType(DType.Float32) - 1f);

    [Fact]
    public void Steps_before_a_view_stay_in_its_memory() =>
        AssertStrides([1, 18, 3], static a => (a.Transpose(2, 0, 1).AsType(DType.Float32) / 255f)[ArrayIndex.All, s_backwards].AsType(DType.Float64));

    [Fact]
    public void A_channel_of_flattened_pixels_is_dense() =>
        AssertStrides([1], static a => a.Reshape(-1, 3)[ArrayIndex.All, 1].AsType(DType.Float64));

    private static void AssertStrides(long[] strides, Func<NdArray, NdArray> compute)
    {
        NdArray computed = compute(s_picture);

        Assert.Equal(strides, computed.Strided.Layout.Strides.ToArray());
        Assert.Equal(compute(s_picture.Load()).ToBytes(), computed.ToBytes());
        Assert.Equal(computed.ToBytes(), TorchTensor.FromNumpy(computed).ToBytes());
    }
}
