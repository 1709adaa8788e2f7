using PurePipeline.Pixels;

namespace PurePipeline.Resampling;

/// <summary>Makes a row of 8-bit samples from the rows of its window. Immutable; one object serves any number of threads.</summary>
internal sealed partial class VerticalConvolution
{
    private VerticalConvolution(FixedPointWeights weights) => Weights = weights;

    /// <summary>The weights of each target row.</summary>
    public FixedPointWeights Weights { get; }

    /// <summary>The convolution along <paramref name="axis"/>.</summary>
    public static VerticalConvolution For(ConvolutionAxis axis) => new(FixedPointWeights.For(axis));

    /// <summary>Makes target row <paramref name="index"/>.</summary>
    /// <param name="index">The target row.</param>
    /// <param name="rows">Memory that holds the window's rows, each with <see cref="RowReader.Slack"/> bytes behind it, of any value.</param>
    /// <param name="offsets">Where each row of the window begins, from its first on.</param>
    /// <param name="target">Room for the row and <see cref="RowReader.Slack"/> bytes behind it, which may be overwritten.</param>
    /// <param name="rowBytes">The bytes of a row.</param>
    public void Filter(int index, ReadOnlySpan<byte> rows, ReadOnlySpan<int> offsets, Span<byte> target, int rowBytes)
    {
        ReadOnlySpan<int> window = Weights.Window(index);
        ArgumentOutOfRangeException.ThrowIfLessThan(offsets.Length, window.Length);
        ArgumentOutOfRangeException.ThrowIfLessThan(target.Length, rowBytes + RowReader.Slack);
        FilterScalar(window, rows, offsets, target[..rowBytes]);
    }
}
