using System.Numerics;
using System.Runtime.InteropServices;

namespace PurePipeline.Numerics.Kernels;

/// <summary>Functions of one number, element by element, in place. float16 works in float32 and rounds the result.</summary>
internal static class UnaryArithmetic
{
    public static void RunInPlace(DType dtype, UnaryOperation operation, Span<byte> elements)
    {
        switch (dtype)
        {
            case DType.BFloat16:
                byte[] singles = BFloat16.ToSingles(elements);
                OfFloats<float>(operation, singles);
                BFloat16.FromSingles(singles, elements);
                break;
            case DType.Float16: OfFloats<Half>(operation, elements); break;
            case DType.Float32: OfFloats<float>(operation, elements); break;
            case DType.Float64: OfFloats<double>(operation, elements); break;
            case DType.Int8: OfIntegers<sbyte>(operation, elements); break;
            case DType.Int16: OfIntegers<short>(operation, elements); break;
            case DType.Int32: OfIntegers<int>(operation, elements); break;
            case DType.Int64: OfIntegers<long>(operation, elements); break;
            case DType.UInt16: OfIntegers<ushort>(operation, elements); break;
            case DType.UInt32: OfIntegers<uint>(operation, elements); break;
            case DType.UInt64: OfIntegers<ulong>(operation, elements); break;
            default: OfIntegers<byte>(operation, elements); break;
        }
    }

    private static void OfFloats<T>(UnaryOperation operation, Span<byte> bytes)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        Func<T, T> function = operation switch
        {
            UnaryOperation.SquareRoot => T.Sqrt,
            UnaryOperation.Floor => T.Floor,
            UnaryOperation.Ceiling => T.Ceiling,
            UnaryOperation.Truncate => T.Truncate,
            UnaryOperation.Round => static x => T.Round(x, MidpointRounding.ToEven),
            UnaryOperation.Absolute => T.Abs,
            UnaryOperation.Sign => static x => T.IsNaN(x) ? x : x > T.Zero ? T.One : x < T.Zero ? -T.One : T.Zero,
            _ => static x => T.One / x,
        };
        Each(bytes, function);
    }

    private static void OfIntegers<T>(UnaryOperation operation, Span<byte> bytes)
        where T : unmanaged, IBinaryInteger<T>
    {
        switch (operation)
        {
            case UnaryOperation.Absolute: Each<T>(bytes, static x => T.IsNegative(x) ? unchecked(T.Zero - x) : x); break;
            case UnaryOperation.Sign: Each<T>(bytes, static x => T.IsZero(x) ? x : T.IsNegative(x) ? T.Zero - T.One : T.One); break;
            default: break;
        }
    }

    private static void Each<T>(Span<byte> bytes, Func<T, T> function)
        where T : unmanaged
    {
        foreach (ref T element in MemoryMarshal.Cast<byte, T>(bytes))
        {
            element = function(element);
        }
    }
}
