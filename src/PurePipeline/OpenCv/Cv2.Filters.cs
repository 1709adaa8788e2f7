using PurePipeline.Numerics;
using PurePipeline.OpenCv.Filtering;

namespace PurePipeline.OpenCv;

/// <content>
/// Linear filters. Where OpenCV computes in floats its builds for AVX2 and FMA are reproduced; 4.6, 4.10 and 4.13 are alike.
/// </content>
public static partial class Cv2
{
    /// <summary>
    /// <c>cv2.filter2D(src, ddepth, kernel, anchor=anchor, delta=delta, borderType=borderType)</c>: the sum of neighbours by weights, of any
    /// number of channels.
    /// </summary>
    /// <param name="src">An image of uint8, uint16, int16, float32 or float64.</param>
    /// <param name="ddepth">The result's dtype; null for the image's.</param>
    /// <param name="kernel">The weights, of shape (height, width); fewer than 50, or 130 where OpenCV has vector code.</param>
    /// <param name="anchor">The pixel's own place in the kernel; -1 for the middle.</param>
    /// <param name="delta">What is added.</param>
    /// <param name="borderType">What lies outside.</param>
    /// <exception cref="ArgumentException">OpenCV refuses the kernel, the dtypes, or the border.</exception>
    /// <exception cref="NotSupportedException">The kernel is so large that OpenCV takes Fourier transforms.</exception>
    public static NdArray Filter2D(
        NdArray src, DType? ddepth, NdArray kernel, (int X, int Y)? anchor = null, double delta = 0, BorderType borderType = BorderType.Reflect101)
    {
        FilterImage image = Filter.ImageOf(src);
        ArgumentNullException.ThrowIfNull(kernel);
        (int Width, int Height) size = kernel.Rank == 1 ? (1, kernel.Shape[0]) : (kernel.Shape[1], kernel.Shape[0]);
        var around = Neighbourhood.Of("cv2.filter2D", size, anchor ?? (-1, -1), borderType);
        return Coefficients.Apply(src, ddepth ?? image.Type, kernel.AsType(DType.Float64).ToArray<double>(), around, delta);
    }

    /// <summary>
    /// <c>cv2.sepFilter2D(src, ddepth, kernelX, kernelY, anchor=anchor, delta=delta, borderType=borderType)</c>: a filter along rows, then
    /// one along columns.
    /// </summary>
    /// <inheritdoc cref="Filter2D"/>
    /// <param name="src">An image of uint8, uint16, int16, float32 or float64.</param>
    /// <param name="ddepth">The result's dtype; null for the image's.</param>
    /// <param name="kernelX">The weights along rows, a row or a column.</param>
    /// <param name="kernelY">The weights along columns, likewise.</param>
    /// <param name="anchor">The pixel's own place; -1 for the middle.</param>
    /// <param name="delta">What is added.</param>
    /// <param name="borderType">What lies outside.</param>
    public static NdArray SepFilter2D(
        NdArray src, DType? ddepth, NdArray kernelX, NdArray kernelY, (int X, int Y)? anchor = null, double delta = 0, BorderType borderType = BorderType.Reflect101)
    {
        FilterImage image = Filter.ImageOf(src);
        (double[] x, double[] y) = (Line(kernelX), Line(kernelY));
        var around = Neighbourhood.Of("cv2.sepFilter2D", (x.Length, y.Length), anchor ?? (-1, -1), borderType);
        return Separable.Apply(
            src, ddepth ?? image.Type, new LinearKernel(x, around.AnchorX), new LinearKernel(y, around.AnchorY), around, delta);
    }

    private static double[] Line(NdArray kernel)
    {
        ArgumentNullException.ThrowIfNull(kernel);
        return kernel.Rank == 1 || (kernel.Rank == 2 && (kernel.Shape[0] == 1 || kernel.Shape[1] == 1))
            ? kernel.AsType(DType.Float64).ToArray<double>()
            : throw new ArgumentException("The weights along an axis are one row or one column.");
    }
}
