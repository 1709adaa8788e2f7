using PurePipeline.Numerics;
using PurePipeline.Pillow;
using PurePipeline.Torch;
using TorchSharp;

namespace PurePipeline.TorchSharp;

/// <summary>
/// Arrays as tensors of TorchSharp, and the way back. It needs one of the packages that bring libtorch, such as <c>TorchSharp-cpu</c>.
/// Verified with TorchSharp 0.107 and libtorch 2.10.
/// </summary>
public static class TorchSharpTensors
{
    /// <summary>
    /// The array as a tensor on the CPU, <c>torch.from_numpy(array)</c>: the same dtype, shape and strides, and the same memory, which stays
    /// where it is until the last tensor that shows it is disposed of or collected. An array that is still a description, such as a
    /// recipe's result, is decoded and computed now, in one pass into that memory.
    /// </summary>
    /// <remarks>
    /// What torch writes in place, such as <c>add_</c>, the array shows too; what is written into the array from then on, the tensor does
    /// not show. Black and white of mode <c>1</c> is bool whose true is the byte 255, as in Python.
    /// </remarks>
    /// <exception cref="NotSupportedException">torch does not compute in the array's dtype: uint16, uint32 or uint64.</exception>
    /// <exception cref="ArgumentException">An axis runs backwards; torch wants a copy of such an array.</exception>
    /// <exception cref="PictureException">The picture behind the array cannot be decoded.</exception>
    public static torch.Tensor ToTorchSharp(this NdArray array) => TorchTensor.FromNumpy(array).ToTorchSharp();

    /// <inheritdoc cref="ToTorchSharp(NdArray)"/>
    /// <summary>The tensor as one of TorchSharp's on the CPU: the same dtype, shape and strides, and the same memory.</summary>
    public static torch.Tensor ToTorchSharp(this TorchTensor tensor)
    {
        ArgumentNullException.ThrowIfNull(tensor);
        StridedArray array = tensor.Numpy().Strided;
        long[] shape = [.. array.Layout.Shape];
        return array.Storage.Length == 0
            ? torch.empty(shape, SharedMemory.ScalarTypeOf(array.DType))
            : SharedMemory.Wrap(array.Storage.Lend(), array.DType, shape, Strides(array.Layout), array.Layout.Offset);
    }

    /// <summary>
    /// A copy of the tensor's elements, <c>tensor.numpy()</c>, wherever they are and whatever their strides: an image as <c>cv2</c> has it, if
    /// the tensor is (height, width, channels); <c>tensor.permute(1, 2, 0)</c> makes that of (channels, height, width).
    /// </summary>
    /// <param name="tensor">The tensor.</param>
    /// <param name="versions">Whose rules the result follows; null for the newest.</param>
    /// <exception cref="NotSupportedException">NumPy has no such elements (bfloat16, complex or quantized ones); convert them first.</exception>
    public static NdArray ToNdArray(this torch.Tensor tensor, ReferenceVersions? versions = null)
    {
        ArgumentNullException.ThrowIfNull(tensor);
        DType dtype = SharedMemory.DTypeOf(tensor.dtype);
        int[] shape = [.. tensor.shape.Select(length => checked((int)length))];
        byte[] memory = Storage.Allocate(dtype, Layout.LengthOf(shape));
        if (memory.Length > 0)
        {
            using torch.Tensor detached = tensor.detach();
            using torch.Tensor onCpu = detached.cpu();
            using torch.Tensor inOrder = onCpu.contiguous();
            inOrder.bytes.CopyTo(memory);
        }

        return new NdArray(StridedArray.Of(dtype, memory, shape), versions ?? ReferenceVersions.Newest);
    }

    /// <inheritdoc cref="ToNdArray"/>
    /// <summary>A copy of the tensor's elements, as this library's tensor.</summary>
    public static TorchTensor ToTorchTensor(this torch.Tensor tensor, ReferenceVersions? versions = null) =>
        TorchTensor.FromNumpy(tensor.ToNdArray(versions));

    /// <summary>
    /// The tensor as an image, <c>torchvision.transforms.functional.to_pil_image(tensor, mode)</c>: (height, width) or (channels, height,
    /// width); floats, which are 0 to 1, times 255 and cut. See <see cref="TorchVision.Functional.ToPilImage(TorchTensor, string?)"/>.
    /// </summary>
    /// <inheritdoc cref="TorchVision.Functional.ToPilImage(TorchTensor, string?)"/>
    /// <param name="tensor">The tensor, on any device.</param>
    /// <param name="mode">As there.</param>
    /// <param name="versions">Whose rules the image follows; null for the newest.</param>
    public static Image ToPilImage(this torch.Tensor tensor, string? mode = null, ReferenceVersions? versions = null) =>
        TorchVision.Functional.ToPilImage(tensor.ToTorchTensor(versions), mode);

    // Where NumPy computes a new array, an axis of length 1 gets the stride of all that lies behind it; the views here leave it 0. torch tells
    // channels-last memory by it.
    private static long[] Strides(Layout layout)
    {
        long[] strides = [.. layout.Strides];
        long extent = 1;
        for (int axis = layout.Rank - 1; axis >= 0; axis--)
        {
            strides[axis] = layout.Shape[axis] == 1 && strides[axis] == 0 ? extent : strides[axis];
            extent = Math.Max(extent, layout.Shape[axis] * strides[axis]);
        }

        return strides;
    }
}
