using System.Numerics;
using System.Runtime.InteropServices;
using PurePipeline.Numerics;
using PurePipeline.Resampling;

namespace PurePipeline.OpenCv.Arithmetic;

/// <summary><c>cv2.threshold</c> (imgproc/src/thresh.cpp): integers compare with the threshold's floor.</summary>
internal static class Thresholding
{
    public static (double Threshold, NdArray Result) Run(NdArray source, double threshold, double maximum, ThresholdTypes type)
    {
        ThresholdTypes search = type & (ThresholdTypes.Otsu | ThresholdTypes.Triangle);
        type &= ~(ThresholdTypes.Otsu | ThresholdTypes.Triangle);
        if (!Enum.IsDefined(type))
        {
            throw new ArgumentException($"Unknown threshold type {(int)type}; cv2.THRESH_BINARY to THRESH_TOZERO_INV are known.");
        }

        byte[] memory = source.ToBytes();
        if (search != 0)
        {
            threshold = Search(source, memory, search);
        }

        if (source.DType.IsInteger())
        {
            threshold = Math.Floor(threshold);
        }

        byte[] result = source.DType switch
        {
            DType.UInt8 => Apply<byte>(memory, threshold, maximum, type),
            DType.UInt16 => Apply<ushort>(memory, threshold, maximum, type),
            DType.Int16 => Apply<short>(memory, threshold, maximum, type),
            DType.Float32 => Apply<float>(memory, (float)threshold, maximum, type),
            DType.Float64 => Apply<double>(memory, threshold, maximum, type),
            _ => throw new ArgumentException($"cv2.threshold takes uint8, uint16, int16, float32 and float64, not {source.DType.NumPyName()}."),
        };
        return (threshold, new NdArray(StridedArray.Of(source.DType, result, CvDepth.ResultShape(source)), source.Versions));
    }

    private static double Search(NdArray source, byte[] memory, ThresholdTypes search)
    {
        if (source.DType != DType.UInt8 || CvDepth.Channels(source) != 1)
        {
            throw source.DType == DType.UInt16 && search == ThresholdTypes.Otsu
                ? new NotSupportedException("cv2.THRESH_OTSU of uint16 is not supported; of uint8 it is.")
                : new ArgumentException($"cv2.THRESH_{search} takes uint8 images of one channel.");
        }

        return search switch
        {
            ThresholdTypes.Otsu => HistogramThreshold.Otsu(memory),
            ThresholdTypes.Triangle => HistogramThreshold.Triangle(memory),
            _ => throw new ArgumentException("cv2.THRESH_OTSU and THRESH_TRIANGLE exclude each other."),
        };
    }

    private static byte[] Apply<T>(byte[] memory, double threshold, double maximum, ThresholdTypes type)
        where T : unmanaged, INumber<T>
    {
        byte[] result = GC.AllocateUninitializedArray<byte>(memory.Length);
        ReadOnlySpan<T> from = MemoryMarshal.Cast<byte, T>(memory.AsSpan());
        Span<T> to = MemoryMarshal.Cast<byte, T>(result.AsSpan());
        T high = Saturation.To<T, double>(type == ThresholdTypes.Truncate ? threshold : maximum);
        for (int i = 0; i < from.Length; i++)
        {
            // Not a number is not above.
            bool isAbove = double.CreateTruncating(from[i]) > threshold;
            to[i] = type switch
            {
                ThresholdTypes.Binary => isAbove ? high : T.Zero,
                ThresholdTypes.BinaryInverted => isAbove ? T.Zero : high,
                ThresholdTypes.Truncate => isAbove ? high : from[i],
                ThresholdTypes.ToZero => isAbove ? from[i] : T.Zero,
                _ => isAbove ? T.Zero : from[i],
            };
        }

        return result;
    }
}
