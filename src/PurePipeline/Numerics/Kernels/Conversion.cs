using System.Numerics.Tensors;
using System.Runtime.InteropServices;

namespace PurePipeline.Numerics.Kernels;

/// <summary>
/// Elements of one dtype to another, as C casts them in NumPy and torch on x86-64: integers wrap, floats are rounded to nearest even and
/// cut towards zero. What C leaves open (a float beyond the integer's range, a NaN) is what an x86-64 processor does; see
/// <see cref="FloatToInteger"/>.
/// </summary>
internal static class Conversion
{
    private const int Block = 256;

    /// <summary>
    /// Constants are converted the plain way: a process that handles one picture should not compile vector code for three numbers.
    /// </summary>
    private const int Few = 64;

    /// <summary>Converts every element; the spans hold the same number of elements and do not overlap.</summary>
    public static void Run(DType from, ReadOnlySpan<byte> source, DType to, Span<byte> destination)
    {
        switch (from, to)
        {
            case var (same, _) when same == to:
                source.CopyTo(destination);
                break;
            case var _ when source.Length < Few:
                InBlocks(from, source, to, destination);
                break;
            case (DType.UInt8, DType.Float32):
                NormalizeElements.Run<byte>(source, [], Of<float>(destination));
                break;
            case (DType.UInt8, DType.Float64):
                WidenBytes.ToDouble(source, Of<double>(destination));
                break;
            case (DType.Float64, DType.Float32):
                TensorPrimitives.ConvertTruncating(Of<double>(source), Of<float>(destination));
                break;
            case (DType.Float32, DType.Float64):
                TensorPrimitives.ConvertTruncating(Of<float>(source), Of<double>(destination));
                break;
            case (DType.Float32, DType.Float16):
                TensorPrimitives.ConvertToHalf(Of<float>(source), Of<Half>(destination));
                break;
            case (DType.Float16, DType.Float32):
                TensorPrimitives.ConvertToSingle(Of<Half>(source), Of<float>(destination));
                break;
            default:
                InBlocks(from, source, to, destination);
                break;
        }
    }

    /// <summary>Any pair, by way of the widest type that holds every value of the source.</summary>
    private static void InBlocks(DType from, ReadOnlySpan<byte> source, DType to, Span<byte> destination)
    {
        Span<long> integers = stackalloc long[Block];
        Span<double> reals = stackalloc double[Block];
        int sourceSize = from.ItemSize();
        int size = to.ItemSize();
        for (int left = source.Length / sourceSize; left > 0; left -= Block)
        {
            int count = Math.Min(left, Block);
            ReadOnlySpan<byte> input = source[..(count * sourceSize)];
            Span<byte> output = destination[..(count * size)];
            if (from.IsFloat())
            {
                WideElements.Load(from, input, reals);
                WideElements.Store(to, reals[..count], output);
            }
            else
            {
                WideElements.Load(from, input, integers);
                WideElements.Store(to, integers[..count], from == DType.UInt64, output);
            }

            source = source[input.Length..];
            destination = destination[output.Length..];
        }
    }

    private static ReadOnlySpan<T> Of<T>(ReadOnlySpan<byte> bytes)
        where T : unmanaged => MemoryMarshal.Cast<byte, T>(bytes);

    private static Span<T> Of<T>(Span<byte> bytes)
        where T : unmanaged => MemoryMarshal.Cast<byte, T>(bytes);
}
