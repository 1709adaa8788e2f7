using PurePipeline.Numerics;
using PurePipeline.OpenCv.Ipp;
using PurePipeline.OpenCv.Warping;

namespace PurePipeline.OpenCv;

/// <content>Patches between pixels. OpenCV 4.6, 4.10 and 4.13 (without IPP) give the same bytes.</content>
public static partial class Cv2
{
    /// <summary>
    /// A patch around a point that may lie between pixels, interpolated linearly, with the outermost pixels beyond the image,
    /// <c>cv2.getRectSubPix(image, patchSize, center, patchType=patchType)</c>.
    /// </summary>
    /// <param name="image">uint8 or float32 of 1 or 3 channels.</param>
    /// <param name="patchSize">Width and height of the patch.</param>
    /// <param name="center">Its middle, in pixels of the image.</param>
    /// <param name="patchType">float32 of a uint8 image rather than uint8; null for the image's type.</param>
    /// <exception cref="ArgumentException">OpenCV takes no such image or size.</exception>
    /// <exception cref="NotSupportedException">The build has IPP, which gives other last bits.</exception>
    public static NdArray GetRectSubPix(NdArray image, (int Width, int Height) patchSize, (float X, float Y) center, DType? patchType = null)
    {
        int channels = Arithmetic.CvDepth.Channels(Require(image));
        DType type = patchType ?? image.DType;
        if (channels is not (1 or 3) || image.Length == 0 || patchSize.Width <= 0 || patchSize.Height <= 0
            || (image.DType, type) is not ((DType.UInt8, DType.UInt8 or DType.Float32) or (DType.Float32, DType.Float32)))
        {
            throw new ArgumentException(
                $"cv2.getRectSubPix takes images of 1 or 3 channels, uint8 to uint8 or float32, or float32; this is {image.DType.NumPyName()} of shape {Layout.Describe(image.Shape)} to {type.NumPyName()} of {patchSize.Width}x{patchSize.Height}.");
        }

        IppRefusal.Check(image, true, "cv2.getRectSubPix");
        return SubPixelPatch.Of(image, channels, patchSize, center, type);
    }
}
