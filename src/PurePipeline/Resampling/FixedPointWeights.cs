namespace PurePipeline.Resampling;

/// <summary>
/// The weights of one axis as Pillow's 8-bit passes use them: integers with <see cref="FractionBits"/> bits behind the point.
/// A sample is <c>clip8((2^21 + sum(source * weight)) >> 22)</c>.
/// </summary>
internal sealed class FixedPointWeights : AxisWeights<int>
{
    /// <summary>Bits behind the point.</summary>
    public const int FractionBits = 22;

    /// <summary>What a sum starts with: one half.</summary>
    public const int Half = 1 << (FractionBits - 1);

    private static readonly RecentlyUsed<IConvolutionAxis, FixedPointWeights> Recent = new(16);

    private FixedPointWeights(IConvolutionAxis axis)
        : base(axis, Round)
    {
    }

    /// <summary>The weights of <paramref name="axis"/>, from the few that are kept or computed.</summary>
    public static FixedPointWeights For(IConvolutionAxis axis) =>
        IsWorthKeeping(axis)
            ? Recent.GetOrAdd(axis, static axis => new FixedPointWeights(axis))
            : new FixedPointWeights(axis);

    /// <summary>Whether each target sample is the mean of some source samples: a window has one weight, beside zeros by rounding.</summary>
    public bool AreMeans()
    {
        for (int i = 0; i < Length; i++)
        {
            ReadOnlySpan<int> window = Window(i).Trim(0);
            if (window.IsEmpty || window.ContainsAnyExcept(window[0]))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>A weight as two signed words, <c>weight = high * 2^16 + low</c>, for multiply-add of words.</summary>
    public static (short High, short Low) Split(int weight)
    {
        short low = unchecked((short)weight);
        return (checked((short)((weight - low) >> 16)), low);
    }

    private static int Round(double weight)
    {
        double scaled = weight * (1 << FractionBits);
        return (int)(scaled < 0 ? scaled - 0.5 : scaled + 0.5);
    }
}
