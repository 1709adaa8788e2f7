using PurePipeline.Numerics;
using PurePipeline.OpenCv.Arithmetic;
using PurePipeline.OpenCv.ColorMaps;

namespace PurePipeline.OpenCv;

/// <content>Colour maps. OpenCV 4.6, 4.10 and 4.13 give the same bytes.</content>
public static partial class Cv2
{
    /// <summary>Levels as colours, <c>cv2.applyColorMap(src, colormap)</c>.</summary>
    /// <param name="src">uint8 of one channel; or of three, B, G, R, whose gray is taken.</param>
    /// <param name="colormap">The map.</param>
    /// <returns>B, G, R.</returns>
    /// <exception cref="ArgumentException">OpenCV takes no such image, or has no such map.</exception>
    public static NdArray ApplyColorMap(NdArray src, ColormapTypes colormap) =>
        ApplyColorMap(src, NdArray.Create<byte>(ColorMap.Of(colormap), 256, 1, 3));

    /// <summary>The same with colours of one's own, <c>cv2.applyColorMap(src, userColor)</c>.</summary>
    /// <param name="src">As before.</param>
    /// <param name="userColor">uint8 of 256 colours, of shape (256, 1, 3) or (1, 256, 3).</param>
    /// <exception cref="ArgumentException">OpenCV takes no such image, or no such colours.</exception>
    public static NdArray ApplyColorMap(NdArray src, NdArray userColor)
    {
        int channels = CvDepth.Channels(Require(src));
        if (src.DType != DType.UInt8 || channels is not (1 or 3))
        {
            throw new ArgumentException($"cv2.applyColorMap takes uint8 of 1 or 3 channels; this is {src.DType.NumPyName()} of shape {Layout.Describe(src.Shape)}.");
        }

        if (Require(userColor).DType != DType.UInt8 || userColor.Shape is not ([256, 1, 3] or [1, 256, 3]))
        {
            throw new ArgumentException("cv2.applyColorMap takes uint8 of shape (256, 1, 3) as colours.");
        }

        return LUT(CvtColor(channels == 1 ? src : CvtColor(src, ColorConversion.Bgr2Gray), ColorConversion.Gray2Bgr), userColor);
    }
}
