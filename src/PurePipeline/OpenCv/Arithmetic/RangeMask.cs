using System.Numerics;
using System.Numerics.Tensors;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using PurePipeline.Numerics;
using PurePipeline.Numerics.Kernels;

namespace PurePipeline.OpenCv.Arithmetic;

/// <summary><c>cv2.inRange</c>: 255 for pixels all of whose channels lie between bounds, which count themselves.</summary>
internal static class RangeMask
{
    public static NdArray Run(NdArray source, ReadOnlySpan<double> lower, ReadOnlySpan<double> upper, bool vectors = true)
    {
        int channels = CvDepth.Channels(source);
        if (channels > 4 || lower.Length > 4 || upper.Length > 4)
        {
            throw new ArgumentException("cv2.inRange takes images of 1 to 4 channels, and as many bounds.");
        }

        DType bound = source.DType.IsInteger() ? DType.Int32 : source.DType;
        double[] low = new double[channels];
        double[] high = new double[channels];
        for (int c = 0; c < channels; c++)
        {
            low[c] = c < lower.Length ? ElementBlock.As(bound, lower[c]) : 0;
            high[c] = c < upper.Length ? ElementBlock.As(bound, upper[c]) : 0;
        }

        ReadOnlyMemory<byte> memory = source.Lend();
        ElementWriter writer = CvDepth.Of(source) switch
        {
            DType.UInt8 => result => Run<byte>(memory.Span, low, high, vectors, result),
            DType.Int8 => result => Run<sbyte>(memory.Span, low, high, vectors, result),
            DType.UInt16 => result => Run<ushort>(memory.Span, low, high, vectors, result),
            DType.Int16 => result => Run<short>(memory.Span, low, high, vectors, result),
            DType.Int32 => result => Run<int>(memory.Span, low, high, vectors, result),
            DType.Float32 => result => Run<float>(memory.Span, low, high, vectors, result),
            _ => result => Run<double>(memory.Span, low, high, vectors, result),
        };
        return new NdArray(StridedArray.Of(DType.UInt8, writer, [source.Shape[0], source.Shape[1]]), source.Versions);
    }

    private static void Run<T>(ReadOnlySpan<byte> memory, double[] low, double[] high, bool vectors, Span<byte> result)
        where T : unmanaged, INumber<T>, IMinMaxValue<T>
    {
        int channels = low.Length;
        ReadOnlySpan<T> elements = MemoryMarshal.Cast<byte, T>(memory);
        T[] least = new T[ElementBlock.Length];
        T[] most = new T[ElementBlock.Length];
        for (int i = 0; i < ElementBlock.Length; i++)
        {
            (least[i], most[i]) = Limits<T>(low[i % channels], high[i % channels]);
        }

        Span<byte> masks = stackalloc byte[ElementBlock.Length];
        for (int start = 0; start < elements.Length; start += ElementBlock.Length)
        {
            ReadOnlySpan<T> block = elements.Slice(start, Math.Min(ElementBlock.Length, elements.Length - start));
            for (int i = vectors ? Vectors(block, least, most, masks) : 0; i < block.Length; i++)
            {
                masks[i] = block[i] >= least[i] && block[i] <= most[i] ? byte.MaxValue : (byte)0;
            }

            Join(masks[..block.Length], channels, result.Slice(start / channels, block.Length / channels));
        }
    }

    /// <summary>Bounds as elements; a range without any is from 1 to 0.</summary>
    private static (T Least, T Most) Limits<T>(double low, double high)
        where T : unmanaged, INumber<T>, IMinMaxValue<T> =>
        low <= double.CreateTruncating(T.MaxValue) && high >= double.CreateTruncating(T.MinValue) || typeof(T) == typeof(float) || typeof(T) == typeof(double)
            ? (T.CreateSaturating(low), T.CreateSaturating(high))
            : (T.One, T.Zero);

    /// <summary>Thirty-two elements at a time.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static int Vectors<T>(ReadOnlySpan<T> block, ReadOnlySpan<T> least, ReadOnlySpan<T> most, Span<byte> masks)
        where T : unmanaged
    {
        const int Step = 32;
        int i = 0;
        for (; Vector256.IsHardwareAccelerated && i <= block.Length - Step; i += Step)
        {
            Vector256<byte> mask = Vector256<T>.Count switch
            {
                32 => Mask(block, least, most, i).AsByte(),
                16 => Words(block, least, most, i),
                8 => Vector256.Narrow(Singles(block, least, most, i), Singles(block, least, most, i + 16)),
                _ => Vector256<byte>.Zero,
            };
            if (Vector256<T>.Count == 4)
            {
                return 0;
            }

            mask.CopyTo(masks[i..]);
        }

        return i;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<byte> Words<T>(ReadOnlySpan<T> block, ReadOnlySpan<T> least, ReadOnlySpan<T> most, int i)
        where T : unmanaged => Vector256.Narrow(Mask(block, least, most, i).AsUInt16(), Mask(block, least, most, i + 16).AsUInt16());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<ushort> Singles<T>(ReadOnlySpan<T> block, ReadOnlySpan<T> least, ReadOnlySpan<T> most, int i)
        where T : unmanaged => Vector256.Narrow(Mask(block, least, most, i).AsUInt32(), Mask(block, least, most, i + 8).AsUInt32());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<T> Mask<T>(ReadOnlySpan<T> block, ReadOnlySpan<T> least, ReadOnlySpan<T> most, int i)
        where T : unmanaged
    {
        Vector256<T> x = Vector256.Create(block[i..]);
        return Vector256.GreaterThanOrEqual(x, Vector256.Create(least[i..])) & Vector256.LessThanOrEqual(x, Vector256.Create(most[i..]));
    }

    /// <summary>What all channels of a pixel have.</summary>
    private static void Join(Span<byte> masks, int channels, Span<byte> result)
    {
        switch (channels)
        {
            case 1:
                masks.CopyTo(result);
                break;
            case 3:
                int width = result.Length;
                Span<byte> planes = stackalloc byte[ElementBlock.Length];
                Deinterleave.Run(masks, channels, 1, planes);
                TensorPrimitives.BitwiseAnd(planes[..width], planes.Slice(width, width), result);
                TensorPrimitives.BitwiseAnd(result, planes.Slice(2 * width, width), result);
                break;
            case 2:
                ReadOnlySpan<ushort> pairs = MemoryMarshal.Cast<byte, ushort>(masks);
                for (int x = 0; x < result.Length; x++)
                {
                    result[x] = pairs[x] == ushort.MaxValue ? byte.MaxValue : (byte)0;
                }

                break;
            default:
                ReadOnlySpan<uint> pixels = MemoryMarshal.Cast<byte, uint>(masks);
                for (int x = 0; x < result.Length; x++)
                {
                    result[x] = pixels[x] == uint.MaxValue ? byte.MaxValue : (byte)0;
                }

                break;
        }
    }
}
