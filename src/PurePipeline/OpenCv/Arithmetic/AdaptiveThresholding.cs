using PurePipeline.Numerics;

namespace PurePipeline.OpenCv.Arithmetic;

/// <summary><c>cv2.adaptiveThreshold</c> (imgproc/src/thresh.cpp).</summary>
internal static class AdaptiveThresholding
{
    public static NdArray Run(NdArray source, double maximum, AdaptiveThresholdTypes method, ThresholdTypes type, int blockSize, double c)
    {
        bool isBinary = type == ThresholdTypes.Binary;
        if (source.DType != DType.UInt8 || CvDepth.Channels(source) != 1 || source.Length == 0)
        {
            throw new ArgumentException("cv2.adaptiveThreshold takes uint8 images of one channel.");
        }

        if ((blockSize & 1) == 0 || blockSize < 3 || (!isBinary && type != ThresholdTypes.BinaryInverted) || !Enum.IsDefined(method))
        {
            throw new ArgumentException(
                $"cv2.adaptiveThreshold takes an odd block of 3 and more, THRESH_BINARY or THRESH_BINARY_INV, and ADAPTIVE_THRESH_MEAN_C or _GAUSSIAN_C; not {blockSize}, {(int)type}, {(int)method}.");
        }

        // OpenCV takes the Gaussian in floats, and rounds it.
        (int, int) block = (blockSize, blockSize);
        NdArray mean = method == AdaptiveThresholdTypes.MeanC
            ? Cv2.BoxFilter(source, null, block, borderType: BorderType.Replicate | BorderType.Isolated)
            : Cv2.ConvertTo(Cv2.GaussianBlur(Cv2.ConvertTo(source, DType.Float32), block, 0, 0, BorderType.Replicate), DType.UInt8);
        byte[] pixels = source.ToBytes();
        byte[] means = mean.ToBytes();
        byte high = maximum < 0 ? (byte)0 : (byte)Math.Clamp(CvRound.ToInt32(maximum), 0, 255);
        int limit = -(int)(isBinary ? Math.Ceiling(c) : Math.Floor(c));
        for (int i = 0; i < pixels.Length; i++)
        {
            bool isAbove = pixels[i] - means[i] > limit;
            pixels[i] = isAbove == isBinary ? high : (byte)0;
        }

        return new NdArray(StridedArray.Of(DType.UInt8, pixels, CvDepth.ResultShape(source)), source.Versions);
    }
}
