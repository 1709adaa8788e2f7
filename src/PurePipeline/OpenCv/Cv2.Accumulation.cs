using PurePipeline.Numerics;
using PurePipeline.OpenCv.Arithmetic;
using PurePipeline.OpenCv.Ipp;

namespace PurePipeline.OpenCv;

/// <content>
/// Sums of images in an array that is kept. Images are uint8, uint16 or float32, the sums float32 or float64; float64 goes to float64. OpenCV
/// 4.6, 4.10 and 4.13 on processors with AVX2 give the same bits; IPP's products in float32 are refused.
/// </content>
public static partial class Cv2
{
    /// <summary>Adds an image, <c>cv2.accumulate(src, dst, mask)</c>.</summary>
    /// <param name="src">The image.</param>
    /// <param name="dst">The sums, of the image's shape.</param>
    /// <param name="mask">uint8 of one channel: which pixels are added; null for all.</param>
    /// <returns><paramref name="dst"/>, which has changed.</returns>
    /// <exception cref="ArgumentException">Shapes or dtypes do not go together.</exception>
    public static NdArray Accumulate(NdArray src, NdArray dst, NdArray? mask = null) =>
        Accumulation.Of(Require(src), dst, mask, "cv2.accumulate").Add();

    /// <summary>Adds an image's squares, <c>cv2.accumulateSquare(src, dst, mask)</c>.</summary>
    /// <inheritdoc cref="Accumulate"/>
    public static NdArray AccumulateSquare(NdArray src, NdArray dst, NdArray? mask = null) =>
        Accumulation.Of(RequireKnown(src, dst, "cv2.accumulateSquare"), dst, mask, "cv2.accumulateSquare").AddProducts(src, isSquare: true);

    /// <summary>Adds products of two images, <c>cv2.accumulateProduct(src1, src2, dst, mask)</c>.</summary>
    /// <param name="src1">An image.</param>
    /// <param name="src2">One of its shape and dtype.</param>
    /// <param name="dst">The sums, of the images' shape.</param>
    /// <param name="mask">uint8 of one channel: which pixels are added; null for all.</param>
    /// <returns><paramref name="dst"/>, which has changed.</returns>
    /// <exception cref="ArgumentException">Shapes or dtypes do not go together.</exception>
    public static NdArray AccumulateProduct(NdArray src1, NdArray src2, NdArray dst, NdArray? mask = null) =>
        Accumulation.Of(RequireKnown(src1, dst, "cv2.accumulateProduct"), dst, mask, "cv2.accumulateProduct").AddProducts(Require(src2), isSquare: false);

    /// <summary>A running mean, <c>dst = alpha * src + (1 - alpha) * dst</c>, <c>cv2.accumulateWeighted(src, dst, alpha, mask)</c>.</summary>
    /// <param name="src">The image.</param>
    /// <param name="dst">The mean so far, of the image's shape.</param>
    /// <param name="alpha">The image's weight.</param>
    /// <param name="mask">uint8 of one channel: which pixels change; null for all.</param>
    /// <returns><paramref name="dst"/>, which has changed.</returns>
    /// <exception cref="ArgumentException">Shapes or dtypes do not go together.</exception>
    public static NdArray AccumulateWeighted(NdArray src, NdArray dst, double alpha, NdArray? mask = null) =>
        Accumulation.Of(RequireKnown(src, dst, "cv2.accumulateWeighted"), dst, mask, "cv2.accumulateWeighted").Weigh(alpha);

    // IPP rounds products and sums in another order.
    private static NdArray RequireKnown(NdArray src, NdArray sums, string call)
    {
        IppRefusal.Check(Require(src), sums.DType == DType.Float32, call + " in float32");
        return src;
    }

    /// <summary>
    /// <c>src1 * alpha + src2</c>, <c>cv2.scaleAdd(src1, alpha, src2)</c>: as <see cref="AddWeighted"/> of integers, and of floats rounded once.
    /// </summary>
    /// <param name="src1">An image.</param>
    /// <param name="alpha">Its factor.</param>
    /// <param name="src2">An image of the same shape and dtype.</param>
    /// <exception cref="ArgumentException">They differ in shape or dtype.</exception>
    public static NdArray ScaleAdd(NdArray src1, double alpha, NdArray src2) => Require(src1).DType switch
    {
        DType.Float32 => ScaledSum<float>(src1, (float)alpha, src2),
        DType.Float64 => ScaledSum<double>(src1, alpha, src2),
        _ => AddWeighted(src1, alpha, src2, 1, 0),
    };

    private static NdArray ScaledSum<T>(NdArray a, T alpha, NdArray b)
        where T : unmanaged, System.Numerics.IFloatingPointIeee754<T>
    {
        if (Require(b).DType != a.DType || !CvDepth.ResultShape(b).SequenceEqual(CvDepth.ResultShape(a)))
        {
            throw new ArgumentException("cv2.scaleAdd takes two images of one shape and dtype.", nameof(b));
        }

        (T[] sums, T[] addends) = (a.ToArray<T>(), b.ToArray<T>());
        for (int i = 0; i < sums.Length; i++)
        {
            sums[i] = T.FusedMultiplyAdd(sums[i], alpha, addends[i]);
        }

        return NdArray.Create<T>(sums, CvDepth.ResultShape(a)).WithVersions(a.Versions);
    }
}
