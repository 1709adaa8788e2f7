using PurePipeline.Numerics;
using PurePipeline.OpenCv.Filtering;

namespace PurePipeline.OpenCv;

/// <content>Blurs.</content>
public static partial class Cv2
{
    /// <summary>
    /// <c>cv2.GaussianBlur(src, ksize, sigmaX, sigmaY=sigmaY, borderType=borderType)</c> of uint8, uint16, int16, float32 and float64, of any
    /// number of channels. uint8 and uint16 are computed in whole numbers, which every build of OpenCV does alike.
    /// </summary>
    /// <param name="src">The image.</param>
    /// <param name="ksize">Width and height of the neighbourhood, odd; 0 to take what the sigma asks for.</param>
    /// <param name="sigmaX">The standard deviation along rows; 0 for one that fits <paramref name="ksize"/>.</param>
    /// <param name="sigmaY">That along columns; 0 for <paramref name="sigmaX"/>.</param>
    /// <param name="borderType">What lies outside; BORDER_WRAP for uint8 and uint16 only.</param>
    /// <exception cref="ArgumentException">OpenCV refuses the sizes, the border or the dtype.</exception>
    public static NdArray GaussianBlur(
        NdArray src, (int Width, int Height) ksize, double sigmaX, double sigmaY = 0, BorderType borderType = BorderType.Reflect101) =>
        Gaussian.Blur(src, ksize, sigmaX, sigmaY, borderType);

    /// <summary>
    /// The mean of each pixel's neighbours, <c>cv2.blur(src, ksize, anchor=anchor, borderType=borderType)</c>: of uint8, uint16, int16, int32,
    /// float32 and float64, of any number of channels. OpenCV 4.6, 4.10 and 4.13 (without IPP) give the same bytes.
    /// </summary>
    /// <param name="src">The image.</param>
    /// <param name="ksize">Width and height of the neighbourhood.</param>
    /// <param name="anchor">The pixel's own place in it; -1 for the middle.</param>
    /// <param name="borderType">What lies outside, but for BORDER_WRAP.</param>
    /// <exception cref="ArgumentException">OpenCV refuses the size, the border or the dtype.</exception>
    public static NdArray Blur(
        NdArray src, (int Width, int Height) ksize, (int X, int Y)? anchor = null, BorderType borderType = BorderType.Reflect101) =>
        BoxFilter(src, null, ksize, anchor, normalize: true, borderType);

    /// <summary>
    /// The sum or the mean of each pixel's neighbours, <c>cv2.boxFilter(src, ddepth, ksize, anchor=anchor, normalize=normalize,
    /// borderType=borderType)</c>.
    /// </summary>
    /// <inheritdoc cref="Blur"/>
    /// <param name="src">The image.</param>
    /// <param name="ddepth">The result's dtype; null for the image's.</param>
    /// <param name="ksize">Width and height of the neighbourhood.</param>
    /// <param name="anchor">The pixel's own place in it; -1 for the middle.</param>
    /// <param name="normalize">Whether the sum is divided by their number.</param>
    /// <param name="borderType">What lies outside, but for BORDER_WRAP.</param>
    public static NdArray BoxFilter(
        NdArray src,
        DType? ddepth,
        (int Width, int Height) ksize,
        (int X, int Y)? anchor = null,
        bool normalize = true,
        BorderType borderType = BorderType.Reflect101) =>
        Box.Apply(src, ddepth ?? Filter.ImageOf(src).Type, ksize, anchor ?? (-1, -1), normalize, borderType);

    /// <summary>
    /// The median of each pixel's neighbours, <c>cv2.medianBlur(src, ksize)</c>: uint8 of 1, 3 or 4 channels; up to 5x5 uint8, uint16, int16 and
    /// float32 of any number. OpenCV 4.6, 4.10 and 4.13 give the same bytes but for floats that are not numbers or zeros below 0.
    /// </summary>
    /// <param name="src">The image.</param>
    /// <param name="ksize">The neighbourhood's sides, odd.</param>
    /// <exception cref="ArgumentException">OpenCV refuses the size or the image.</exception>
    public static NdArray MedianBlur(NdArray src, int ksize) => Median.Blur(src, ksize);

    /// <summary>The weights of a Gaussian as a column, float64 or float32, <c>cv2.getGaussianKernel(ksize, sigma, ktype)</c>.</summary>
    /// <param name="ksize">How many.</param>
    /// <param name="sigma">The standard deviation; 0 or less for <c>0.3 * ((ksize - 1) * 0.5 - 1) + 0.8</c>.</param>
    /// <param name="ktype">float64 or float32.</param>
    /// <exception cref="ArgumentException">There is no such kernel.</exception>
    public static NdArray GetGaussianKernel(int ksize, double sigma, DType ktype = DType.Float64)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(ksize, 1);
        return ktype is DType.Float32 or DType.Float64
            ? NdArray.Create<double>(GaussianWeights.Of(ksize, sigma), ksize, 1).AsType(ktype)
            : throw new ArgumentException($"cv2.getGaussianKernel gives float32 or float64, not {ktype.NumPyName()}.", nameof(ktype));
    }
}
