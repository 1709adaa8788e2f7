using PurePipeline.Numerics;
using PurePipeline.OpenCv.Filtering;
using PurePipeline.OpenCv.Ipp;

namespace PurePipeline.OpenCv;

/// <content>The bilateral filter.</content>
public static partial class Cv2
{
    /// <summary>
    /// Smoothes what is alike and keeps edges, <c>cv2.bilateralFilter(src, d, sigmaColor, sigmaSpace, borderType=borderType)</c>. OpenCV 4.6,
    /// 4.10 and 4.13 (without IPP, builds for AVX2 and FMA) give the same bytes.
    /// </summary>
    /// <param name="src">uint8 of 1 or 3 channels.</param>
    /// <param name="d">The diameter of the neighbourhood; 0 and below for one that <paramref name="sigmaSpace"/> gives.</param>
    /// <param name="sigmaColor">How different colours still count.</param>
    /// <param name="sigmaSpace">How far pixels still count.</param>
    /// <param name="borderType">What lies outside.</param>
    /// <exception cref="ArgumentException">OpenCV takes no such image.</exception>
    /// <exception cref="NotSupportedException">The image is float32, or the build has IPP, which gives other last bits.</exception>
    public static NdArray BilateralFilter(NdArray src, int d, double sigmaColor, double sigmaSpace, BorderType borderType = BorderType.Reflect101)
    {
        FilterImage image = Filter.ImageOf(src);
        if (image.Type == DType.Float32)
        {
            throw new NotSupportedException("cv2.bilateralFilter of float32 is not supported; uint8 is.");
        }

        if (image.Type != DType.UInt8 || image.Channels is not (1 or 3))
        {
            throw new ArgumentException(
                $"cv2.bilateralFilter takes uint8 or float32 of 1 or 3 channels; this is {image.Type.NumPyName()} of {image.Channels}.");
        }

        IppRefusal.Check(src, true, "cv2.bilateralFilter");
        if (BilateralWeights.Of(d, sigmaColor, sigmaSpace, image.Channels, src.Versions.OpenCv) is not { } weights)
        {
            return WithoutSingleChannel(src);
        }

        int side = (2 * weights.Radius) + 1;
        Neighbourhood around = Neighbourhood.Of("cv2.bilateralFilter", (side, side), (-1, -1), borderType);
        return Filter.Apply(src, image.Type, () => new FilterRows<byte>(image, around, new PaddedRows<byte>(image, around), new ByteBilateral(image, weights, image.Channels == 3 && src.Versions.OpenCv < new Version(4, 11))));
    }
}
