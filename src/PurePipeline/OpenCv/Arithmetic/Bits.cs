using PurePipeline.Numerics;

namespace PurePipeline.OpenCv.Arithmetic;

/// <summary><c>cv2.bitwise_and</c> and its like: the bits of elements, whatever they mean.</summary>
internal static class Bits
{
    public static NdArray Run(NdArray a, PixelOperand b, Func<byte, byte, byte> operation)
    {
        DType dtype = CvDepth.Of(a);
        if (b.Array is { } other && (other.DType != dtype || !CvDepth.ResultShape(a).AsSpan().SequenceEqual(CvDepth.ResultShape(other))))
        {
            throw new ArgumentException("Bitwise operations take two images of one shape and dtype.");
        }

        byte[] result = a.ToBytes();
        byte[] right = b.Array?.ToBytes() ?? Pattern(b, dtype, CvDepth.Channels(a), result.Length);
        for (int i = 0; i < result.Length; i++)
        {
            result[i] = operation(result[i], right[i]);
        }

        return new NdArray(StridedArray.Of(dtype, result, CvDepth.ResultShape(a)), a.Versions);
    }

    private static byte[] Pattern(PixelOperand values, DType dtype, int channels, int length)
    {
        int count = length / dtype.ItemSize();
        double[] elements = new double[count];
        values.Load(dtype, 0, channels, elements);
        byte[] bytes = new byte[length];
        ElementBlock.Store(elements, dtype, 0, bytes);
        return bytes;
    }
}
