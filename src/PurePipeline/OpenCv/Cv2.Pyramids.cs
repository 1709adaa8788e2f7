using PurePipeline.Numerics;
using PurePipeline.OpenCv.Filtering;

namespace PurePipeline.OpenCv;

/// <content>Image pyramids.</content>
public static partial class Cv2
{
    private delegate void PyramidStep(ReadOnlySpan<byte> source, int width, int height, int channels, Span<byte> target);

    /// <summary>
    /// The smoothed image at half its size, rounded up, <c>cv2.pyrDown(src, borderType=borderType)</c>. OpenCV 4.6, 4.10 and 4.13 (without
    /// IPP) give the same bytes.
    /// </summary>
    /// <param name="src">uint8, uint16 or int16, of any number of channels.</param>
    /// <param name="borderType">What lies outside, but for BORDER_CONSTANT.</param>
    /// <exception cref="ArgumentException">OpenCV refuses the dtype or the border.</exception>
    public static NdArray PyrDown(NdArray src, BorderType borderType = BorderType.Reflect101)
    {
        if (borderType == BorderType.Constant)
        {
            throw new ArgumentException("cv2.pyrDown takes no constant border.", nameof(borderType));
        }

        FilterImage image = Filter.ImageOf(src);
        return Step(src, (image.Width + 1) / 2, (image.Height + 1) / 2, image.Type switch
        {
            DType.UInt8 => (source, width, height, channels, target) => Pyramid.Down<byte>(source, width, height, channels, borderType, target),
            DType.UInt16 => (source, width, height, channels, target) => Pyramid.Down<ushort>(source, width, height, channels, borderType, target),
            DType.Int16 => (source, width, height, channels, target) => Pyramid.Down<short>(source, width, height, channels, borderType, target),
            _ => throw new NotSupportedException($"cv2.pyrDown of {image.Type.NumPyName()} is not supported: sums of floats depend on the processor."),
        });
    }

    /// <summary>
    /// The image at twice its size, smoothed, <c>cv2.pyrUp(src)</c>. OpenCV 4.6, 4.10 and 4.13 (without IPP) give the same bytes.
    /// </summary>
    /// <param name="src">uint8, uint16 or int16, of any number of channels.</param>
    /// <exception cref="ArgumentException">OpenCV refuses the dtype.</exception>
    public static NdArray PyrUp(NdArray src)
    {
        FilterImage image = Filter.ImageOf(src);
        return Step(src, checked(2 * image.Width), checked(2 * image.Height), image.Type switch
        {
            DType.UInt8 => Pyramid.Up<byte>,
            DType.UInt16 => Pyramid.Up<ushort>,
            DType.Int16 => Pyramid.Up<short>,
            _ => throw new NotSupportedException($"cv2.pyrUp of {image.Type.NumPyName()} is not supported: sums of floats depend on the processor."),
        });
    }

    private static NdArray Step(NdArray src, int width, int height, PyramidStep step)
    {
        FilterImage image = Filter.ImageOf(src);
        byte[] result = Storage.Allocate(image.Type, (long)width * height * image.Channels);
        step(src.ToBytes(), image.Width, image.Height, image.Channels, result);
        int[] shape = image.Channels == 1 ? [height, width] : [height, width, image.Channels];
        return new NdArray(StridedArray.Of(image.Type, result, shape), src.Versions);
    }
}
