using PurePipeline.Numerics;

namespace PurePipeline.OpenCv.Arithmetic;

/// <summary><c>cv2.equalizeHist</c> (imgproc/src/histogram.cpp).</summary>
internal static class Histograms
{
    public static NdArray Equalize(NdArray source)
    {
        if (source.DType != DType.UInt8 || CvDepth.Channels(source) != 1 || source.Length == 0)
        {
            throw new ArgumentException("cv2.equalizeHist takes uint8 images of one channel.");
        }

        byte[] pixels = source.ToBytes();
        Span<int> counts = stackalloc int[256];
        foreach (byte pixel in pixels)
        {
            counts[pixel]++;
        }

        int first = counts.IndexOfAnyExcept(0);
        Span<byte> table = stackalloc byte[256];
        float scale = 255f / (pixels.Length - counts[first]);
        for ((int value, int sum) = (first + 1, 0); value < 256; value++)
        {
            sum += counts[value];
            table[value] = (byte)Math.Clamp(CvRound.ToInt32(sum * scale), 0, 255);
        }

        // A single value stays what it is.
        table[first] = counts[first] == pixels.Length ? (byte)first : (byte)0;
        for (int i = 0; i < pixels.Length; i++)
        {
            pixels[i] = table[pixels[i]];
        }

        return new NdArray(StridedArray.Of(DType.UInt8, pixels, CvDepth.ResultShape(source)), source.Versions);
    }
}
