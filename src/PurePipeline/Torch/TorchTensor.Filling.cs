using PurePipeline.Numerics;

namespace PurePipeline.Torch;

/// <summary>Tensors of one value.</summary>
public sealed partial class TorchTensor
{
    /// <summary><c>torch.full_like(input, value, dtype, memory_format)</c>, and with 0 and 1 <c>zeros_like</c> and <c>ones_like</c>.</summary>
    /// <param name="input">The tensor whose shape the new one has.</param>
    /// <param name="value">The value of every element.</param>
    /// <param name="dtype">Null for the input's.</param>
    /// <param name="memoryFormat">How the elements lie in memory.</param>
    /// <exception cref="ArgumentException">The channels of a tensor that has not four axes cannot be the last.</exception>
    public static TorchTensor FullLike(TorchTensor input, Scalar value, DType? dtype = null, MemoryFormat memoryFormat = MemoryFormat.Preserve)
    {
        ArgumentNullException.ThrowIfNull(input);
        int[] order = memoryFormat switch
        {
            MemoryFormat.Preserve => Layout.OrderOfResult(input.Shape, firstDecides: true, input._array.Layout),
            MemoryFormat.ChannelsLast => input.Rank == 4 ? [0, 2, 3, 1] : throw new ArgumentException("required rank 4 tensor to use channels_last format", nameof(memoryFormat)),
            _ => [.. Enumerable.Range(0, input.Rank)],
        };
        int[] shape = new int[order.Length];
        for (int i = 0; i < order.Length; i++)
        {
            shape[i] = input.Shape[order[i]];
        }

        return FromNumpy(NdArray.Full(shape, value, dtype ?? input.DType, input.Versions).Transpose(Layout.Inverse(order)));
    }
}
