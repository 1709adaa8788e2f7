using PurePipeline.Numerics;
using PurePipeline.Torch;

namespace PurePipeline.Tests.Torch;

/// <summary>Sums and deviations of float32. Expected bits: torch 1.13, 2.6 and 2.14 with AVX2, which are the same.</summary>
public class TorchReductionTests
{
    private static readonly TorchTensor s_planes = Picture("", 3, 64, 50);

    private static readonly TorchTensor s_pixels = Picture("", 64, 50, 3).Permute(2, 0, 1);

    private static readonly TorchTensor s_large = Picture("", 3, 200, 150);

    [Fact]
    public void Sums_are_cascades_in_the_order_of_memory()
    {
        AssertBits([1167457276], s_planes.Sum());
        AssertBits([1056959345, 1056967240, 1056959345], s_planes.Mean([1, 2]));
        AssertBits([1056901445, 1056977767, 1056980399], s_pixels.Mean([1, 2]));
        AssertBits([1043027457, 1061493360, 1060374879], s_planes.Mean([0])[0, ArrayIndex.Slice(0, 3)]);
        AssertBits([1194313616], s_large.Sum());
    }

    [Fact]
    public void Deviations_are_computed_in_doubles()
    {
        AssertBits([1049911713], s_large.Std());
        AssertBits([1049914800, 1049919207, 1049907402], s_pixels.Std([1, 2]));
        AssertBits([1034684444], s_planes.Var([], correction: 0));
        (TorchTensor std, TorchTensor mean) = s_large.StdMean();
        AssertBits([1049911713], std);
        AssertBits([1056964445], mean);
    }

    [Theory]
    [InlineData(1, 1183490428)]
    [InlineData(2, 1183490426)]
    [InlineData(4, 1183490427)]
    public void A_large_sum_depends_on_the_number_of_threads(int threads, uint expected) =>
        AssertBits([expected], ((Picture($"torch-threads={threads}", 3, 300, 301) - 0.485) / 0.229).Sum());

    [Fact]
    public void Reduced_axes_are_kept_where_that_is_asked_for()
    {
        Assert.Equal([1, 64, 1], s_planes.Mean([0, -1], keepdim: true).Shape.ToArray());
        Assert.Equal([64], s_planes.Std([0, -1]).Shape.ToArray());
        Assert.Throws<ArgumentException>(static () => s_planes.Sum([1, -2]));
        Assert.Throws<ArgumentException>(static () => s_planes.To(DType.UInt8).Mean());
        Assert.Throws<NotSupportedException>(static () => s_planes.Half().Mean());
    }

    [Fact]
    public void Variances_of_no_elements_are_not_numbers()
    {
        TorchTensor nothing = Picture("", 0, 3);
        Assert.Equal([float.NaN, float.NaN, float.NaN], nothing.Var([0]).ToArray<float>());
        Assert.Equal([float.NaN], nothing.Std().ToArray<float>());
        Assert.Equal(0, nothing.Var([1]).Length);
    }

    [Fact]
    public void Bfloat16_rounds_every_result()
    {
        TorchTensor tensor = ((Picture("", 5) * 3).To(DType.BFloat16) / 3) + 0.1;
        Assert.Equal([0.10009765625f, 1.0390625f, 0.97265625f, 0.90234375f, 0.83984375f], tensor.Float().ToArray<float>());
        Assert.Throws<NotSupportedException>(tensor.Numpy);
    }

    private static TorchTensor Picture(string versions, params int[] shape)
    {
        float[] elements = [.. Enumerable.Range(0, shape.Aggregate(1, static (a, b) => a * b)).Select(static i => (float)(i * 7919L % 256) / 255f)];
        return TorchTensor.FromNumpy(NdArray.Create(elements, shape).WithVersions(ReferenceVersions.Parse(versions)));
    }

    private static void AssertBits(uint[] expected, TorchTensor actual) =>
        Assert.Equal(expected, actual.ToArray<float>().Select(BitConverter.SingleToUInt32Bits));
}
