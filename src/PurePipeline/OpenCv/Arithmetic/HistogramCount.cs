using PurePipeline.Numerics;

namespace PurePipeline.OpenCv.Arithmetic;

/// <summary><c>cv2.calcHist</c>: how many pixels have their channels' values in each cell of bins.</summary>
internal static class HistogramCount
{
    public static NdArray Run(
        IReadOnlyList<NdArray> images, ReadOnlySpan<int> channels, NdArray? mask, ReadOnlySpan<int> histSize, ReadOnlySpan<float> ranges)
    {
        HistogramAxis[] axes = Axes(channels, histSize, ranges);
        NdArray first = images.Count > 0 ? images[0] : throw new ArgumentException("cv2.calcHist takes at least one image.");
        int pixels = first.Shape[0] * first.Shape[1];
        byte[]? used = null;
        if (mask is not null)
        {
            Masked.Require(mask, first);
            used = mask.ToBytes();
        }

        int[] cells = new int[pixels];
        for (int i = 0; i < axes.Length; i++)
        {
            (double[] values, int step, int offset) = Channel(images, channels[i], first);
            for (int p = 0; p < pixels; p++)
            {
                int bin = axes[i].Of(values[(p * step) + offset]);
                cells[p] = bin < 0 || cells[p] < 0 ? -1 : (cells[p] * axes[i].Bins) + bin;
            }
        }

        int[] counts = new int[axes.Aggregate(1, static (product, axis) => checked(product * axis.Bins))];
        for (int p = 0; p < pixels; p++)
        {
            if (cells[p] >= 0 && (used is null || used[p] != 0))
            {
                counts[cells[p]]++;
            }
        }

        int[] shape = axes.Length == 1 ? [axes[0].Bins, 1] : [.. axes.Select(static axis => axis.Bins)];
        return NdArray.Create<float>(Array.ConvertAll(counts, static count => (float)count), shape).WithVersions(first.Versions);
    }

    private static HistogramAxis[] Axes(ReadOnlySpan<int> channels, ReadOnlySpan<int> histSize, ReadOnlySpan<float> ranges)
    {
        if (histSize.Length is 0 or > 3 || channels.Length != histSize.Length || ranges.Length != 2 * histSize.Length)
        {
            throw new ArgumentException("cv2.calcHist takes for each of 1 to 3 channels a number of bins and a range of two numbers.");
        }

        var axes = new HistogramAxis[histSize.Length];
        for (int i = 0; i < axes.Length; i++)
        {
            axes[i] = histSize[i] > 0 && ranges[2 * i] < ranges[(2 * i) + 1]
                ? new HistogramAxis(histSize[i], ranges[2 * i], ranges[(2 * i) + 1])
                : throw new ArgumentException($"cv2.calcHist: {histSize[i]} bins from {ranges[2 * i]} to {ranges[(2 * i) + 1]} are none.");
        }

        return axes;
    }

    // Channels are numbered through all images.
    private static (double[] Values, int Step, int Offset) Channel(IReadOnlyList<NdArray> images, int channel, NdArray first)
    {
        int offset = channel;
        foreach (NdArray image in images)
        {
            int count = CvDepth.Channels(image);
            if (image.DType is not (DType.UInt8 or DType.UInt16 or DType.Float32) || image.DType != first.DType
                || !image.Shape[..2].SequenceEqual(first.Shape[..2]))
            {
                throw new ArgumentException("cv2.calcHist takes images of one size and one dtype: uint8, uint16 or float32.");
            }

            if (offset >= 0 && offset < count)
            {
                return (image.AsType(DType.Float64).ToArray<double>(), count, offset);
            }

            offset -= count;
        }

        throw new ArgumentException($"cv2.calcHist: the images have no channel {channel}.");
    }
}
