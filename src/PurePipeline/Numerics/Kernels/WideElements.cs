using System.Numerics;
using System.Runtime.InteropServices;

namespace PurePipeline.Numerics.Kernels;

/// <summary>
/// Elements of any dtype to and from the widest of their kind: <see cref="long"/> (for uint64 its bits) or <see cref="double"/>.
/// </summary>
internal static class WideElements
{
    public static void Load(DType from, ReadOnlySpan<byte> source, Span<long> wide)
    {
        switch (from)
        {
            case DType.Bool: LoadBools(source, wide); break;
            case DType.UInt8: LoadAs<byte>(source, wide); break;
            case DType.Int8: LoadAs<sbyte>(source, wide); break;
            case DType.UInt16: LoadAs<ushort>(source, wide); break;
            case DType.Int16: LoadAs<short>(source, wide); break;
            case DType.UInt32: LoadAs<uint>(source, wide); break;
            case DType.Int32: LoadAs<int>(source, wide); break;
            case DType.UInt64: LoadAs<ulong>(source, wide); break;
            case DType.Int64: LoadAs<long>(source, wide); break;
            default: throw new ArgumentOutOfRangeException(nameof(from), from, "Not a dtype of integers.");
        }
    }

    // True is any byte but 0: that of a black and white picture is 255.
    private static void LoadBools(ReadOnlySpan<byte> source, Span<long> wide)
    {
        for (int i = 0; i < source.Length; i++)
        {
            wide[i] = source[i] != 0 ? 1 : 0;
        }
    }

    public static void Load(DType from, ReadOnlySpan<byte> source, Span<double> wide)
    {
        switch (from)
        {
            case DType.Float16: LoadAs<Half>(source, wide); break;
            case DType.BFloat16: LoadAs<float>(BFloat16.ToSingles(source), wide); break;
            case DType.Float32: LoadAs<float>(source, wide); break;
            case DType.Float64: LoadAs<double>(source, wide); break;
            default: throw new ArgumentOutOfRangeException(nameof(from), from, "Not a dtype of floats.");
        }
    }

    /// <param name="to">The dtype of the result.</param>
    /// <param name="wide">The elements.</param>
    /// <param name="unsigned">The elements are the bits of uint64.</param>
    /// <param name="destination">Where they go.</param>
    public static void Store(DType to, ReadOnlySpan<long> wide, bool unsigned, Span<byte> destination)
    {
        switch (to)
        {
            case DType.Bool: StoreAs(wide, destination, static x => (byte)(x != 0 ? 1 : 0)); break;
            case DType.UInt8 or DType.Int8: StoreAs(wide, destination, static x => unchecked((byte)x)); break;
            case DType.UInt16 or DType.Int16: StoreAs(wide, destination, static x => unchecked((ushort)x)); break;
            case DType.UInt32 or DType.Int32: StoreAs(wide, destination, static x => unchecked((uint)x)); break;
            case DType.UInt64 or DType.Int64: StoreAs(wide, destination, static x => x); break;
            case DType.BFloat16 when unsigned: StoreAs(wide, destination, static x => BFloat16.FromSingle(unchecked((ulong)x))); break;
            case DType.BFloat16: StoreAs(wide, destination, static x => BFloat16.FromSingle(x)); break;
            case DType.Float16 when unsigned: StoreAs(wide, destination, static x => (Half)(float)unchecked((ulong)x)); break;
            case DType.Float16: StoreAs(wide, destination, static x => (Half)(float)x); break;
            case DType.Float32 when unsigned: StoreAs(wide, destination, static x => (float)unchecked((ulong)x)); break;
            case DType.Float32: StoreAs(wide, destination, static x => (float)x); break;
            case DType.Float64 when unsigned: StoreAs(wide, destination, static x => (double)unchecked((ulong)x)); break;
            case DType.Float64: StoreAs(wide, destination, static x => (double)x); break;
            default: throw new ArgumentOutOfRangeException(nameof(to), to, "Not a dtype.");
        }
    }

    public static void Store(DType to, ReadOnlySpan<double> wide, Span<byte> destination)
    {
        switch (to)
        {
            case DType.Bool: StoreAs(wide, destination, static x => (byte)(x != 0 ? 1 : 0)); break;
            case DType.UInt8 or DType.Int8: StoreAs(wide, destination, static x => unchecked((byte)FloatToInteger.Int32(x))); break;
            case DType.UInt16 or DType.Int16: StoreAs(wide, destination, static x => unchecked((ushort)FloatToInteger.Int32(x))); break;
            case DType.Int32: StoreAs(wide, destination, FloatToInteger.Int32); break;
            case DType.UInt32: StoreAs(wide, destination, static x => unchecked((uint)FloatToInteger.Int64(x))); break;
            case DType.Int64: StoreAs(wide, destination, FloatToInteger.Int64); break;
            case DType.UInt64: StoreAs(wide, destination, FloatToInteger.UInt64); break;
            case DType.Float16: StoreAs(wide, destination, static x => (Half)x); break;
            case DType.BFloat16: StoreAs(wide, destination, static x => BFloat16.FromSingle((float)x)); break;
            case DType.Float32: StoreAs(wide, destination, static x => (float)x); break;
            case DType.Float64: StoreAs(wide, destination, static x => x); break;
            default: throw new ArgumentOutOfRangeException(nameof(to), to, "Not a dtype.");
        }
    }

    private static void LoadAs<T>(ReadOnlySpan<byte> source, Span<long> wide)
        where T : unmanaged, IBinaryInteger<T>
    {
        ReadOnlySpan<T> elements = MemoryMarshal.Cast<byte, T>(source);
        for (int i = 0; i < elements.Length; i++)
        {
            wide[i] = long.CreateTruncating(elements[i]);
        }
    }

    private static void LoadAs<T>(ReadOnlySpan<byte> source, Span<double> wide)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        ReadOnlySpan<T> elements = MemoryMarshal.Cast<byte, T>(source);
        for (int i = 0; i < elements.Length; i++)
        {
            wide[i] = double.CreateTruncating(elements[i]);
        }
    }

    private static void StoreAs<TWide, T>(ReadOnlySpan<TWide> wide, Span<byte> destination, Func<TWide, T> convert)
        where T : unmanaged
    {
        Span<T> elements = MemoryMarshal.Cast<byte, T>(destination);
        for (int i = 0; i < elements.Length; i++)
        {
            elements[i] = convert(wide[i]);
        }
    }
}
