using System.Numerics;
using PurePipeline.Numerics;
using PurePipeline.Resampling;

namespace PurePipeline.OpenCv.Arithmetic;

/// <summary>
/// <c>cv2.calcBackProject</c> (imgproc/src/histogram.cpp): the count of each pixel's cell times the scale, in double for bytes and in float
/// for others.
/// </summary>
internal static class BackProjection
{
    public static NdArray Run(IReadOnlyList<NdArray> images, ReadOnlySpan<int> channels, NdArray histogram, ReadOnlySpan<float> ranges, double scale)
    {
        const string Call = "cv2.calcBackProject";
        if (images.Count == 0 || histogram.DType != DType.Float32 || histogram.Rank is 0 or > 3 || histogram.Shape is [_, _, 1]
            || (channels.Length != histogram.Rank && !(channels.Length == 1 && histogram.Shape is [_, 1])) || ranges.Length != 2 * channels.Length)
        {
            throw new ArgumentException(
                $"{Call} takes images, and a float32 histogram of an axis and a range for each channel; this is {histogram.DType.NumPyName()} of shape {Layout.Describe(histogram.Shape)}.");
        }

        // A second axis of one bin does not count, and a third one is to OpenCV the channels of a matrix.
        int[] bins = histogram.Shape is [var rows, 1, ..] ? [rows] : [.. histogram.Shape[..Math.Min(histogram.Rank, 2)]];
        HistogramAxis[] axes = HistogramCells.Axes(channels[..bins.Length], bins, ranges[..(2 * bins.Length)], Call);
        bool isByte = images[0].DType == DType.UInt8;
        int[] cells = HistogramCells.Of(images, channels, axes, isLimited: isByte);
        float[] counts = (histogram.Rank == 3 ? Plane(histogram, bins, isByte) : histogram).ToArray<float>();
        return images[0].DType switch
        {
            DType.UInt8 => Look<byte>(images[0], cells, [.. counts.Select(count => Saturation.To<byte, double>(count * scale))]),
            DType.UInt16 => Look<ushort>(images[0], cells, [.. counts.Select(count => Saturation.To<ushort, float>(count * (float)scale))]),
            _ => Look<float>(images[0], cells, [.. counts.Select(count => count * (float)scale)]),
        };
    }

    // Of bytes the first channel; others find the channels one after the other where they look for pixels.
    private static NdArray Plane(NdArray histogram, int[] bins, bool isByte) => isByte
        ? histogram[ArrayIndex.All, ArrayIndex.All, 0]
        : bins.Length == 1 ? histogram.Reshape(-1)[..bins[0]] : histogram.Reshape(bins[0], -1)[ArrayIndex.All, ..bins[1]];

    private static NdArray Look<T>(NdArray like, int[] cells, T[] values)
        where T : unmanaged, INumber<T> =>
        NdArray.Create<T>(Array.ConvertAll(cells, cell => cell < 0 ? T.Zero : values[cell]), like.Shape[0], like.Shape[1]).WithVersions(like.Versions);
}
