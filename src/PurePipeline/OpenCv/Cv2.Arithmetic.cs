using PurePipeline.Numerics;
using PurePipeline.OpenCv.Arithmetic;
using PurePipeline.OpenCv.Ipp;

namespace PurePipeline.OpenCv;

/// <content>Arithmetic of images.</content>
public static partial class Cv2
{
    // From 4.10 on a number is repeated for each channel.
    private static readonly Version s_lastWithNumberForOneChannel = new(4, 6);

    /// <summary>
    /// What <c>cv2.add(image, 10)</c> makes of a number beside an image in add, subtract, multiply, divide and absdiff:
    /// (10, 0, 0, 0) in OpenCV 4.6, (10, 10, 10, 10) from 4.10 on.
    /// </summary>
    /// <param name="number">The number.</param>
    /// <param name="versions">The libraries to equal; null for the newest.</param>
    public static double[] NumberForChannels(double number, ReferenceVersions? versions = null) =>
        (versions ?? ReferenceVersions.Newest).OpenCv <= s_lastWithNumberForOneChannel ? [number, 0, 0, 0] : [number, number, number, number];

    /// <summary>
    /// <c>cv2.add(src1, src2, dtype=dtype)</c>: rounded half to even, saturated to the result's type (sums of int32 wrap around).
    /// OpenCV 4.6, 4.10 and 4.13 give the same elements.
    /// </summary>
    /// <param name="src1">An image.</param>
    /// <param name="src2">An image of the same shape; of the same dtype, unless <paramref name="dtype"/> is given.</param>
    /// <param name="dtype">The dtype of the result; null for the images'.</param>
    /// <exception cref="ArgumentException">The images do not fit together, or OpenCV has no such dtype.</exception>
    public static NdArray Add(NdArray src1, NdArray src2, DType? dtype = null) => Binary(src1, src2, dtype, ArithmeticOperation.Add);

    /// <summary><c>cv2.add(src1, scalar, dtype=dtype)</c>.</summary>
    /// <param name="src1">An image of 1 to 4 channels.</param>
    /// <param name="scalar">A number for each channel, up to four; those that are left out are 0. (Python's <c>cv2.add(image, 10)</c> means
    /// (10, 0, 0, 0) in OpenCV 4.6, but (10, 10, 10, 10) in 4.10.) Whole numbers are added as integers; others are rounded before, unless
    /// the result is of floats.</param>
    /// <param name="dtype">The dtype of the result; null for the image's.</param>
    /// <exception cref="ArgumentException">OpenCV has no such dtype, or there are more than four channels or numbers.</exception>
    public static NdArray Add(NdArray src1, ReadOnlySpan<double> scalar, DType? dtype = null) => Binary(src1, scalar, dtype, ArithmeticOperation.Add);

    /// <summary><c>cv2.subtract(src1, src2, dtype=dtype)</c>.</summary>
    /// <inheritdoc cref="Add(NdArray, NdArray, DType?)"/>
    public static NdArray Subtract(NdArray src1, NdArray src2, DType? dtype = null) => Binary(src1, src2, dtype, ArithmeticOperation.Subtract);

    /// <summary><c>cv2.subtract(src1, scalar, dtype=dtype)</c>.</summary>
    /// <inheritdoc cref="Add(NdArray, ReadOnlySpan{double}, DType?)"/>
    public static NdArray Subtract(NdArray src1, ReadOnlySpan<double> scalar, DType? dtype = null) =>
        Binary(src1, scalar, dtype, ArithmeticOperation.Subtract);

    /// <summary><c>cv2.subtract(scalar, src2, dtype=dtype)</c>.</summary>
    /// <inheritdoc cref="Add(NdArray, ReadOnlySpan{double}, DType?)"/>
    public static NdArray Subtract(ReadOnlySpan<double> scalar, NdArray src2, DType? dtype = null) =>
        Binary(scalar, src2, dtype, ArithmeticOperation.Subtract);

    /// <summary><c>cv2.absdiff(src1, src2)</c>.</summary>
    /// <inheritdoc cref="Add(NdArray, NdArray, DType?)"/>
    public static NdArray Absdiff(NdArray src1, NdArray src2) => Binary(src1, src2, null, ArithmeticOperation.AbsoluteDifference);

    /// <summary><c>cv2.absdiff(src1, scalar)</c>.</summary>
    /// <inheritdoc cref="Add(NdArray, ReadOnlySpan{double}, DType?)"/>
    public static NdArray Absdiff(NdArray src1, ReadOnlySpan<double> scalar) => Binary(src1, scalar, null, ArithmeticOperation.AbsoluteDifference);

