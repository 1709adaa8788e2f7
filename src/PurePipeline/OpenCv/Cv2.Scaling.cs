using System.Numerics.Tensors;
using PurePipeline.Numerics;
using PurePipeline.OpenCv.Arithmetic;

namespace PurePipeline.OpenCv;

/// <content>Scaled conversions, thresholds, bits, measures.</content>
public static partial class Cv2
{
    /// <summary>
    /// <c>Mat::convertTo(dst, dtype, alpha, beta)</c>: <c>src * alpha + beta</c>, rounded half to even, saturated. As builds for AVX2 and FMA
    /// compute it, one fused multiply-add in float (in double where int32 or float64 takes part); OpenCV's builds without FMA round twice.
    /// 4.6, 4.10 and 4.13 are alike. NumPy's <c>src.astype(float32) / 255</c> divides and gives other bits.
    /// </summary>
    /// <exception cref="ArgumentException">OpenCV has no such dtype.</exception>
    /// <exception cref="NotSupportedException">float64 scaled to integers of up to 16 bits.</exception>
    public static NdArray ConvertTo(NdArray src, DType dtype, double alpha = 1, double beta = 0) => LinearScaling.Convert(Require(src), dtype, alpha, beta);

    /// <summary><c>cv2.convertScaleAbs(src, alpha=alpha, beta=beta)</c>: the magnitude of <c>src * alpha + beta</c> as uint8.</summary>
    /// <inheritdoc cref="ConvertTo(NdArray, DType, double, double)"/>
    public static NdArray ConvertScaleAbs(NdArray src, double alpha = 1, double beta = 0) => LinearScaling.ConvertAbsolute(Require(src), alpha, beta);

    /// <summary>
    /// <c>cv2.addWeighted(src1, alpha, src2, beta, gamma)</c> of images of one shape and dtype. Of float32 the last bits depend on the place
    /// in the array, and in what whole vectors leave over on the release (<see cref="ReferenceVersions.OpenCv"/>: 4.6 and 4.10, or 4.13).
    /// </summary>
    /// <exception cref="ArgumentException">The images differ in shape or dtype.</exception>
    /// <exception cref="NotSupportedException">int32 or float64.</exception>
    public static NdArray AddWeighted(NdArray src1, double alpha, NdArray src2, double beta, double gamma) =>
        WeightedSum.Run(Require(src1), alpha, Require(src2), beta, gamma);

    /// <summary>
    /// <c>cv2.normalize(src, None, alpha, beta, norm_type, dtype)</c>. OpenCV 4.6, 4.10 and 4.13 give the same elements.
    /// </summary>
    /// <param name="src">The image; all its channels count as one.</param>
    /// <param name="alpha">What the norm becomes, or one end of the range.</param>
    /// <param name="beta">The other end of the range.</param>
    /// <param name="norm">The norm.</param>
    /// <param name="dtype">The dtype of the result; null for the image's.</param>
    /// <exception cref="ArgumentException">The norm is unknown, or OpenCV has no such dtype.</exception>
    /// <exception cref="NotSupportedException">The L1 or L2 norm of floats.</exception>
    public static NdArray Normalize(NdArray src, double alpha = 1, double beta = 0, NormType norm = NormType.L2, DType? dtype = null) =>
        Normalization.Run(Require(src), alpha, beta, norm, dtype);

    /// <summary><c>cv2.threshold(src, thresh, maxval, type)</c>.</summary>
    /// <returns>The threshold that was used (the floor of <paramref name="thresh"/> for integers) and the image.</returns>
    /// <exception cref="ArgumentException">OpenCV has no such threshold, or none of such an image.</exception>
    /// <exception cref="NotSupportedException">THRESH_OTSU of uint16.</exception>
    public static (double Threshold, NdArray Image) Threshold(NdArray src, double thresh, double maxval, ThresholdTypes type) =>
        Thresholding.Run(Require(src), thresh, maxval, type);

    /// <summary><c>cv2.LUT(src, lut)</c>: each uint8 (or the bits of int8) replaced by its entry of a table of 256.</summary>
    /// <exception cref="ArgumentException">The image is of another type, or the table of another size.</exception>
    public static NdArray LUT(NdArray src, NdArray lut) => LookUpTable.Run(Require(src), Require(lut));

    /// <summary><c>cv2.inRange(src, lowerb, upperb)</c>: 255 where all channels lie between bounds, which count themselves, else 0.</summary>
    /// <param name="src">An image of 1 to 4 channels.</param>
    /// <param name="lowerb">A bound for each channel; for integers rounded half to even.</param>
    /// <param name="upperb">The upper ones.</param>
    /// <exception cref="ArgumentException">There are more than four channels.</exception>
    public static NdArray InRange(NdArray src, ReadOnlySpan<double> lowerb, ReadOnlySpan<double> upperb) => RangeMask.Run(Require(src), lowerb, upperb);

