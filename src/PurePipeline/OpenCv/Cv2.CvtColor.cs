using PurePipeline.Numerics;
using PurePipeline.OpenCv.Color;
using PurePipeline.OpenCv.Ipp;
using PurePipeline.Pixels;

namespace PurePipeline.OpenCv;

/// <content><c>cv2.cvtColor</c>.</content>
public static partial class Cv2
{
    /// <summary>
    /// Converts an image to another colour space: <c>cv2.cvtColor(src, code, dstCn=dstCn)</c>. Verified against OpenCV 4.6, 4.10 and 4.13,
    /// which give the same bytes but for float32 HSV and HLS to colours at the end of a row (4.6), NaN in float32 to Lab (until 4.10), and the
    /// conversions to 4:2:2 (new in 4.9). An odd width of 4:2:2, for which 4.6 reads beyond the row, is refused.
    /// </summary>
    /// <remarks>
    /// Shapes: (height, width) or (height, width, channels). Colours are uint8, uint16 or float32 from 0 to 1 (HSV, HLS, Lab and Luv: uint8
    /// or float32; 4:2:0, 4:2:2, 565 and 555: uint8). 4:2:0 is (height * 3 / 2, width); 4:2:2, 565 and 555 are (height, width, 2).
    /// The results of float32, and of uint8 from HSV, are those of OpenCV's own code on a processor with AVX2 and FMA, which computes the
    /// end of a row otherwise than the rest; <c>cv2.setUseOptimized(False)</c> and older processors give other last bits. With Intel's IPP
    /// (the wheels for x86-64), float32 to gray and RGBA2mRGBA differ, which <see cref="OpenCvBuild.Ipp"/> reproduces, and uint8 from HSV_FULL and to
    /// and from HLS_FULL, which it refuses: to HLS_FULL, IPP divides by the processor's approximate reciprocals, of which AMD's and Intel's differ;
    /// how it rounds the way back is not known.
    /// </remarks>
    /// <param name="src">The image.</param>
    /// <param name="code">The conversion, or one of <see cref="DemosaicingCodes"/>.</param>
    /// <param name="dstCn">The channels of the result, 3 or 4, where the conversion leaves a choice; 0 for what its name says.</param>
    /// <returns>An array of the same type; a single channel has no axis.</returns>
    /// <exception cref="ArgumentException">The release of OpenCV that the array follows has no such conversion, or it does not accept the
    /// type, the channels or the size; the message says what it accepts.</exception>
    /// <exception cref="NotSupportedException">The conversion demosaics otherwise than <see cref="Demosaicing"/> does, or IPP does it.</exception>
    public static NdArray CvtColor(NdArray src, ColorConversion code, int dstCn = 0)
    {
        ArgumentNullException.ThrowIfNull(src);
        if (ColorRules.IsDemosaicing(code))
        {
            return Demosaicing(src, (DemosaicingCodes)code, dstCn);
        }

        IppRefusal.CheckColor(src, code);
        ColorRule rule = ColorRules.Of(code, src.Versions.OpenCv);
        Picture picture = src.AsPicture() ?? throw new ArgumentException(
            $"cv2.cvtColor of {src.DType.NumPyName()} of shape {Layout.Describe(src.Shape)} is not possible; it takes images of 1 to 4 channels.",
            nameof(src));
        return NdArray.FromPicture(CvtColorPicture.Create(picture, rule, code, dstCn, src.Versions), src.Versions);
    }
}
