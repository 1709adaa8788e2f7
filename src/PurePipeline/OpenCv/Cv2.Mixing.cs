using PurePipeline.Numerics;
using PurePipeline.OpenCv.Arithmetic;

namespace PurePipeline.OpenCv;

/// <content>Channels from here to there. OpenCV 4.6, 4.10 and 4.13 give the same bytes.</content>
public static partial class Cv2
{
    /// <summary>Copies channels of some images to channels of others, <c>cv2.mixChannels(src, dst, fromTo)</c>.</summary>
    /// <param name="src">Images of one size and dtype.</param>
    /// <param name="dst">Where to write: arrays of that size and dtype, which change.</param>
    /// <param name="fromTo">
    /// Pairs of channels, from and to, counted through all images of <paramref name="src"/> and of <paramref name="dst"/>; from below 0 writes 0.
    /// </param>
    /// <returns><paramref name="dst"/>.</returns>
    /// <exception cref="ArgumentException">Sizes or dtypes differ, a channel is missing, or their number is odd.</exception>
    public static NdArray[] MixChannels(ReadOnlySpan<NdArray> src, NdArray[] dst, ReadOnlySpan<int> fromTo)
    {
        ArgumentNullException.ThrowIfNull(dst);
        if (src.IsEmpty || dst.Length == 0 || fromTo.Length % 2 != 0)
        {
            throw new ArgumentException("cv2.mixChannels takes images to read, images to write, and pairs of channels.");
        }

        foreach (NdArray image in (ReadOnlySpan<NdArray>)[.. src, .. dst])
        {
            if (Require(image).DType != src[0].DType || CvDepth.Channels(image) == 0 || !image.Shape[..2].SequenceEqual(src[0].Shape[..2]))
            {
                throw new ArgumentException("cv2.mixChannels takes images of one size and dtype.");
            }
        }

        for (int i = 0; i < fromTo.Length; i += 2)
        {
            NdArray to = Channel(dst, fromTo[i + 1]);
            to[ArrayIndex.Ellipsis] = fromTo[i] < 0 ? NdArray.Full([.. to.Shape], 0, to.DType) : Channel(src, fromTo[i]);
        }

        return dst;
    }

    // A view of one channel, counted through all images.
    private static NdArray Channel(ReadOnlySpan<NdArray> images, int channel)
    {
        foreach (NdArray image in images)
        {
            int channels = CvDepth.Channels(image);
            if (channel >= 0 && channel < channels)
            {
                return image.Rank == 2 ? image : image[ArrayIndex.All, ArrayIndex.All, channel];
            }

            channel -= channels;
        }

        throw new ArgumentException("cv2.mixChannels: there is no such channel.");
    }

    /// <summary>
    /// A camera's picture in two planes to colours, <c>cv2.cvtColorTwoPlane(src1, src2, code)</c>, as <see cref="CvtColor"/> does it of both
    /// planes in one array.
    /// </summary>
    /// <param name="src1">The luma: uint8 of shape (height, width).</param>
    /// <param name="src2">The chroma: uint8 of shape (height / 2, width / 2, 2).</param>
    /// <param name="code">One of COLOR_YUV2BGR_NV12, COLOR_YUV2BGR_NV21 and their RGB, BGRA and RGBA.</param>
    /// <exception cref="ArgumentException">The planes do not go together, or OpenCV does not do so with this code.</exception>
    public static NdArray CvtColorTwoPlane(NdArray src1, NdArray src2, ColorConversion code)
    {
        NdArray luma = WithoutSingleChannel(Require(src1));
        if (code is < ColorConversion.Yuv2RgbNv12 or > ColorConversion.Yuv2BgraNv21)
        {
            throw new ArgumentException("Unknown/unsupported color conversion code", nameof(code));
        }

        if (luma.DType != DType.UInt8 || Require(src2).DType != DType.UInt8 || luma.Shape is not [var height, var width]
            || src2.Shape is not [var rows, var columns, 2] || height != 2 * rows || width != 2 * columns)
        {
            throw new ArgumentException(
                $"cv2.cvtColorTwoPlane takes uint8 of shape (height, width) and (height / 2, width / 2, 2); these are of shape {Layout.Describe(src1.Shape)} and {Layout.Describe(src2.Shape)}.");
        }

        return CvtColor(Vconcat(luma, src2.Reshape(rows, width)), code);
    }
}
