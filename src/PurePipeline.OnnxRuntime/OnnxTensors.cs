using Microsoft.ML.OnnxRuntime;
using Microsoft.ML.OnnxRuntime.Tensors;
using PurePipeline.Numerics;
using PurePipeline.Torch;

namespace PurePipeline.OnnxRuntime;

/// <summary>
/// Arrays as inputs of ONNX Runtime. The package needs one of those that bring ONNX Runtime itself, such as <c>Microsoft.ML.OnnxRuntime</c>
/// (CPU) or <c>Microsoft.ML.OnnxRuntime.Gpu</c>. Verified with 1.31.
/// </summary>
public static class OnnxTensors
{
    /// <summary>
    /// The array as a tensor of its dtype and shape, on the array's own memory, which stays where it is until the value is disposed of. An
    /// array that is still a description, such as a recipe's result, is decoded and computed now, in one pass into that memory; one whose
    /// elements do not lie in C order is copied.
    /// </summary>
    /// <remarks>What is written into the array from then on, the value does not show.</remarks>
    /// <exception cref="PictureException">The picture behind the array cannot be decoded.</exception>
    public static OrtValue ToOrtValue(this NdArray array)
    {
        ArgumentNullException.ThrowIfNull(array);
        return OnnxElements.ToValue(array.DType, Elements(array), [.. array.Shape]);
    }

    /// <summary>The tensor as one of ONNX Runtime's; as <see cref="ToOrtValue(NdArray)"/>.</summary>
    /// <inheritdoc cref="ToOrtValue(NdArray)" path="/exception"/>
    public static OrtValue ToOrtValue(this TorchTensor tensor)
    {
        ArgumentNullException.ThrowIfNull(tensor);
        return tensor.Numpy().ToOrtValue();
    }

    /// <summary>
    /// The array as a <see cref="DenseTensor{T}"/> on the array's own memory, for <see cref="NamedOnnxValue"/> and code that indexes; as
    /// <see cref="ToOrtValue(NdArray)"/> otherwise.
    /// </summary>
    /// <typeparam name="T">The elements' type; for float16 it is ONNX Runtime's <see cref="Float16"/> or <see cref="Half"/>.</typeparam>
    /// <exception cref="InvalidCastException">The elements are of another type.</exception>
    /// <exception cref="PictureException">The picture behind the array cannot be decoded.</exception>
    public static DenseTensor<T> ToDenseTensor<T>(this NdArray array)
        where T : unmanaged
    {
        ArgumentNullException.ThrowIfNull(array);
        RequireElements(array, OnnxElements.Of<T>());
        return new DenseTensor<T>(OnnxElements.As<T>(Elements(array)), array.Shape);
    }

    /// <summary>The tensor as a <see cref="DenseTensor{T}"/>; as <see cref="ToDenseTensor{T}(NdArray)"/>.</summary>
    /// <inheritdoc cref="ToDenseTensor{T}(NdArray)" path="/typeparam"/>
    /// <inheritdoc cref="ToDenseTensor{T}(NdArray)" path="/exception"/>
    public static DenseTensor<T> ToDenseTensor<T>(this TorchTensor tensor)
        where T : unmanaged
    {
        ArgumentNullException.ThrowIfNull(tensor);
        return tensor.Numpy().ToDenseTensor<T>();
    }

    /// <summary>A copy of an output's elements, as it would be a NumPy array in Python.</summary>
    /// <param name="value">A tensor in the CPU's memory.</param>
    /// <param name="versions">Whose rules the array follows; null for the newest.</param>
    /// <exception cref="NotSupportedException">No dtype has such elements: text, bfloat16, complex numbers.</exception>
    public static NdArray ToNdArray(this OrtValue value, ReferenceVersions? versions = null)
    {
        ArgumentNullException.ThrowIfNull(value);
        OrtTensorTypeAndShapeInfo type = value.GetTensorTypeAndShape();
        DType dtype = OnnxElements.Of(type.ElementDataType);
        int[] shape = [.. type.Shape.Select(length => checked((int)length))];
        byte[] memory = Storage.Allocate(dtype, type.ElementCount);
        value.GetTensorMutableRawData().CopyTo(memory);
        return new NdArray(StridedArray.Of(dtype, memory, shape), versions ?? ReferenceVersions.Newest);
    }

    internal static void RequireElements(NdArray array, DType dtype)
    {
        if (array.DType != dtype)
        {
            throw new InvalidCastException($"The elements are {array.DType.NumPyName()}, not {dtype.NumPyName()}; convert with AsType first.");
        }
    }

    private static ReadOnlyMemory<byte> Elements(NdArray array)
    {
        if (array.DType != DType.Bool)
        {
            return array.Lend();
        }

        // Lent, true may be any byte but 0.
        byte[] truth = Storage.Allocate(array.DType, array.Length);
        array.WriteTo(truth);
        return truth;
    }
}
