using System.Runtime.InteropServices;
using Microsoft.ML.OnnxRuntime;
using Microsoft.ML.OnnxRuntime.Tensors;
using PurePipeline.Numerics;
using PurePipeline.Torch;

namespace PurePipeline.OnnxRuntime;

/// <summary>
/// One picture's place in a batch, (pictures, ...): decoded and computed straight into it. Several threads may fill a batch, each slot from one.
/// </summary>
public static class OnnxBatch
{
    /// <summary>Writes the array to its place in a batch.</summary>
    /// <param name="array">Of the batch's dtype, and of its shape without the first axis, or with a first axis of length 1.</param>
    /// <param name="batch">A tensor in the CPU's memory, say of <see cref="OrtValue.CreateAllocatedTensorValue"/>.</param>
    /// <param name="slot">The place along the first axis, from 0.</param>
    /// <exception cref="InvalidCastException">The batch has elements of another type.</exception>
    /// <exception cref="ArgumentException">The array's shape is not that of a place in the batch.</exception>
    /// <exception cref="ArgumentOutOfRangeException">There is no such slot.</exception>
    /// <exception cref="PictureException">The picture behind the array cannot be decoded; the place may then hold a part of it.</exception>
    public static void CopyTo(this NdArray array, OrtValue batch, int slot)
    {
        ArgumentNullException.ThrowIfNull(array);
        ArgumentNullException.ThrowIfNull(batch);
        OrtTensorTypeAndShapeInfo type = batch.GetTensorTypeAndShape();
        OnnxTensors.RequireElements(array, OnnxElements.Of(type.ElementDataType));
        Fill(array, type.Shape, slot, batch.GetTensorMutableRawData());
    }

    /// <inheritdoc cref="CopyTo(NdArray, OrtValue, int)"/>
    public static void CopyTo<T>(this NdArray array, DenseTensor<T> batch, int slot)
        where T : unmanaged
    {
        ArgumentNullException.ThrowIfNull(array);
        ArgumentNullException.ThrowIfNull(batch);
        OnnxTensors.RequireElements(array, OnnxElements.Of<T>());
        if (batch.IsReversedStride)
        {
            throw new ArgumentException("The batch's first axis is its innermost; a picture's place in it is not one piece of memory.", nameof(batch));
        }

        long[] shape = [.. batch.Dimensions];
        Fill(array, shape, slot, MemoryMarshal.AsBytes(batch.Buffer.Span));
    }

    /// <summary>Writes the tensor to its place in a batch.</summary>
    /// <param name="tensor">Of the batch's dtype, and of its shape without the first axis, or with a first axis of length 1.</param>
    /// <inheritdoc cref="CopyTo(NdArray, OrtValue, int)" path="/exception"/>
    /// <param name="batch">A tensor in the CPU's memory.</param>
    /// <param name="slot">The place along the first axis, from 0.</param>
    public static void CopyTo(this TorchTensor tensor, OrtValue batch, int slot)
    {
        ArgumentNullException.ThrowIfNull(tensor);
        tensor.Numpy().CopyTo(batch, slot);
    }

    /// <inheritdoc cref="CopyTo(TorchTensor, OrtValue, int)"/>
    public static void CopyTo<T>(this TorchTensor tensor, DenseTensor<T> batch, int slot)
        where T : unmanaged
    {
        ArgumentNullException.ThrowIfNull(tensor);
        tensor.Numpy().CopyTo(batch, slot);
    }

    private static void Fill(NdArray array, long[] batch, int slot, Span<byte> memory)
    {
        long[] shape = [.. array.Shape];
        ReadOnlySpan<long> place = batch.AsSpan(Math.Min(1, batch.Length));
        bool fits = batch.Length > 0 && (place.SequenceEqual(shape) || (shape is [1, .. long[] inner] && place.SequenceEqual(inner)));
        if (!fits)
        {
            throw new ArgumentException($"An array of shape ({string.Join(", ", shape)}) does not go into a batch of shape ({string.Join(", ", batch)}).", nameof(batch));
        }

        ArgumentOutOfRangeException.ThrowIfNegative(slot);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(slot, batch[0]);
        int length = checked((int)array.Length * array.DType.ItemSize());
        array.WriteTo(memory.Slice(checked(slot * length), length));
    }
}
