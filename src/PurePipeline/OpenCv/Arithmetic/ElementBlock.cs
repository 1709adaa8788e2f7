using System.Numerics;
using System.Runtime.InteropServices;
using PurePipeline.Numerics;
using PurePipeline.Resampling;

namespace PurePipeline.OpenCv.Arithmetic;

/// <summary>Elements of any type of OpenCV's, a block at a time as doubles, which hold each of them exactly.</summary>
internal static class ElementBlock
{
    /// <summary>Elements of a block: whole pixels of 1 to 4 channels.</summary>
    public const int Length = 12 * 256;

    /// <summary>Reads elements <paramref name="start"/>, start + 1, ... of an array's memory.</summary>
    public static void Load(DType dtype, ReadOnlySpan<byte> memory, int start, Span<double> block)
    {
        switch (dtype)
        {
            case DType.UInt8:
                Load<byte>(memory, start, block);
                break;
            case DType.Int8:
                Load<sbyte>(memory, start, block);
                break;
            case DType.UInt16:
                Load<ushort>(memory, start, block);
                break;
            case DType.Int16:
                Load<short>(memory, start, block);
                break;
            case DType.Int32:
                Load<int>(memory, start, block);
                break;
            case DType.Float32:
                Load<float>(memory, start, block);
                break;
            default:
                Load<double>(memory, start, block);
                break;
        }
    }

    /// <summary>Writes them, by <c>saturate_cast</c>.</summary>
    public static void Store(ReadOnlySpan<double> block, DType dtype, int start, Span<byte> memory)
    {
        switch (dtype)
        {
            case DType.UInt8:
                Store<byte>(block, start, memory);
                break;
            case DType.Int8:
                Store<sbyte>(block, start, memory);
                break;
            case DType.UInt16:
                Store<ushort>(block, start, memory);
                break;
            case DType.Int16:
                Store<short>(block, start, memory);
                break;
            case DType.Int32:
                Store<int>(block, start, memory);
                break;
            case DType.Float32:
                Store<float>(block, start, memory);
                break;
            default:
                Store<double>(block, start, memory);
                break;
        }
    }

    /// <summary>A number as an element of a type.</summary>
    public static double As(DType dtype, double value) => dtype switch
    {
        DType.UInt8 => Saturation.To<byte, double>(value),
        DType.Int8 => Saturation.To<sbyte, double>(value),
        DType.UInt16 => Saturation.To<ushort, double>(value),
        DType.Int16 => Saturation.To<short, double>(value),
        DType.Int32 => Saturation.To<int, double>(value),
        DType.Float32 => (float)value,
        _ => value,
    };

    private static void Load<T>(ReadOnlySpan<byte> memory, int start, Span<double> block)
        where T : unmanaged, INumber<T>
    {
        ReadOnlySpan<T> elements = MemoryMarshal.Cast<byte, T>(memory).Slice(start, block.Length);
        int i = typeof(T) == typeof(int) ? 0 : LanePass.Map<T, double, double, Identity<double>>(elements, block, default);
        for (; i < block.Length; i++)
        {
            block[i] = double.CreateTruncating(elements[i]);
        }
    }

    private static void Store<T>(ReadOnlySpan<double> block, int start, Span<byte> memory)
        where T : unmanaged, INumber<T>
    {
        Span<T> elements = MemoryMarshal.Cast<byte, T>(memory).Slice(start, block.Length);
        int i = typeof(T) == typeof(int) ? 0 : LanePass.Map<double, T, double, Identity<double>>(block, elements, default);
        for (; i < block.Length; i++)
        {
            elements[i] = Saturation.To<T, double>(block[i]);
        }
    }
}
