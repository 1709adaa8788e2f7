using PurePipeline.Numerics;
using PurePipeline.Pixels;
using PurePipeline.Torch;

namespace PurePipeline.Tests.Torch;

/// <summary>Expected values: torch 1.13.0, unless a test says otherwise.</summary>
public class TorchTensorTests
{
    private static TorchTensor Bytes => TorchTensor.Create<byte>([7, 200, 255], 3);

    [Fact]
    public void A_python_float_is_rounded_to_float32_before_it_multiplies()
    {
        Assert.Equal([0.699999988079071f, 20f, 25.5f], (Bytes * 0.1).ToArray<float>());

        // 3 * (1/255) is one unit in the last place away from 3 / 255.
        TorchTensor three = TorchTensor.Create<byte>([3], 1);
        Assert.NotEqual(three.Div(255).ToArray<float>(), three.Mul(1 / 255.0).ToArray<float>());
    }

    [Fact]
    public void Integers_stay_integers_and_wrap_except_when_divided()
    {
        Assert.Equal([51, 244, 43], (Bytes + 300).ToArray<byte>());
        Assert.Equal([37, 100, 45], (300 - Bytes).ToArray<byte>());
        Assert.Equal([2.3333332538604736f, 66.66666412353516f, 85f], (Bytes / 3).ToArray<float>());
    }

    [Fact]
    public void A_number_divided_by_a_tensor_is_a_product_with_the_reciprocal() =>
        Assert.Equal([0.4285714626312256f, 0.014999999664723873f, 0.011764707043766975f], (3 / Bytes).ToArray<float>());

    [Theory]
    [InlineData("torch=1.13", 0.69970703125f)]
    [InlineData("torch=2.6", 0.7001953125f)]
    [InlineData("torch=2.14", 0.7001953125f)]
    public void Half_rounds_every_result_and_old_releases_the_number_too(string versions, float expected)
    {
        NdArray seven = NdArray.Create<byte>([7], 1).WithVersions(ReferenceVersions.Parse(versions));
        Assert.Equal((Half)expected, (TorchTensor.FromNumpy(seven).Half() * 0.1).Item<Half>());
        Assert.Equal((Half)expected, TorchTensor.FromNumpy(seven).Half().MulInPlace(0.1).Item<Half>());
    }

    // The same in 1.13, 2.6 and 2.14.
    [Fact]
    public void A_negative_zero_stays_beside_a_lower_limit_of_zero()
    {
        float[] values = [-0f, 0f, -1f, 2f, float.NaN, -0f, -3f, -0f, 5f];
        Assert.Equal(
            Bits([-0f, 0f, 0f, 2f, float.NaN, -0f, 0f, -0f, 5f]),
            Bits(TorchTensor.Create<float>(values, 9).Clamp(0, null).ToArray<float>()));

        static int[] Bits(float[] values) => [.. values.Select(BitConverter.SingleToInt32Bits)];
    }

    [Fact]
    public void The_greater_of_two_tensors_has_torchs_dtype()
    {
        TorchTensor greater = TorchTensor.Maximum(TorchTensor.Create<int>([1, 16777217], 2), TorchTensor.Create<float>([2.5f, 2.5f], 2));
        Assert.Equal([2.5f, 16777216f], greater.ToArray<float>());
    }

    [Fact]
    public void Quotients_are_rounded_down()
    {
        TorchTensor numbers = TorchTensor.Create<long>([-7, 7, 8], 3);
        Assert.Equal([-3L, 2, 2], numbers.FloorDivide(3).ToArray<long>());
        Assert.Equal([-4L, -4, 2], numbers.FloorDivide(TorchTensor.Create<long>([2, -2, 3], 3)).ToArray<long>());
        Assert.Equal([-4f, 3], TorchTensor.Create<float>([-7.5f, 7.5f], 2).FloorDivide(2).ToArray<float>());
        Assert.Equal([0, 28], TorchTensor.Create<byte>([5, 200], 2).FloorDivide(7).ToArray<byte>());
    }

    [Fact]
    public void Classes_become_vectors()
    {
        TorchTensor classes = TorchTensor.Create<long>([0, 2, 1, 0], 2, 2);
        Assert.Equal([1L, 0, 0, 0, 0, 1, 0, 1, 0, 1, 0, 0], Functional.OneHot(classes).ToArray<long>());
        Assert.Equal([2, 2, 4], Functional.OneHot(classes, 4).Shape);
        Assert.Throws<ArgumentException>(() => Functional.OneHot(classes, 2));
        Assert.Throws<ArgumentException>(() => Functional.OneHot(Bytes));
    }

    [Fact]
    public void What_torch_refuses_is_refused()
    {
        Assert.Throws<InvalidCastException>(() => Bytes.SubInPlace(0.5));
        Assert.Throws<NotSupportedException>(() => Bytes - true);
        Assert.Throws<NotSupportedException>(() => TorchTensor.Create<ushort>([1], 1));
        Assert.Throws<ArgumentException>(() => TorchTensor.FromNumpy(NdArray.Create<byte>([1, 2], 2).Flip(0)));
    }

    [Fact]
    public void A_tensor_shares_its_elements_with_the_array()
    {
        NdArray array = NdArray.Create<float>([1, 2], 2);
        TorchTensor.FromNumpy(array).AddInPlace(1);
        Assert.Equal([2f, 3f], array.ToArray<float>());
    }

    [Fact]
    public void The_usual_chain_over_a_picture_gives_planes()
    {
        byte[] pixels = [.. Enumerable.Range(0, 2 * 5 * 3).Select(i => (byte)(i * 37))];
        TorchTensor tensor = TorchTensor.FromNumpy(NdArray.FromPicture(new MemoryPicture(pixels, 5, 2, PixelMode.Bgr)))
            .Permute(2, 0, 1).Unsqueeze(0).Float().Sub(127.5).Mul(0.0078125);

        Assert.Equal([1, 3, 2, 5], tensor.Shape);
        Assert.Equal("6868cd16cc139ba0271cf1f9b228b88295b22b9253afb716d3c4c08f58b7db83", tensor.Sha256());
    }
}
