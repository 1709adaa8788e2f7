using PurePipeline.Numerics;
using PurePipeline.Numerics.Kernels;
using PurePipeline.OpenCv.Rearranging;
using PurePipeline.Pixels;

namespace PurePipeline.OpenCv;

/// <content>Channels apart and together. OpenCV 4.6, 4.10 and 4.13 give the same bytes.</content>
public static partial class Cv2
{
    /// <summary>Each channel as an image of its own, <c>cv2.split(m)</c>. The image is decoded now, once for all of them.</summary>
    /// <exception cref="PictureException">The picture behind the array cannot be decoded.</exception>
    public static NdArray[] Split(NdArray m)
    {
        NdArray image = WithoutSingleChannel(m);
        if (image.Rank == 2)
        {
            return [image.Copy()];
        }

        int channels = image.Shape[2];
        int size = image.DType.ItemSize();
        ReadOnlyMemory<byte> pixels = image.Lend();
        ElementWriter writer = result => Deinterleave.Run(pixels.Span, channels, size, result);
        var planes = new NdArray(StridedArray.Of(image.DType, writer, [channels, image.Shape[0], image.Shape[1]]), image.Versions);
        return [.. Enumerable.Range(0, channels).Select(channel => planes[channel])];
    }

    /// <summary>Images of one size and dtype as the channels of one, in their order, <c>cv2.merge(mv)</c>.</summary>
    /// <exception cref="ArgumentException">They differ in size or dtype, or there is none.</exception>
    public static NdArray Merge(params ReadOnlySpan<NdArray> mv)
    {
        var planes = new Picture?[mv.Length];
        for (int i = 0; i < mv.Length; i++)
        {
            ArgumentNullException.ThrowIfNull(mv[i], nameof(mv));
            planes[i] = mv[i].DType == mv[0].DType && mv[i].Shape is [var height, var width, ..] && (height, width) == (mv[0].Shape[0], mv[0].Shape[1])
                ? mv[i].AsPicture()
                : null;
        }

        return planes.Length is 2 or 3 or 4
            && Array.TrueForAll(planes, static plane => plane?.Mode.ChannelCount() == 1)
            && PixelModes.Of(mv[0].DType, planes.Length) is { } mode
            ? NdArray.FromPicture(new MergedPicture(planes!, mode), mv[0].Versions)
            : ImageJoining.Join(mv, axis: 2);
    }

    /// <summary>One channel as an image, <c>cv2.extractChannel(src, coi)</c>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such channel.</exception>
    public static NdArray ExtractChannel(NdArray src, int coi)
    {
        NdArray image = WithoutSingleChannel(src);
        RequireChannel(image, coi);
        if (image.Rank == 2)
        {
            return image.Copy();
        }

        int channels = image.Shape[2];
        int size = image.DType.ItemSize();
        ReadOnlyMemory<byte> pixels = image.Lend();
        return new NdArray(StridedArray.Of(image.DType, result => ChannelPlane.Copy(pixels.Span, channels, coi, size, result), image.Shape[..2]), image.Versions);
    }

    /// <summary>Writes an image of one channel into one channel of another, <c>cv2.insertChannel(src, dst, coi)</c>.</summary>
    /// <returns><paramref name="dst"/>, which has changed.</returns>
    /// <exception cref="ArgumentException">There is no such channel, or size or dtype differ.</exception>
    public static NdArray InsertChannel(NdArray src, NdArray dst, int coi)
    {
        NdArray plane = WithoutSingleChannel(src);
        NdArray image = WithoutSingleChannel(dst);
        RequireChannel(image, coi);
        if (plane.Rank != 2 || plane.DType != image.DType || !plane.Shape.SequenceEqual(image.Shape[..2]))
        {
            throw new ArgumentException("cv2.insertChannel takes one channel of the size and the dtype of the image that it goes into.", nameof(src));
        }

        if (image.Rank == 2)
        {
            image[ArrayIndex.Ellipsis] = plane;
        }
        else
        {
            image[ArrayIndex.All, ArrayIndex.All, coi] = plane;
        }

        return dst;
    }

    private static void RequireChannel(NdArray image, int channel)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(channel);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(channel, image.Rank == 2 ? 1 : image.Shape[2]);
    }
}