    /// <summary><c>cv2.multiply(src1, src2, scale=scale, dtype=dtype)</c>.</summary>
    /// <inheritdoc cref="Add(NdArray, NdArray, DType?)"/>
    /// <param name="src1">An image.</param>
    /// <param name="src2">An image of the same shape; of the same dtype, unless <paramref name="dtype"/> is given.</param>
    /// <param name="scale">What each product is multiplied by.</param>
    /// <param name="dtype">The dtype of the result; null for the images'.</param>
    /// <exception cref="NotSupportedException">The build has IPP, and all is uint16 without a scale, of which IPP gives other bytes at the end.</exception>
    public static NdArray Multiply(NdArray src1, NdArray src2, double scale = 1, DType? dtype = null)
    {
        bool isIpp = Require(src1).DType == DType.UInt16 && Require(src2).DType == DType.UInt16 && scale == 1 && dtype is (null or DType.UInt16);
        IppRefusal.Check(src1, isIpp, "cv2.multiply of uint16");
        return Binary(src1, src2, dtype, ArithmeticOperation.Multiply, scale);
    }

    /// <summary><c>cv2.multiply(src1, scalar, scale=scale, dtype=dtype)</c>.</summary>
    /// <inheritdoc cref="Add(NdArray, ReadOnlySpan{double}, DType?)"/>
    /// <param name="src1">An image of 1 to 4 channels.</param>
    /// <param name="scalar">A number for each channel, up to four; those that are left out are 0.</param>
    /// <param name="scale">What each product is multiplied by.</param>
    /// <param name="dtype">The dtype of the result; null for the image's.</param>
    public static NdArray Multiply(NdArray src1, ReadOnlySpan<double> scalar, double scale = 1, DType? dtype = null) =>
        Binary(src1, scalar, dtype, ArithmeticOperation.Multiply, scale);

    /// <summary><c>cv2.divide(src1, src2, scale=scale, dtype=dtype)</c>; integers divided by 0 are 0.</summary>
    /// <inheritdoc cref="Multiply(NdArray, NdArray, double, DType?)"/>
    public static NdArray Divide(NdArray src1, NdArray src2, double scale = 1, DType? dtype = null) =>
        Binary(src1, src2, dtype, ArithmeticOperation.Divide, scale);

    /// <summary><c>cv2.divide(src1, scalar, scale=scale, dtype=dtype)</c>.</summary>
    /// <inheritdoc cref="Multiply(NdArray, ReadOnlySpan{double}, double, DType?)"/>
    public static NdArray Divide(NdArray src1, ReadOnlySpan<double> scalar, double scale = 1, DType? dtype = null) =>
        Binary(src1, scalar, dtype, ArithmeticOperation.Divide, scale);

    /// <summary><c>cv2.divide(scalar, src2, scale=scale, dtype=dtype)</c>.</summary>
    /// <inheritdoc cref="Multiply(NdArray, ReadOnlySpan{double}, double, DType?)"/>
    public static NdArray Divide(ReadOnlySpan<double> scalar, NdArray src2, double scale = 1, DType? dtype = null) =>
        Binary(scalar, src2, dtype, ArithmeticOperation.Divide, scale);

    /// <summary><c>cv2.min(src1, src2)</c>.</summary>
    /// <inheritdoc cref="Add(NdArray, NdArray, DType?)"/>
    public static NdArray Min(NdArray src1, NdArray src2) => Binary(src1, src2, null, ArithmeticOperation.Minimum);

    /// <summary><c>cv2.min(src1, scalar)</c>.</summary>
    /// <inheritdoc cref="Add(NdArray, ReadOnlySpan{double}, DType?)"/>
    public static NdArray Min(NdArray src1, ReadOnlySpan<double> scalar) => Binary(src1, scalar, null, ArithmeticOperation.Minimum);

    /// <summary><c>cv2.max(src1, src2)</c>.</summary>
    /// <inheritdoc cref="Add(NdArray, NdArray, DType?)"/>
    public static NdArray Max(NdArray src1, NdArray src2) => Binary(src1, src2, null, ArithmeticOperation.Maximum);

    /// <summary><c>cv2.max(src1, scalar)</c>.</summary>
    /// <inheritdoc cref="Add(NdArray, ReadOnlySpan{double}, DType?)"/>
    public static NdArray Max(NdArray src1, ReadOnlySpan<double> scalar) => Binary(src1, scalar, null, ArithmeticOperation.Maximum);

    private static NdArray Binary(NdArray a, NdArray b, DType? dtype, ArithmeticOperation operation, double scale = 1) =>
        BinaryArithmetic.Run(new PixelOperand(a), new PixelOperand(b), dtype, operation, scale);

    private static NdArray Binary(NdArray a, ReadOnlySpan<double> b, DType? dtype, ArithmeticOperation operation, double scale = 1)
    {
        var array = new PixelOperand(a);
        return BinaryArithmetic.Run(array, new PixelOperand(b, CvDepth.Channels(a)), dtype, operation, scale);
    }

    private static NdArray Binary(ReadOnlySpan<double> a, NdArray b, DType? dtype, ArithmeticOperation operation, double scale = 1)
    {
        var array = new PixelOperand(b);
        return BinaryArithmetic.Run(new PixelOperand(a, CvDepth.Channels(b)), array, dtype, operation, scale);
    }
}
