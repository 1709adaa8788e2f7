using Microsoft.ML.OnnxRuntime;
using Microsoft.ML.OnnxRuntime.Tensors;
using PurePipeline.Numerics;
using PurePipeline.Torch;

namespace PurePipeline.OnnxRuntime.Tests;

public class BatchTests
{
    private static readonly NdArray s_picture = NdArray.Create([1f, 2f, 3f, 4f], 2, 2);

    [Fact]
    public void A_slot_takes_a_picture_with_or_without_an_axis_of_its_own()
    {
        float[] memory = new float[12];
        using OrtValue batch = OrtValue.CreateTensorValueFromMemory(memory, [3, 2, 2]);
        s_picture.CopyTo(batch, 1);
        s_picture.Transpose(1, 0).ExpandDims(0).CopyTo(batch, 2);

        Assert.Equal([0, 0, 0, 0, 1, 2, 3, 4, 1, 3, 2, 4], memory);
    }

    [Fact]
    public void A_dense_tensor_is_a_batch_too()
    {
        DenseTensor<float> batch = new([2, 2, 2]);
        s_picture.CopyTo(batch, 1);
        TorchTensor.FromNumpy(s_picture).Mul(2).CopyTo(batch, 0);

        Assert.Equal([2, 4, 6, 8, 1, 2, 3, 4], batch.ToArray());
        Assert.Throws<ArgumentException>(() => s_picture.CopyTo(new DenseTensor<float>([2, 2, 2], reverseStride: true), 0));
    }

    [Fact]
    public void What_does_not_fit_is_refused_and_nothing_written()
    {
        float[] memory = new float[8];
        using OrtValue batch = OrtValue.CreateTensorValueFromMemory(memory, [2, 2, 2]);

        Assert.Throws<ArgumentOutOfRangeException>(() => s_picture.CopyTo(batch, 2));
        Assert.Throws<ArgumentOutOfRangeException>(() => s_picture.CopyTo(batch, -1));
        Assert.Throws<InvalidCastException>(() => s_picture.AsType(DType.Float64).CopyTo(batch, 0));
        ArgumentException wrong = Assert.Throws<ArgumentException>(() => s_picture.Reshape(4).CopyTo(batch, 0));
        Assert.StartsWith("An array of shape (4) does not go into a batch of shape (2, 2, 2).", wrong.Message, StringComparison.Ordinal);
        Assert.All(memory, value => Assert.Equal(0, value));
    }
}
