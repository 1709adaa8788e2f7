using PurePipeline.Numerics;
using PurePipeline.OpenCv.Filtering;
using PurePipeline.OpenCv.Ipp;

namespace PurePipeline.OpenCv;

/// <content>Derivatives, as <see cref="SepFilter2D"/> and <see cref="Filter2D"/> compute them. OpenCV 4.6, 4.10 and 4.13 without IPP.</content>
public static partial class Cv2
{
    /// <summary>
    /// Derivatives by Sobel's weights, <c>cv2.Sobel(src, ddepth, dx, dy, ksize=ksize, scale=scale, delta=delta, borderType=borderType)</c>.
    /// </summary>
    /// <param name="src">An image of uint8, uint16, int16, float32 or float64.</param>
    /// <param name="ddepth">The result's dtype; null for the image's.</param>
    /// <param name="dx">The order along rows.</param>
    /// <param name="dy">The order along columns.</param>
    /// <param name="ksize">How many neighbours along each axis: 1, 3, 5, ... 31; -1 for Scharr's weights.</param>
    /// <param name="scale">What the result is multiplied by.</param>
    /// <param name="delta">What is added.</param>
    /// <param name="borderType">What lies outside.</param>
    /// <exception cref="ArgumentException">OpenCV refuses the orders, the size, the dtypes, or the border.</exception>
    public static NdArray Sobel(
        NdArray src, DType? ddepth, int dx, int dy, int ksize = 3, double scale = 1, double delta = 0, BorderType borderType = BorderType.Reflect101)
    {
        bool isScharr = ksize <= 0;
        if (dx < 0 || dy < 0 || dx + dy <= 0 || (isScharr && dx + dy != 1) || (!isScharr && ((ksize & 1) == 0 || ksize > 31)))
        {
            throw new ArgumentException($"cv2.Sobel has no derivative of orders {dx} and {dy} with {ksize} neighbours.");
        }

        double[] x = isScharr ? Derivatives.Scharr(dx) : Derivatives.Sobel(dx, ksize);
        double[] y = isScharr ? Derivatives.Scharr(dy) : Derivatives.Sobel(dy, ksize);
        if (dx >= x.Length || dy >= y.Length)
        {
            throw new ArgumentException($"cv2.Sobel: {ksize} neighbours have no derivative of order {Math.Max(dx, dy)}.");
        }

        FilterImage image = Filter.ImageOf(src);
        DType type = ddepth ?? image.Type;
        if (scale != 1)
        {
            // The weights are of the sums' type; the smoothing ones are scaled.
            double[] smoothing = dx == 0 ? x : y;
            bool isDouble = type == DType.Float64 || image.Type == DType.Float64;
            for (int i = 0; i < smoothing.Length; i++)
            {
                smoothing[i] = isDouble ? smoothing[i] * scale : (float)smoothing[i] * (float)scale;
            }
        }

        var around = Neighbourhood.Of("cv2.Sobel", (x.Length, y.Length), (-1, -1), borderType);
        return Separable.Apply(src, type, new LinearKernel(x, around.AnchorX), new LinearKernel(y, around.AnchorY), around, delta);
    }

    /// <summary>A first derivative by Scharr's weights, <c>cv2.Scharr(src, ddepth, dx, dy, scale=scale, delta=delta, borderType=borderType)</c>.</summary>
    /// <inheritdoc cref="Sobel"/>
    public static NdArray Scharr(
        NdArray src, DType? ddepth, int dx, int dy, double scale = 1, double delta = 0, BorderType borderType = BorderType.Reflect101) =>
        Sobel(src, ddepth, dx, dy, -1, scale, delta, borderType);

