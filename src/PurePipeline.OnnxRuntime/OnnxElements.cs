using System.Runtime.InteropServices;
using Microsoft.ML.OnnxRuntime;
using Microsoft.ML.OnnxRuntime.Tensors;
using PurePipeline.Numerics;

namespace PurePipeline.OnnxRuntime;

/// <summary>Which element types of ONNX Runtime are which dtypes: all twelve, float16 as its own <see cref="Float16"/>.</summary>
internal static class OnnxElements
{
    private delegate OrtValue Wrap(ReadOnlyMemory<byte> elements, long[] shape);

    private static readonly (DType DType, TensorElementType Type, Wrap Wrap)[] s_table =
    [
        (DType.Bool, TensorElementType.Bool, Value<bool>),
        (DType.UInt8, TensorElementType.UInt8, Value<byte>),
        (DType.Int8, TensorElementType.Int8, Value<sbyte>),
        (DType.UInt16, TensorElementType.UInt16, Value<ushort>),
        (DType.Int16, TensorElementType.Int16, Value<short>),
        (DType.UInt32, TensorElementType.UInt32, Value<uint>),
        (DType.Int32, TensorElementType.Int32, Value<int>),
        (DType.UInt64, TensorElementType.UInt64, Value<ulong>),
        (DType.Int64, TensorElementType.Int64, Value<long>),
        (DType.Float16, TensorElementType.Float16, Value<Float16>),
        (DType.Float32, TensorElementType.Float, Value<float>),
        (DType.Float64, TensorElementType.Double, Value<double>),
    ];

    /// <summary>The dtype of a tensor's elements.</summary>
    /// <exception cref="NotSupportedException">There is none: text, bfloat16, complex numbers.</exception>
    public static DType Of(TensorElementType type) => Array.FindIndex(s_table, row => row.Type == type) is >= 0 and int row
        ? s_table[row].DType
        : throw new NotSupportedException($"An array cannot have elements of type {type}.");

    /// <summary>The dtype whose elements ONNX Runtime takes as <typeparamref name="T"/>.</summary>
    /// <exception cref="NotSupportedException">There is none.</exception>
    public static DType Of<T>()
        where T : unmanaged => typeof(T) == typeof(Float16) ? DType.Float16 : DTypes.Of<T>();

    /// <summary>A tensor on these elements, which it pins until it is disposed of.</summary>
    public static OrtValue ToValue(DType dtype, ReadOnlyMemory<byte> elements, long[] shape) =>
        Array.Find(s_table, row => row.DType == dtype).Wrap(elements, shape);

    /// <summary>These bytes as memory of elements.</summary>
    public static Memory<T> As<T>(ReadOnlyMemory<byte> elements)
        where T : unmanaged => new LentElements<T>(MemoryMarshal.AsMemory(elements)).Memory;

    private static OrtValue Value<T>(ReadOnlyMemory<byte> elements, long[] shape)
        where T : unmanaged => OrtValue.CreateTensorValueFromMemory(OrtMemoryInfo.DefaultInstance, As<T>(elements), shape);
}
