using PurePipeline.Numerics;
using PurePipeline.Pixels;

namespace PurePipeline.OpenCv;

/// <content><c>cv2.resize</c>.</content>
public static partial class Cv2
{
    /// <summary>
    /// Resizes an image of shape (height, width) or (height, width, channels):
    /// <c>cv2.resize(src, dsize, fx=fx, fy=fy, interpolation=interpolation)</c>. uint8, uint16, int16, float32 and float64 take every
    /// interpolation; int8 and int32 INTER_NEAREST, INTER_NEAREST_EXACT and INTER_LINEAR_EXACT; float16 the two nearest ones. More than
    /// four channels take neither INTER_CUBIC nor INTER_LANCZOS4 (nor, in OpenCV, INTER_AREA by other than whole factors).
    /// </summary>
    /// <remarks>
    /// OpenCV 4.6, 4.10 and 4.13 (without IPP, on x86-64) give the same bytes, but for INTER_NEAREST_EXACT of even lengths, which 4.6 shifts
    /// by a pixel: <see cref="ReferenceVersions.OpenCv"/> of <paramref name="src"/> decides. Builds with IPP (pip's x86-64 wheels) compute
    /// INTER_CUBIC of all types but float64 and INTER_LINEAR of all but uint8 in another way, which <see cref="OpenCvBuild.Ipp"/> reproduces for
    /// finite values as IPP computes with AVX2 (4.13 with IPP 2022.2; where it finds AVX-512, INTER_CUBIC of uint8 in three or four channels
    /// differs by 1 in about one value of 100,000, and of float32 in last bits). It refuses INTER_LINEAR of int16, and INTER_CUBIC and that of
    /// float64 by factors that the size does not have exactly. On Arm64 OpenCV fuses the multiply-adds of float channels; that is
    /// not reproduced.
    /// </remarks>
    /// <param name="src">The image.</param>
    /// <param name="dsize">Width and height of the result; <c>default</c> (Python's <c>None</c>) to compute them from the factors, halves
    /// to even.</param>
    /// <param name="fx">The factor of the width; only looked at if <paramref name="dsize"/> is empty.</param>
    /// <param name="fy">The factor of the height; likewise.</param>
    /// <param name="interpolation">The method.</param>
    /// <returns>An array of shape (height, width) or (height, width, channels); a single channel loses its axis, as in OpenCV.</returns>
    /// <exception cref="ArgumentException">Neither size nor factors give a result of at least 1x1, or OpenCV has no such interpolation, or
    /// none of the dtype.</exception>
    /// <exception cref="NotSupportedException">The shape, or a build with IPP, is not supported; the message says what is.</exception>
    public static NdArray Resize(
        NdArray src, (int Width, int Height) dsize, double fx = 0, double fy = 0, Interpolation interpolation = Interpolation.Linear)
    {
        ArgumentNullException.ThrowIfNull(src);
        if (src.Rank == 3 && src.Shape[2] > 4)
        {
            return ResizeManyChannels(src, dsize, fx, fy, interpolation);
        }

        if (src.AsPicture() is not { } picture)
        {
            return ResizeOpaque(src, dsize, fx, fy, interpolation);
        }

        Picture resized = ResizePicture.Create(picture, ResizeScale.Of(picture, dsize, fx, fy), interpolation, src.Versions);
        return NdArray.FromPicture(resized, src.Versions);
    }

    // A dtype that no mode of pixels has: its bytes take the mode of as many bytes, and are called by their name again at the end.
    private static NdArray ResizeOpaque(NdArray src, (int Width, int Height) dsize, double fx, double fy, Interpolation interpolation)
    {
        DType type = src.DType is DType.Int64 or DType.UInt64 ? DType.Int32 : src.DType;
        DType? stand = type switch
        {
            DType.Int8 => DType.UInt8,
            DType.Float16 => DType.Int16,
            DType.Int32 => DType.Float32,
            _ => null,
        };
        int channels = src.Rank == 3 ? src.Shape[2] : 1;
        if (src.Rank is not (2 or 3) || src.Length == 0 || stand is null || PixelModes.Of(stand.Value, channels) is not { } mode)
        {
            throw new NotSupportedException(
                $"cv2.resize of {src.DType.NumPyName()} of shape {Layout.Describe(src.Shape)} is not supported; images of 1 to 4 channels are.");
        }

        // cv2 reads 64-bit integers as 32-bit ones.
        byte[] bytes = (type == src.DType ? src : src.AsType(type)).ToBytes();
        var picture = new MemoryPicture(bytes, src.Shape[1], src.Shape[0], mode);
        Picture resized = ResizePicture.Create(picture, ResizeScale.Of(picture, dsize, fx, fy), interpolation, src.Versions, type);
        byte[] result = NdArray.FromPicture(resized).ToBytes();
        int[] shape = channels == 1 ? [resized.Height, resized.Width] : [resized.Height, resized.Width, channels];
        return new NdArray(StridedArray.Of(type, result, shape), src.Versions);
    }

    // Two channels at a time, as OpenCV has no code of its own for more than four; its order of sums depends on places in a row otherwise.
    private static NdArray ResizeManyChannels(NdArray src, (int Width, int Height) dsize, double fx, double fy, Interpolation interpolation)
    {
        int channels = src.Shape[2];
        if (interpolation is Interpolation.Cubic or Interpolation.Lanczos4)
        {
            throw new NotSupportedException(
                $"cv2.resize with {channels} channels is not supported for INTER_CUBIC and INTER_LANCZOS4; INTER_NEAREST, INTER_LINEAR and INTER_AREA are.");
        }

        var scale = ResizeScale.Of((src.Shape[1], src.Shape[0]), dsize, fx, fy);
        if (interpolation == Interpolation.Area && scale is { StepX: >= 1, StepY: >= 1, IsInteger: false })
        {
            throw new ArgumentException($"OpenCV has no INTER_AREA of {channels} channels but by whole factors.");
        }

        // What ResizePicture does for all but two channels.
        interpolation = interpolation == Interpolation.LinearExact && scale.IsHalf && src.DType.IsInteger() ? Interpolation.Area : interpolation;
        NdArray? result = null;
        for (int c = 0; c < channels; c += 2)
        {
            // The last one of an odd number is done twice.
            int first = Math.Min(c, channels - 2);
            NdArray pair = Resize(src[ArrayIndex.Ellipsis, first..(first + 2)].Load(), dsize, fx, fy, interpolation);
            result ??= NdArray.Full([pair.Shape[0], pair.Shape[1], channels], 0, pair.DType, src.Versions);
            result[ArrayIndex.Ellipsis, first..(first + 2)] = pair;
        }

        return result!;
    }
}