    /// <summary>
    /// Both first derivatives by Sobel's weights, <c>cv2.spatialGradient(src, ksize=ksize, borderType=borderType)</c>.
    /// </summary>
    /// <param name="src">uint8 of one channel.</param>
    /// <param name="ksize">3, the only size that OpenCV has.</param>
    /// <param name="borderType">BORDER_DEFAULT or BORDER_REPLICATE.</param>
    /// <returns>The derivatives along rows and along columns, int16.</returns>
    /// <exception cref="ArgumentException">OpenCV takes no such image, size or border.</exception>
    public static (NdArray Dx, NdArray Dy) SpatialGradient(NdArray src, int ksize = 3, BorderType borderType = BorderType.Reflect101)
    {
        FilterImage image = Filter.ImageOf(src);
        return image is not { Type: DType.UInt8, Channels: 1 } || ksize != 3 || borderType is not (BorderType.Reflect101 or BorderType.Replicate)
            ? throw new ArgumentException("cv2.spatialGradient takes uint8 of one channel, a ksize of 3, and the default border or a replicated one.")
            : (Sobel(src, DType.Int16, 1, 0, ksize, borderType: borderType), Sobel(src, DType.Int16, 0, 1, ksize, borderType: borderType));
    }

    /// <summary>
    /// The sum of second derivatives, <c>cv2.Laplacian(src, ddepth, ksize=ksize, scale=scale, delta=delta, borderType=borderType)</c>.
    /// </summary>
    /// <param name="src">An image of uint8, uint16, int16, float32 or float64.</param>
    /// <param name="ddepth">The result's dtype; null for the image's.</param>
    /// <param name="ksize">How many neighbours along each axis: 1, 3, 5, ... 31; from 5 on two derivatives are added and converted.</param>
    /// <param name="scale">What the result is multiplied by.</param>
    /// <param name="delta">What is added.</param>
    /// <param name="borderType">What lies outside.</param>
    /// <exception cref="ArgumentException">OpenCV refuses the size, the dtypes or the border.</exception>
    /// <exception cref="NotSupportedException">The build has IPP, and the image is float32 with 3 or 5 neighbours, of which IPP gives other last bits.</exception>
    public static NdArray Laplacian(
        NdArray src, DType? ddepth, int ksize = 1, double scale = 1, double delta = 0, BorderType borderType = BorderType.Reflect101)
    {
        if (ksize is < 1 or > 31 || (ksize & 1) == 0)
        {
            throw new ArgumentException($"cv2.Laplacian has no kernel of {ksize} neighbours; 1, 3, 5, ... 31 are.");
        }

        FilterImage image = Filter.ImageOf(src);
        IppRefusal.Check(src, image.Type == DType.Float32 && ksize is (3 or 5), "cv2.Laplacian of float32 with ksize 3 or 5");
        if (ksize > 3)
        {
            return SumOfDerivatives(src, image.Type, ddepth ?? image.Type, ksize, scale, delta, borderType);
        }

        double[] weights = ksize == 1 ? [0, 1, 0, 1, -4, 1, 0, 1, 0] : [2, 0, 2, 0, -8, 0, 2, 0, 2];
        return Coefficients.Apply(
            src,
            ddepth ?? image.Type,
            [.. weights.Select(weight => scale == 1 ? weight : (float)weight * (float)scale)],
            Neighbourhood.Of("cv2.Laplacian", (3, 3), (-1, -1), borderType),
            delta);
    }

    private static NdArray SumOfDerivatives(NdArray src, DType type, DType result, int ksize, double scale, double delta, BorderType border)
    {
        DType sums = type == DType.UInt8 && ksize <= 5 ? DType.Int16 : type == DType.Float64 ? DType.Float64 : DType.Float32;
        Neighbourhood around = Neighbourhood.Of("cv2.Laplacian", (ksize, ksize), (-1, -1), border);
        var derivative = new LinearKernel(Derivatives.Sobel(2, ksize), around.AnchorX);
        var smoothing = new LinearKernel(Derivatives.Sobel(0, ksize), around.AnchorX);
        NdArray sum = Add(
            Separable.Apply(src, sums, derivative, smoothing, around, 0), Separable.Apply(src, sums, smoothing, derivative, around, 0));
        return ConvertTo(sum, result, scale, delta);
    }
}
