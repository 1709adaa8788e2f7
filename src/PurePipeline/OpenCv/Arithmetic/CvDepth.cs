using PurePipeline.Numerics;

namespace PurePipeline.OpenCv.Arithmetic;

/// <summary>OpenCV's depths: the types of channels, which <see cref="DType"/>'s order ranks as OpenCV does.</summary>
internal static class CvDepth
{
    /// <summary>The depth of an array.</summary>
    /// <exception cref="ArgumentException">OpenCV has no such depth.</exception>
    public static DType Of(NdArray array) => Require(array.DType);

    /// <summary>The dtype, if OpenCV computes with it.</summary>
    /// <exception cref="ArgumentException">It does not.</exception>
    public static DType Require(DType dtype) =>
        dtype is DType.UInt8 or DType.Int8 or DType.UInt16 or DType.Int16 or DType.Int32 or DType.Float32 or DType.Float64
            ? dtype
            : throw new ArgumentException($"{dtype.NumPyName()} is not supported by OpenCV; uint8, int8, uint16, int16, int32, float32 and float64 are.");

    /// <summary>The narrowest depth that holds whole numbers (core/src/arithm.cpp, <c>actualScalarDepth</c>); of others a double's.</summary>
    public static DType OfNumbers(ReadOnlySpan<double> values)
    {
        (double low, double high) = (0, 0);
        foreach (double value in values)
        {
            if (Math.Round(value) != value || Math.Abs(value) > int.MaxValue)
            {
                return DType.Float64;
            }

            (low, high) = (Math.Min(low, value), Math.Max(high, value));
        }

        return low >= 0 && high <= byte.MaxValue ? DType.UInt8
            : low >= sbyte.MinValue && high <= sbyte.MaxValue ? DType.Int8
            : low >= 0 && high <= ushort.MaxValue ? DType.UInt16
            : low >= short.MinValue && high <= short.MaxValue ? DType.Int16
            : DType.Int32;
    }

    /// <summary>Channels of an image of rank 2 or 3.</summary>
    public static int Channels(NdArray array) => array.Rank switch
    {
        2 => 1,
        3 => array.Shape[2],
        _ => throw new ArgumentException($"An image has 2 or 3 axes; the array has {array.Rank}.", nameof(array)),
    };

    /// <summary>The shape of a result: a single channel has no axis.</summary>
    public static int[] ResultShape(NdArray array) =>
        Channels(array) == 1 ? [array.Shape[0], array.Shape[1]] : [array.Shape[0], array.Shape[1], array.Shape[2]];

    /// <summary>An image of an array's size and channels that is computed when it is asked for.</summary>
    public static NdArray Image(NdArray like, DType dtype, ElementWriter writer) =>
        new(StridedArray.Of(dtype, writer, ResultShape(like)), like.Versions);
}
