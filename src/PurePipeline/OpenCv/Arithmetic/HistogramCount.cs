using PurePipeline.Numerics;

namespace PurePipeline.OpenCv.Arithmetic;

/// <summary><c>cv2.calcHist</c>: how many pixels have their channels' values in each cell of bins.</summary>
internal static class HistogramCount
{
    public static NdArray Run(
        IReadOnlyList<NdArray> images, ReadOnlySpan<int> channels, NdArray? mask, ReadOnlySpan<int> histSize, ReadOnlySpan<float> ranges)
    {
        HistogramAxis[] axes = HistogramCells.Axes(channels, histSize, ranges, "cv2.calcHist");
        NdArray first = images.Count > 0 ? images[0] : throw new ArgumentException("cv2.calcHist takes at least one image.");
        int pixels = first.Shape[0] * first.Shape[1];
        byte[]? used = null;
        if (mask is not null)
        {
            Masked.Require(mask, first);
            used = mask.ToBytes();
        }

        int[] cells = HistogramCells.Of(images, channels, axes);
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
}