    /// <summary>
    /// <c>cv2.minMaxLoc(src)</c>: the smallest and the largest element, and where (x, y) each first is. OpenCV 4.6, 4.10 and 4.13 agree, but for
    /// the sign of an extreme that is zero where the image has zeros of both signs.
    /// </summary>
    /// <exception cref="ArgumentException">The image has more than one channel.</exception>
    public static (double MinVal, double MaxVal, (int X, int Y) MinLoc, (int X, int Y) MaxLoc) MinMaxLoc(NdArray src) => Measures.Range(Require(src));

    /// <summary><c>cv2.minMaxLoc(src, mask)</c>: of the elements where a mask is not 0; zeros at (-1, -1) if it nowhere is.</summary>
    /// <exception cref="ArgumentException">The image has more than one channel, or the mask another size or dtype than uint8.</exception>
    public static (double MinVal, double MaxVal, (int X, int Y) MinLoc, (int X, int Y) MaxLoc) MinMaxLoc(NdArray src, NdArray mask) =>
        Measures.Range(Require(src), mask);

    /// <summary><c>cv2.mean(src)</c> of integers: four numbers, of channels that are not there 0.</summary>
    /// <exception cref="NotSupportedException">Floats, whose sums depend on the machine's vectors, or more than four channels.</exception>
    public static double[] Mean(NdArray src) => Measures.Mean(Require(src));

    /// <summary><c>cv2.countNonZero(src)</c>.</summary>
    /// <exception cref="ArgumentException">The image has more than one channel.</exception>
    public static int CountNonZero(NdArray src) => Measures.CountNonZero(Require(src));

    /// <summary><c>cv2.bitwise_and(src1, src2)</c>.</summary>
    /// <exception cref="ArgumentException">The images differ in shape or dtype.</exception>
    public static NdArray BitwiseAnd(NdArray src1, NdArray src2) => Bits.Run(Require(src1), new PixelOperand(src2), TensorPrimitives.BitwiseAnd);

    /// <summary><c>cv2.bitwise_or(src1, src2)</c>.</summary>
    /// <exception cref="ArgumentException">The images differ in shape or dtype.</exception>
    public static NdArray BitwiseOr(NdArray src1, NdArray src2) => Bits.Run(Require(src1), new PixelOperand(src2), TensorPrimitives.BitwiseOr);

    /// <summary><c>cv2.bitwise_xor(src1, src2)</c>.</summary>
    /// <exception cref="ArgumentException">The images differ in shape or dtype.</exception>
    public static NdArray BitwiseXor(NdArray src1, NdArray src2) => Bits.Run(Require(src1), new PixelOperand(src2), TensorPrimitives.Xor);

    /// <summary><c>cv2.bitwise_not(src)</c>.</summary>
    public static NdArray BitwiseNot(NdArray src) => Bits.Run(Require(src), new PixelOperand(src), static (x, _, result) => TensorPrimitives.OnesComplement(x, result));

    /// <summary><c>cv2.bitwise_not(src, mask=mask)</c>, 0 where the mask is.</summary>
    /// <exception cref="ArgumentException">The mask is none for the image; or the image has fewer pixels, but for a single one, than channels:
    /// OpenCV takes it for a scalar and fails.</exception>
    public static NdArray BitwiseNot(NdArray src, NdArray mask)
    {
        int channels = CvDepth.Channels(Require(src));
        long pixels = src.Length / channels;
        return pixels == 1 || pixels >= channels
            ? CopyTo(BitwiseNot(src), mask)
            : throw new ArgumentException($"cv2.bitwise_not with a mask takes no image of {pixels} pixels with {channels} channels.");
    }

    /// <summary><c>cv2.bitwise_and(src1, scalar)</c>: numbers of each channel's, saturated to the image's type first.</summary>
    public static NdArray BitwiseAnd(NdArray src1, ReadOnlySpan<double> scalar) =>
        Bits.Run(Require(src1), new PixelOperand(scalar, CvDepth.Channels(src1)), TensorPrimitives.BitwiseAnd);

    /// <summary><c>cv2.bitwise_or(src1, scalar)</c>.</summary>
    /// <inheritdoc cref="BitwiseAnd(NdArray, ReadOnlySpan{double})"/>
    public static NdArray BitwiseOr(NdArray src1, ReadOnlySpan<double> scalar) =>
        Bits.Run(Require(src1), new PixelOperand(scalar, CvDepth.Channels(src1)), TensorPrimitives.BitwiseOr);

    /// <summary><c>cv2.bitwise_xor(src1, scalar)</c>.</summary>
    /// <inheritdoc cref="BitwiseAnd(NdArray, ReadOnlySpan{double})"/>
    public static NdArray BitwiseXor(NdArray src1, ReadOnlySpan<double> scalar) =>
        Bits.Run(Require(src1), new PixelOperand(scalar, CvDepth.Channels(src1)), TensorPrimitives.Xor);

    private static NdArray Require(NdArray array)
    {
        ArgumentNullException.ThrowIfNull(array);
        CvDepth.Of(array);
        return array;
    }
}
