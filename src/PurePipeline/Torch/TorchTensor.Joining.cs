using PurePipeline.Numerics;

namespace PurePipeline.Torch;

/// <summary>Several tensors joined to one.</summary>
public sealed partial class TorchTensor
{
    /// <summary>
    /// <c>torch.cat(tensors, dim)</c>: one behind the other along an axis that they have, of torch's common dtype. Tensors of one axis without elements,
    /// <c>torch.tensor([])</c>, are passed over beside others.
    /// </summary>
    /// <exception cref="ArgumentException">There are no tensors, or their shapes do not go together.</exception>
    public static TorchTensor Cat(ReadOnlySpan<TorchTensor> tensors, int dim = 0)
    {
        NdArray[] arrays = Arrays(tensors);
        return FromNumpy(NdArray.Concatenate(Array.Exists(arrays, IsSomething) ? Array.FindAll(arrays, IsSomething) : arrays, dim));

        static bool IsSomething(NdArray array) => array is not { Rank: 1, Length: 0 };
    }

    /// <summary><c>torch.stack(tensors, dim)</c>: side by side along a new axis, of torch's common dtype.</summary>
    /// <exception cref="ArgumentException">There are no tensors, or their shapes differ.</exception>
    public static TorchTensor Stack(ReadOnlySpan<TorchTensor> tensors, int dim = 0) => FromNumpy(NdArray.Stack(Arrays(tensors), dim));

    private static NdArray[] Arrays(ReadOnlySpan<TorchTensor> tensors)
    {
        DType dtype = tensors.Length == 0 ? DType.Float32 : tensors[0].DType;
        foreach (TorchTensor tensor in tensors)
        {
            dtype = TorchPromotion.Promote(dtype, tensor.DType);
        }

        NdArray[] arrays = new NdArray[tensors.Length];
        for (int i = 0; i < arrays.Length; i++)
        {
            arrays[i] = tensors[i].To(dtype).Data;
        }

        return arrays;
    }
}
