using PurePipeline.Pixels;

namespace PurePipeline.Resampling;

/// <summary>Filters a row of 8-bit samples along x. Immutable; one object serves any number of threads.</summary>
internal sealed partial class HorizontalConvolution
{
    private HorizontalConvolution(FixedPointWeights weights, int bytesPerPixel)
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

    /// <summary>The convolution of rows of <paramref name="axis"/> with pixels of so many bytes.</summary>
    public static HorizontalConvolution For(ConvolutionAxis axis, int bytesPerPixel) => new(FixedPointWeights.For(axis), bytesPerPixel);

    /// <summary>Filters one row.</summary>
    /// <param name="source">The row and <see cref="RowReader.Slack"/> bytes behind it, of any value.</param>
    /// <param name="target">Room for the row and as many bytes behind it, which may be overwritten.</param>
    public void Filter(ReadOnlySpan<byte> source, Span<byte> target)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(source.Length, SourceBytes + RowReader.Slack);
        ArgumentOutOfRangeException.ThrowIfLessThan(target.Length, TargetBytes + RowReader.Slack);
        FilterScalar(source, target);
    }
}
