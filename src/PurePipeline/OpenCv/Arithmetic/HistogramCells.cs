using PurePipeline.Numerics;

namespace PurePipeline.OpenCv.Arithmetic;

/// <summary>In which cell of a histogram each pixel is.</summary>
internal static class HistogramCells
{
    /// <summary>The number of each pixel's cell, the last axis counting fastest; -1 for none.</summary>
    /// <param name="images">The images.</param>
    /// <param name="channels">The channel of each axis, numbered through all images.</param>
    /// <param name="axes">The axes.</param>
    /// <param name="isLimited">What is in the range has a bin, whatever rounding makes of it.</param>
    public static int[] Of(IReadOnlyList<NdArray> images, ReadOnlySpan<int> channels, HistogramAxis[] axes, bool isLimited = true)
    {
        NdArray first = images[0];
        int[] cells = new int[first.Shape[0] * first.Shape[1]];
        for (int i = 0; i < axes.Length; i++)
        {
            (double[] values, int step, int offset) = Channel(images, channels[i], first);
            for (int p = 0; p < cells.Length; p++)
            {
                double value = values[(p * step) + offset];
                int bin = isLimited ? axes[i].Of(value) : axes[i].PlaceOf(value);
                cells[p] = bin < 0 || cells[p] < 0 ? -1 : (cells[p] * axes[i].Bins) + bin;
            }
        }

        return cells;
    }

    /// <exception cref="ArgumentException">The numbers do not fit each other.</exception>
    public static HistogramAxis[] Axes(ReadOnlySpan<int> channels, ReadOnlySpan<int> histSize, ReadOnlySpan<float> ranges, string call)
    {
        if (histSize.Length is 0 or > 3 || channels.Length != histSize.Length || ranges.Length != 2 * histSize.Length)
        {
            throw new ArgumentException($"{call} takes for each of 1 to 3 channels a number of bins and a range of two numbers.");
        }

        var axes = new HistogramAxis[histSize.Length];
        for (int i = 0; i < axes.Length; i++)
        {
            axes[i] = histSize[i] > 0 && ranges[2 * i] < ranges[(2 * i) + 1]
                ? new HistogramAxis(histSize[i], ranges[2 * i], ranges[(2 * i) + 1])
                : throw new ArgumentException($"{call}: {histSize[i]} bins from {ranges[2 * i]} to {ranges[(2 * i) + 1]} are none.");
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
                throw new ArgumentException("Histograms take images of one size and one dtype: uint8, uint16 or float32.");
            }

            if (offset >= 0 && offset < count)
            {
                return (image.AsType(DType.Float64).ToArray<double>(), count, offset);
            }

            offset -= count;
        }

        throw new ArgumentException($"A histogram: the images have no channel {channel}.");
    }
}
