using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using PurePipeline.Numerics;
using static TorchSharp.torch;

namespace PurePipeline.TorchSharp;

/// <summary>Tensors on memory that .NET manages.</summary>
internal static class SharedMemory
{
    private static readonly Dictionary<DType, ScalarType> s_types = new()
    {
        [DType.Bool] = ScalarType.Bool,
        [DType.UInt8] = ScalarType.Byte,
        [DType.Int8] = ScalarType.Int8,
        [DType.Int16] = ScalarType.Int16,
        [DType.Int32] = ScalarType.Int32,
        [DType.Int64] = ScalarType.Int64,
        [DType.Float16] = ScalarType.Float16,
        [DType.Float32] = ScalarType.Float32,
        [DType.Float64] = ScalarType.Float64,
    };

    private static readonly Dictionary<ScalarType, DType> s_dtypes = s_types.ToDictionary(type => type.Value, type => type.Key);

    public static ScalarType ScalarTypeOf(DType dtype) => s_types[dtype];

    /// <exception cref="NotSupportedException">There is no such dtype.</exception>
    public static DType DTypeOf(ScalarType type) => s_dtypes.TryGetValue(type, out DType dtype)
        ? dtype
        : throw new NotSupportedException($"An array cannot have elements of type {type}; convert the tensor first, say with to(torch.float32).");

    /// <summary>A tensor on the elements; the memory is pinned until torch lets go of it.</summary>
    public static Tensor Wrap(ReadOnlyMemory<byte> memory, DType dtype, long[] shape, long[] strides, long offset)
    {
        if (!MemoryMarshal.TryGetArray(memory, out ArraySegment<byte> segment))
        {
            throw new ArgumentException("The elements do not lie in an array.", nameof(memory));
        }

        using Tensor elements = OnArray(null, segment.Array!, [segment.Array!.Length / dtype.ItemSize()], (sbyte)ScalarTypeOf(dtype));
        return elements.as_strided(shape, strides, offset + (segment.Offset / dtype.ItemSize()));
    }

    // TorchSharp's way to a tensor on an array that it pins. Its public callers take an array of the elements' own type; these elements are bytes.
    [UnsafeAccessor(UnsafeAccessorKind.StaticMethod, Name = "_tensor_generic")]
    private static extern Tensor OnArray(
        [UnsafeAccessorType("TorchSharp.torch, TorchSharp")] object? torch,
        Array rawArray,
        ReadOnlySpan<long> dimensions,
        sbyte origType,
        ScalarType? dtype = null,
        Device? device = null,
        bool requiresGrad = false,
        bool clone = false,
        string[]? names = null);
}
