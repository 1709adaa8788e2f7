using System.Buffers;

namespace PurePipeline.Resampling;

/// <summary>
/// The weights of one axis as Pillow's 8-bit passes use them: integers with <see cref="FractionBits"/> bits behind the point.
/// A sample is <c>clip8((2^21 + sum(source * weight)) >> 22)</c>.
/// </summary>
internal sealed class FixedPointWeights
{
    /// <summary>Bits behind the point.</summary>
    public const int FractionBits = 22;

    /// <summary>What a sum starts with: one half.</summary>
    public const int Half = 1 << (FractionBits - 1);

    // Tables of photos being scaled have a few thousand weights; larger ones are rather computed again than kept.
    private const int LargestKept = 1 << 17;
    private static readonly RecentlyUsed<ConvolutionAxis, FixedPointWeights> Recent = new(16);

    private readonly int[] _first;
    private readonly int[] _taps;
    private readonly int[] _values;
    private readonly int _stride;

    private FixedPointWeights(ConvolutionAxis axis)
    {
        (Axis, _stride) = (axis, axis.MaxTaps);
        (_first, _taps, _values) = (new int[axis.TargetLength], new int[axis.TargetLength], new int[checked(axis.TargetLength * _stride)]);
        double[] weights = ArrayPool<double>.Shared.Rent(_stride);
        for (int i = 0; i < axis.TargetLength; i++)
        {
            int taps = axis.Window(i, weights, out _first[i]);
            for (int j = 0; j < taps; j++)
            {
                double scaled = weights[j] * (1 << FractionBits);
                _values[(i * _stride) + j] = (int)(scaled < 0 ? scaled - 0.5 : scaled + 0.5);
            }

            _taps[i] = taps;
            MostTaps = Math.Max(MostTaps, taps);
        }

        ArrayPool<double>.Shared.Return(weights);
    }

    /// <summary>The axis that the weights are of.</summary>
    public ConvolutionAxis Axis { get; }

    /// <summary>The number of target samples.</summary>
    public int Length => _first.Length;

    /// <summary>The longest window.</summary>
    public int MostTaps { get; }

    /// <summary>The source sample after the last one that has a weight.</summary>
    public int End => _first[^1] + _taps[^1];

    /// <summary>The weights of <paramref name="axis"/>, from the few that are kept or computed.</summary>
    public static FixedPointWeights For(ConvolutionAxis axis) =>
        IsWorthKeeping(axis)
            ? Recent.GetOrAdd(axis, static axis => new FixedPointWeights(axis))
            : new FixedPointWeights(axis);

    /// <summary>Whether the tables of <paramref name="axis"/> are small enough to be kept.</summary>
    public static bool IsWorthKeeping(ConvolutionAxis axis) => (long)axis.TargetLength * axis.MaxTaps <= LargestKept;

    /// <summary>A weight as two signed words, <c>weight = high * 2^16 + low</c>, for multiply-add of words.</summary>
    public static (short High, short Low) Split(int weight)
    {
        short low = unchecked((short)weight);
        return (checked((short)((weight - low) >> 16)), low);
    }

    /// <summary>
    /// The first source sample in the window of target sample <paramref name="index"/>; it never decreases with the index.
    /// </summary>
    public int First(int index) => _first[index];

    /// <summary>The weights of the window, which begins at <see cref="First"/>.</summary>
    public ReadOnlySpan<int> Window(int index) => _values.AsSpan(index * _stride, _taps[index]);
}
