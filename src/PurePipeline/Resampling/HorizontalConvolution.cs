using PurePipeline.Pixels;

namespace PurePipeline.Resampling;

/// <summary>Filters a row of 8-bit samples along x. Immutable; one object serves any number of threads.</summary>
internal abstract partial class HorizontalConvolution
{
    private static readonly RecentlyUsed<(IConvolutionAxis, int), HorizontalConvolution> Recent = new(8);

    protected HorizontalConvolution(FixedPointWeights weights, int bytesPerPixel)
    {
        (Weights, BytesPerPixel) = (weights, bytesPerPixel);
        SourceBytes = checked(weights.Axis.SourceLength * bytesPerPixel);
        TargetBytes = checked(weights.Length * bytesPerPixel);
    }

    /// <summary>The weights of each target pixel.</summary>
    public FixedPointWeights Weights { get; }

    /// <summary>Channels, one byte each.</summary>
    public int BytesPerPixel { get; }

    /// <summary>The bytes of a source row.</summary>
    public int SourceBytes { get; }

    /// <summary>The bytes of a target row.</summary>
    public int TargetBytes { get; }

    /// <summary>
    /// The convolution of rows of <paramref name="axis"/> with pixels of so many bytes, from the few that are kept or made.
    /// </summary>
    public static HorizontalConvolution For(IConvolutionAxis axis, int bytesPerPixel) =>
        FixedPointWeights.IsWorthKeeping(axis)
            ? Recent.GetOrAdd((axis, bytesPerPixel), static key => Create(FixedPointWeights.For(key.Item1), key.Item2))
            : Create(FixedPointWeights.For(axis), bytesPerPixel);

    /// <summary>Filters one row.</summary>
    /// <param name="source">The row and <see cref="RowReader.Slack"/> bytes behind it, of any value.</param>
    /// <param name="target">Room for the row and as many bytes behind it, which may be overwritten.</param>
    public void Filter(ReadOnlySpan<byte> source, Span<byte> target)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(source.Length, SourceBytes + RowReader.Slack);
        ArgumentOutOfRangeException.ThrowIfLessThan(target.Length, TargetBytes + RowReader.Slack);
        FilterRow(source, target);
    }

    /// <summary>Filters one row by the fastest variant there is; the spans' lengths have been checked.</summary>
    protected abstract void FilterRow(ReadOnlySpan<byte> source, Span<byte> target);

    private static HorizontalConvolution Create(FixedPointWeights weights, int bytesPerPixel) =>
        PairMeanConvolution.Fits(weights) ? new PairMeanConvolution(weights, bytesPerPixel)
        : bytesPerPixel > 1 ? new PixelConvolution(weights, bytesPerPixel)
        : DenseGrayConvolution.Fits(weights) ? new DenseGrayConvolution(weights)
        : GrayMeanConvolution.Fits(weights) ? new GrayMeanConvolution(weights)
        : new SparseGrayConvolution(weights);
}
