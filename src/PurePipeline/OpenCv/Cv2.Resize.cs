using PurePipeline.Numerics;
using PurePipeline.Pixels;

namespace PurePipeline.OpenCv;

/// <content><c>cv2.resize</c>.</content>
public static partial class Cv2
{
    /// <summary>
    /// Resizes a uint8 image of shape (height, width) or (height, width, channels), 1 to 4 channels:
    /// <c>cv2.resize(src, dsize, fx=fx, fy=fy, interpolation=interpolation)</c>. OpenCV 4.6, 4.10 and 4.13 give the same bytes.
    /// </summary>
    /// <param name="src">The image.</param>
    /// <param name="dsize">Width and height of the result; <c>default</c> (Python's <c>None</c>) to compute them from the factors, halves
    /// to even.</param>
    /// <param name="fx">The factor of the width; only looked at if <paramref name="dsize"/> is empty.</param>
    /// <param name="fy">The factor of the height; likewise.</param>
    /// <param name="interpolation">The method.</param>
    /// <returns>An array of shape (height, width) or (height, width, channels); a single channel loses its axis, as in OpenCV.</returns>
    /// <exception cref="ArgumentException">Neither size nor factors give a result of at least 1x1.</exception>
    /// <exception cref="NotSupportedException">The dtype, the shape or the interpolation is not supported (yet); the message says what
    /// is.</exception>
    public static NdArray Resize(
        NdArray src, (int Width, int Height) dsize, double fx = 0, double fy = 0, Interpolation interpolation = Interpolation.Linear)
    {
        ArgumentNullException.ThrowIfNull(src);
        Picture picture = (src.DType == DType.UInt8 ? src.AsPicture() : null) ?? throw new NotSupportedException(
            $"cv2.resize of {src.DType.NumPyName()} of shape ({string.Join(", ", src.Shape.ToArray())}) is not supported; uint8 images of 1 to 4 channels are.");
        return NdArray.FromPicture(ResizePicture.Create(picture, ResizeScale.Of(picture, dsize, fx, fy), interpolation), src.Versions);
    }
}
