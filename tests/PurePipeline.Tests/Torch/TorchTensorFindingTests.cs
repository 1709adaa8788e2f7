using PurePipeline.Numerics;
using PurePipeline.Torch;

namespace PurePipeline.Tests.Torch;

/// <summary>Bits, truths, extremes and masks; expected values: torch 1.13.0 and 2.14.0.</summary>
public class TorchTensorFindingTests
{
    private static TorchTensor Bytes => TorchTensor.Create<byte>([1, 0, 7, 0, 0, 250], 2, 3);

    private static TorchTensor Floats => TorchTensor.Create([1, float.NaN, 3, 5, 5, -1], 2, 3);

    private static TorchTensor Whole => TorchTensor.Create<int>([-9, 0, 77], 3);

    [Fact]
    public void Bits_are_shifted_and_joined_in_the_dtype_that_both_go_into()
    {
        Assert.Equal([0, 0, 3, 0, 0, 125], (Bytes >> 1).ToArray<byte>());
        Assert.Equal([2, 0, 14, 0, 0, 244], (Bytes << 1).ToArray<byte>());
        Assert.Equal([-3, 0, 19], (Whole >> 2).ToArray<int>());
        Assert.Equal([-18, 0, 616], (Whole << TorchTensor.Create<long>([1, 2, 3], 3)).ToArray<long>());
        Assert.Equal([-5, 0, 9], (Whole >> TorchTensor.Create<long>([1, 2, 3], 3)).ToArray<long>());
        Assert.Equal([5, 0, 5], (Whole & 5).ToArray<int>());
        Assert.Equal([-9, 1, 77], (Whole | true).ToArray<int>());
        Assert.Equal([-15, 6, 75], (Whole ^ TorchTensor.Create<byte>([6], 1)).ToArray<int>());
        Assert.Throws<ArgumentException>(() => Floats >> 1);
        Assert.Throws<ArgumentException>(() => Whole & 1.5);
    }

    [Fact]
    public void Truths_of_uint8_are_uint8()
    {
        Assert.Equal((DType.UInt8, DType.UInt8, DType.Bool), (Bytes.Any().DType, Bytes.All().DType, Whole.Any().DType));
        Assert.Equal([1, 0, 1], Bytes.Any(0).ToArray<byte>());
        Assert.Equal([2, 1], Bytes.All(1, keepdim: true).Shape.ToArray());
        Assert.Equal([true, true], (Bytes > 0).Any(1).ToArray<bool>());
        Assert.Equal([true, true], Floats.All(-1).ToArray<bool>());
    }

    [Fact]
    public void Extremes_have_places_and_NaN_is_one()
    {
        (TorchTensor values, TorchTensor indices) = Floats.Max(1);
        Assert.Equal([float.NaN, 5], values.ToArray<float>());
        Assert.Equal([1, 0], indices.ToArray<long>());
        (values, indices) = Floats.Min(0, keepdim: true);
        Assert.Equal([1, float.NaN, -1], values.ToArray<float>());
        Assert.Equal([0, 0, 1], indices.ToArray<long>());
        Assert.Equal([1, 3], indices.Shape.ToArray());
    }

    [Fact]
    public void Masks_find_and_fill()
    {
        Assert.Equal([0, 0, 1], TorchTensor.Where(Bytes)[0].ToArray<long>());
        Assert.Equal([0, 2, 2], TorchTensor.Where(Bytes)[1].ToArray<long>());
        Assert.Equal([0, 0, 0, 2, 1, 2], Bytes.ArgWhere().ToArray<long>());
        Assert.Equal([2, 0, 77], Whole.MaskedFill(Whole < 0, 2.7).ToArray<int>());
        TorchTensor large = TorchTensor.Create<long>([(1L << 53) + 1, 3], 2);
        Assert.Equal([(1L << 53) + 1, -1], large.MaskedFill(TorchTensor.Create([false, true], 2), -1.5).ToArray<long>());
        Assert.Equal([9, 9, 9, 0, 0, 250], Bytes.MaskedFill(TorchTensor.Create([true, false], 2, 1), 9).ToArray<byte>());
        TorchTensor first = TorchTensor.Create([true, false, false], 3);
        Assert.Equal([4, float.NaN, 3, 4, 5, -1], Floats.MaskedFill(first, TorchTensor.Create<long>([4], [])).ToArray<float>());
        Assert.Throws<ArgumentException>(() => Floats.MaskedFill(first, first));
    }
}
