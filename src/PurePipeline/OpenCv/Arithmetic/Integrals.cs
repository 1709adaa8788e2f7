using PurePipeline.Numerics;

namespace PurePipeline.OpenCv.Arithmetic;

/// <summary><c>cv2.integral</c> of bytes (imgproc/src/sumpixels.dispatch.cpp), which whole numbers give in any order.</summary>
internal static class Integrals
{
    public static NdArray Of(NdArray source)
    {
        int channels = CvDepth.Channels(source);
        if (source.DType != DType.UInt8 || source.Length / Math.Max(channels, 1) > int.MaxValue / byte.MaxValue)
        {
            throw new NotSupportedException(
                $"cv2.integral of {source.DType.NumPyName()} of shape {Layout.Describe(source.Shape)} is not supported: uint8 whose sums fit int32 is.");
        }

        if (source.Length == 0)
        {
            throw new ArgumentException("cv2.integral takes no empty image.");
        }

        (int height, int width) = (source.Shape[0], source.Shape[1]);
        int stride = (width + 1) * channels;
        int[] sums = new int[checked((height + 1) * stride)];
        ReadOnlySpan<byte> pixels = source.ToBytes();
        int[] row = new int[channels];
        for (int y = 0; y < height; y++)
        {
            Array.Clear(row);
            for (int e = 0; e < width * channels; e++)
            {
                int sum = row[e % channels] += pixels[(y * width * channels) + e];
                int at = ((y + 1) * stride) + channels + e;
                sums[at] = sums[at - stride] + sum;
            }
        }

        return NdArray.Create<int>(sums, channels == 1 ? [height + 1, width + 1] : [height + 1, width + 1, channels]);
    }
}
