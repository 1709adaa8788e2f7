using System.Buffers.Binary;
using PurePipeline.Numerics;

namespace PurePipeline.OpenCv;

/// <summary>OpenCV's <c>Scalar</c>, up to four doubles, as one pixel in memory (core/src/copy.cpp, <c>scalarToRawData</c>).</summary>
internal static class PixelValue
{
    /// <summary>
    /// Each channel's value, 0 where none is given: integers rounded, ties to even, and saturated. What an int cannot hold is its minimum
    /// first, so 1e10 becomes 0 as a <c>uint8</c>.
    /// </summary>
    /// <exception cref="ArgumentException">More than four values.</exception>
    /// <exception cref="NotSupportedException">OpenCV has no such type.</exception>
    public static byte[] Of(DType dtype, int channels, ReadOnlySpan<double> value)
    {
        if (value.Length > 4)
        {
            throw new ArgumentException($"A scalar of OpenCV has at most 4 values; {value.Length} are given.", nameof(value));
        }

        int size = dtype.ItemSize();
        byte[] pixel = new byte[channels * size];
        for (int channel = 0; channel < channels; channel++)
        {
            // OpenCV repeats the four values over more channels.
            Write(dtype, (channel & 3) < value.Length ? value[channel & 3] : 0, pixel.AsSpan(channel * size, size));
        }

        return pixel;
    }

    private static void Write(DType dtype, double value, Span<byte> element)
    {
        switch (dtype)
        {
            case DType.UInt8:
                element[0] = (byte)Math.Clamp(CvRound.ToInt32(value), byte.MinValue, byte.MaxValue);
                break;
            case DType.Int8:
                element[0] = (byte)Math.Clamp(CvRound.ToInt32(value), sbyte.MinValue, sbyte.MaxValue);
                break;
            case DType.UInt16:
                BinaryPrimitives.WriteUInt16LittleEndian(element, (ushort)Math.Clamp(CvRound.ToInt32(value), ushort.MinValue, ushort.MaxValue));
                break;
            case DType.Int16:
                BinaryPrimitives.WriteInt16LittleEndian(element, (short)Math.Clamp(CvRound.ToInt32(value), short.MinValue, short.MaxValue));
                break;
            case DType.Int32:
                BinaryPrimitives.WriteInt32LittleEndian(element, CvRound.ToInt32(value));
                break;
            case DType.Float32:
                BinaryPrimitives.WriteSingleLittleEndian(element, (float)value);
                break;
            case DType.Float64:
                BinaryPrimitives.WriteDoubleLittleEndian(element, value);
                break;
            default:
                throw new NotSupportedException($"OpenCV has no images of {dtype.NumPyName()}.");
        }
    }
}
