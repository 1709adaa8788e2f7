using PurePipeline.Numerics;
using PurePipeline.OpenCv.Arithmetic;
using PurePipeline.OpenCv.Edges;
using PurePipeline.OpenCv.Ipp;

namespace PurePipeline.OpenCv;

/// <content>Edges.</content>
public static partial class Cv2
{
    /// <summary>
    /// Edges by Canny's method, <c>cv2.Canny(image, threshold1, threshold2, apertureSize=apertureSize, L2gradient=L2gradient)</c>: 255 on them.
    /// OpenCV 4.6, 4.10 and 4.13 (without IPP) give the same bytes.
    /// </summary>
    /// <param name="image">uint8; of several channels the one with the largest gradient counts at each pixel.</param>
    /// <param name="threshold1">One threshold of the gradient; the lower one is where edges go on.</param>
    /// <param name="threshold2">The other one; the upper one is where edges begin.</param>
    /// <param name="apertureSize">How many neighbours the derivatives take, 3, 5 or 7.</param>
    /// <param name="l2Gradient">The Euclidean norm rather than the sum of magnitudes.</param>
    /// <exception cref="ArgumentException">The image is of another dtype, or the aperture none of these.</exception>
    /// <exception cref="NotSupportedException">The build has IPP, and the aperture is 5 with <paramref name="l2Gradient"/>: of a thousand edge maps one or
    /// two differ by a pixel there.</exception>
    public static NdArray Canny(NdArray image, double threshold1, double threshold2, int apertureSize = 3, bool l2Gradient = false)
    {
        if (CvDepth.Of(Require(image)) != DType.UInt8 || image.Length == 0)
        {
            throw new ArgumentException("cv2.Canny takes uint8 images.");
        }

        // From the old C interface: the norm as a flag of the aperture.
        l2Gradient |= apertureSize < 0;
        apertureSize &= int.MaxValue;
        if (apertureSize is not (3 or 5 or 7))
        {
            throw new ArgumentException("Aperture size should be odd between 3 and 7");
        }

        IppRefusal.Check(image, l2Gradient && apertureSize == 5, "cv2.Canny with L2gradient and an aperture of 5");
        (double low, double high) = (Math.Min(threshold1, threshold2), Math.Max(threshold1, threshold2));
        bool isWide = apertureSize == 7;
        (low, high) = isWide ? (low / 16, high / 16) : (low, high);
        if (l2Gradient)
        {
            (low, high) = (Math.Min(32767, low), Math.Min(32767, high));
            low = low > 0 ? low * low : low;
            high = high > 0 ? high * high : high;
        }

        double scale = isWide ? 1 / 16.0 : 1;
        NdArray dx = Sobel(image, DType.Int16, 1, 0, apertureSize, scale, 0, BorderType.Replicate);
        NdArray dy = Sobel(image, DType.Int16, 0, 1, apertureSize, scale, 0, BorderType.Replicate);
        return CannyEdges.Find(dx, dy, (int)Math.Floor(low), (int)Math.Floor(high), l2Gradient);
    }
}
