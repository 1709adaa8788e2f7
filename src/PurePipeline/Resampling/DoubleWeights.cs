namespace PurePipeline.Resampling;

/// <summary>The weights of one axis as Pillow's passes over samples wider than a byte use them: doubles, as they were computed.</summary>
internal sealed class DoubleWeights : AxisWeights<double>
{
    private static readonly RecentlyUsed<ConvolutionAxis, DoubleWeights> Recent = new(8);

    private DoubleWeights(ConvolutionAxis axis)
        : base(axis, static weight => weight)
    {
    }

    /// <summary>The weights of <paramref name="axis"/>, from the few that are kept or computed.</summary>
    public static DoubleWeights For(ConvolutionAxis axis) =>
        IsWorthKeeping(axis)
            ? Recent.GetOrAdd(axis, static axis => new DoubleWeights(axis))
            : new DoubleWeights(axis);
}
