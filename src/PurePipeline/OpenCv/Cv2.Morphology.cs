using PurePipeline.Numerics;
using PurePipeline.OpenCv.Filtering;

namespace PurePipeline.OpenCv;

/// <content>
/// Morphology, of uint8, uint16, int16, float32 and float64 with any number of channels. OpenCV 4.6, 4.10 and 4.13 give the same bytes.
/// </content>
public static partial class Cv2
{
    /// <summary>
    /// The least of each pixel's neighbours, <c>cv2.erode(src, kernel, anchor=anchor, iterations=iterations, borderType=borderType,
    /// borderValue=borderValue)</c>.
    /// </summary>
    /// <param name="src">The image.</param>
    /// <param name="kernel">Which neighbours count, those that are not 0; null for 3x3.</param>
    /// <param name="anchor">The pixel's own place in it; -1 for the middle.</param>
    /// <param name="iterations">How often.</param>
    /// <param name="borderType">What lies outside.</param>
    /// <param name="borderValue">The value outside of a constant border; nothing for one that never counts, which is the default.</param>
    /// <exception cref="ArgumentException">OpenCV refuses the kernel, the border, or the dtype.</exception>
    public static NdArray Erode(
        NdArray src,
        NdArray? kernel,
        (int X, int Y)? anchor = null,
        int iterations = 1,
        BorderType borderType = BorderType.Constant,
        ReadOnlySpan<double> borderValue = default) =>
        Morphology.Apply(src, MorphTypes.Erode, kernel, anchor ?? (-1, -1), iterations, borderType, borderValue);

    /// <summary>The greatest of each pixel's neighbours, <c>cv2.dilate</c>.</summary>
    /// <inheritdoc cref="Erode"/>
    public static NdArray Dilate(
        NdArray src,
        NdArray? kernel,
        (int X, int Y)? anchor = null,
        int iterations = 1,
        BorderType borderType = BorderType.Constant,
        ReadOnlySpan<double> borderValue = default) =>
        Morphology.Apply(src, MorphTypes.Dilate, kernel, anchor ?? (-1, -1), iterations, borderType, borderValue);

    /// <summary>Erosions and dilations together, <c>cv2.morphologyEx(src, op, kernel, ...)</c>.</summary>
    /// <inheritdoc cref="Erode"/>
    /// <param name="src">The image.</param>
    /// <param name="op">What to do.</param>
    /// <param name="kernel">Which neighbours count, those that are not 0; null for 3x3.</param>
    /// <param name="anchor">The pixel's own place in it; -1 for the middle.</param>
    /// <param name="iterations">How often each.</param>
    /// <param name="borderType">What lies outside.</param>
    /// <param name="borderValue">The value outside of a constant border; nothing for one that never counts, which is the default.</param>
    [System.Diagnostics.CodeAnalysis.SuppressMessage("Naming", "CA1711", Justification = "cv2's own word.")]
    public static NdArray MorphologyEx(
        NdArray src,
        MorphTypes op,
        NdArray? kernel,
        (int X, int Y)? anchor = null,
        int iterations = 1,
        BorderType borderType = BorderType.Constant,
        ReadOnlySpan<double> borderValue = default)
    {
        (int X, int Y) at = anchor ?? (-1, -1);
        return op switch
        {
            MorphTypes.Erode or MorphTypes.Dilate => Morphology.Apply(src, op, kernel, at, iterations, borderType, borderValue),
            MorphTypes.Open => Twice(MorphTypes.Erode, MorphTypes.Dilate, borderValue),
            MorphTypes.Close => Twice(MorphTypes.Dilate, MorphTypes.Erode, borderValue),
            MorphTypes.Gradient => Subtract(
                Morphology.Apply(src, MorphTypes.Dilate, kernel, at, iterations, borderType, borderValue),
                Morphology.Apply(src, MorphTypes.Erode, kernel, at, iterations, borderType, borderValue)),
            MorphTypes.TopHat => Subtract(src, Twice(MorphTypes.Erode, MorphTypes.Dilate, borderValue)),
            MorphTypes.BlackHat => Subtract(Twice(MorphTypes.Dilate, MorphTypes.Erode, borderValue), src),
            MorphTypes.HitMiss => HitOrMiss.Apply(src, kernel, at, iterations, borderType, borderValue),
            _ => throw new ArgumentException($"cv2.morphologyEx: {(int)op} is none of MORPH_ERODE to MORPH_HITMISS.", nameof(op)),
        };

        NdArray Twice(MorphTypes first, MorphTypes second, ReadOnlySpan<double> value) => Morphology.Apply(
            Morphology.Apply(src, first, kernel, at, iterations, borderType, value), second, kernel, at, iterations, borderType, value);
    }

    /// <summary>A neighbourhood of 0 and 1, <c>cv2.getStructuringElement(shape, ksize, anchor)</c>: uint8 of shape (height, width).</summary>
    /// <param name="shape">Its shape.</param>
    /// <param name="ksize">Width and height.</param>
    /// <param name="anchor">Where a cross crosses; -1 for the middle.</param>
    /// <exception cref="ArgumentException">There is no such shape, or the anchor lies outside.</exception>
    public static NdArray GetStructuringElement(MorphShapes shape, (int Width, int Height) ksize, (int X, int Y)? anchor = null) =>
        StructuringElement.Create(shape, ksize, anchor ?? (-1, -1));
}
