using PurePipeline.Numerics;

namespace PurePipeline.OpenCv.Arithmetic;

/// <summary>What is done to bits of two spans, to a third one of their length.</summary>
internal delegate void BitOperation(ReadOnlySpan<byte> x, ReadOnlySpan<byte> y, Span<byte> result);

/// <summary><c>cv2.bitwise_and</c> and its like: the bits of elements, whatever they mean.</summary>
internal static class Bits
{
    public static NdArray Run(NdArray a, PixelOperand b, BitOperation operation)
    {
        DType dtype = CvDepth.Of(a);
        if (b.Array is { } other && (other.DType != dtype || !CvDepth.ResultShape(a).AsSpan().SequenceEqual(CvDepth.ResultShape(other))))
        {
            throw new ArgumentException("Bitwise operations take two images of one shape and dtype.");
        }

        ReadOnlyMemory<byte> left = a.Lend();
        ReadOnlyMemory<byte> right = b.Array?.Lend() ?? Repeated(b, dtype);
        return CvDepth.Image(a, dtype, result =>
        {
            // Numbers repeat in blocks, an array is one.
            for (int start = 0; start < result.Length; start += right.Length)
            {
                int count = Math.Min(right.Length, result.Length - start);
                operation(left.Span.Slice(start, count), right.Span[..count], result.Slice(start, count));
            }
        });
    }

    private static byte[] Repeated(PixelOperand numbers, DType dtype)
    {
        numbers.Bring(dtype);
        Span<double> elements = new double[ElementBlock.Length];
        numbers.Load(dtype, 0, elements);
        byte[] bytes = Storage.Allocate(dtype, elements.Length);
        ElementBlock.Store(elements, dtype, 0, bytes);
        return bytes;
    }
}
