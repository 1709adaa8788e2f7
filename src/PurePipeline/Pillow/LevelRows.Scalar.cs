using System.Numerics.Tensors;
using System.Runtime.InteropServices;
using PurePipeline.Numerics.Kernels;

namespace PurePipeline.Pillow;

internal static partial class LevelRows
{
    /// <summary>The specification.</summary>
    internal static void Int32ToGrayScalar(ReadOnlySpan<byte> source, Span<byte> target)
    {
        ReadOnlySpan<int> levels = MemoryMarshal.Cast<byte, int>(source);
        for (int x = 0; x < target.Length; x++)
        {
            target[x] = (byte)Math.Clamp(levels[x], 0, 255);
        }
    }

    /// <summary>The specification.</summary>
    internal static void FloatToGrayScalar(ReadOnlySpan<byte> source, Span<byte> target)
    {
        ReadOnlySpan<float> levels = MemoryMarshal.Cast<byte, float>(source);
        for (int x = 0; x < target.Length; x++)
        {
            target[x] = levels[x] switch
            {
                >= 255.0f => 255,
                > 0.0f and var level => (byte)level,
                _ => 0,
            };
        }
    }

    /// <summary>The specification.</summary>
    internal static void GrayToInt32Scalar(ReadOnlySpan<byte> source, Span<byte> target)
    {
        Span<int> levels = MemoryMarshal.Cast<byte, int>(target);
        for (int x = 0; x < levels.Length; x++)
        {
            levels[x] = source[x];
        }
    }

    /// <summary>The specification.</summary>
    internal static void UInt16ToGrayScalar(ReadOnlySpan<byte> source, Span<byte> target)
    {
        ReadOnlySpan<ushort> levels = MemoryMarshal.Cast<byte, ushort>(source);
        for (int x = 0; x < target.Length; x++)
        {
            target[x] = (byte)Math.Min(levels[x], (ushort)255);
        }
    }

    /// <summary>The specification.</summary>
    internal static void Int32ToUInt16Scalar(ReadOnlySpan<byte> source, Span<byte> target)
    {
        ReadOnlySpan<int> levels = MemoryMarshal.Cast<byte, int>(source);
        Span<ushort> limited = MemoryMarshal.Cast<byte, ushort>(target);
        for (int x = 0; x < limited.Length; x++)
        {
            limited[x] = (ushort)Math.Clamp(levels[x], 0, 65535);
        }
    }

    /// <summary>The specification.</summary>
    internal static void FloatToInt32Scalar(ReadOnlySpan<byte> source, Span<byte> target)
    {
        ReadOnlySpan<float> levels = MemoryMarshal.Cast<byte, float>(source);
        Span<int> whole = MemoryMarshal.Cast<byte, int>(target);
        for (int x = 0; x < whole.Length; x++)
        {
            whole[x] = FloatToInteger.Int32(levels[x]);
        }
    }

    /// <summary>The specification; a vector form for 128 bits is <see cref="TensorPrimitives"/>' own.</summary>
    internal static void UInt16ToInt32Scalar(ReadOnlySpan<byte> source, Span<byte> target) =>
        TensorPrimitives.ConvertTruncating(MemoryMarshal.Cast<byte, ushort>(source), MemoryMarshal.Cast<byte, int>(target));

    /// <summary>The specification; a vector form for 128 bits is <see cref="TensorPrimitives"/>' own.</summary>
    internal static void Int32ToFloatScalar(ReadOnlySpan<byte> source, Span<byte> target) =>
        TensorPrimitives.ConvertTruncating(MemoryMarshal.Cast<byte, int>(source), MemoryMarshal.Cast<byte, float>(target));

    /// <summary>The specification.</summary>
    internal static void UInt16ToFloatScalar(ReadOnlySpan<byte> source, Span<byte> target)
    {
        ReadOnlySpan<ushort> levels = MemoryMarshal.Cast<byte, ushort>(source);
        Span<float> results = MemoryMarshal.Cast<byte, float>(target);
        for (int x = 0; x < results.Length; x++)
        {
            results[x] = levels[x];
        }
    }

    /// <summary>The specification.</summary>
    internal static void GrayToBilevelScalar(ReadOnlySpan<byte> source, Span<byte> target)
    {
        for (int x = 0; x < target.Length; x++)
        {
            target[x] = (byte)((sbyte)source[x] >> 7);
        }
    }
}
