using PurePipeline.Numerics;
using PurePipeline.OpenCv.Arithmetic;
using PurePipeline.OpenCv.Inpainting;

namespace PurePipeline.OpenCv;

/// <content>Inpainting.</content>
public static partial class Cv2
{
    private const int MaxInpaintRadius = 100;

    // Before, a mean's pixel beside the edge was the one next to it.
    private static readonly Version s_firstWithOwnPixel = new(4, 10);

    // Telea's weights by distance; before, their sum was rounded to a float.
    private static readonly Version s_firstWithDoubleLevel = new(4, 11);

    /// <summary>
    /// Fills what a mask says from around it, <c>cv2.inpaint(src, inpaintMask, inpaintRadius, flags)</c>. Verified with OpenCV 4.6,
    /// 4.10 and 4.13, which differ: 4.6 shifts the pixels beside the upper and the left edge, and 4.13 has other last bits in Telea's weights.
    /// </summary>
    /// <param name="src">uint8 of 1 or 3 channels; uint16 or float32 of one.</param>
    /// <param name="inpaintMask">uint8 of one channel and the image's size: pixels to fill are not 0.</param>
    /// <param name="inpaintRadius">How far from a pixel its neighbours count: rounded, from 1 to 100.</param>
    /// <param name="flags">How.</param>
    /// <exception cref="ArgumentException">OpenCV takes no such image, mask or method.</exception>
    /// <exception cref="NotSupportedException">The image is a single row or column.</exception>
    public static NdArray Inpaint(NdArray src, NdArray inpaintMask, double inpaintRadius, InpaintTypes flags)
    {
        NdArray image = WithoutSingleChannel(src);
        DType type = CvDepth.Of(image);
        int channels = CvDepth.Channels(image);
        if (image.Length == 0 || !(channels == 1 ? type is DType.UInt8 or DType.UInt16 or DType.Float32 : channels == 3 && type == DType.UInt8))
        {
            throw new ArgumentException("8-bit, 16-bit unsigned or 32-bit float 1-channel and 8-bit 3-channel input/output images are supported");
        }

        NdArray mask = WithoutSingleChannel(inpaintMask);
        if (mask.DType != DType.UInt8 || !mask.Shape.SequenceEqual(image.Shape[..2]))
        {
            throw new ArgumentException("The mask must be 8-bit 1-channel image of the image's size.", nameof(inpaintMask));
        }

        if (flags is not (InpaintTypes.NavierStokes or InpaintTypes.Telea))
        {
            throw new ArgumentException("The flags argument must be one of CV_INPAINT_TELEA or CV_INPAINT_NS", nameof(flags));
        }

        int radius = Math.Clamp(CvRound.ToInt32(inpaintRadius), 1, MaxInpaintRadius);
        var region = new InpaintRegion(mask.ToBytes(), image.Shape[1], image.Shape[0]);
        if (region.IsEmpty)
        {
            return image.Copy();
        }

        if (image.Shape[0] == 1 || image.Shape[1] == 1)
        {
            throw new NotSupportedException("cv2.inpaint of a single row or column is not supported: OpenCV reads beside it.");
        }

        Version version = image.Versions.OpenCv;
        (bool isOwn, bool isLevelDouble) = (version >= s_firstWithOwnPixel, version >= s_firstWithDoubleLevel);
        var pixels = new InpaintPixels(image.AsType(DType.Float32).ToArray<float>(), image.Shape[1], channels, type);
        if (flags == InpaintTypes.Telea)
        {
            region.MeasureOutside(radius);
            FastMarching.Fill(region, new TeleaFill(region, pixels, radius, isOwn, isLevelDouble).Pixel);
        }
        else
        {
            FastMarching.Fill(region, new NavierStokesFill(region, pixels, radius, isOwn).Pixel);
        }

        return NdArray.Create<float>(pixels.Values, [.. image.Shape]).WithVersions(image.Versions).AsType(type);
    }
}
