using System.Runtime.Intrinsics;

namespace PurePipeline.Resampling;

/// <summary>
/// Filters a row of samples wider than a byte along x, as doubles: products are added in the order of the samples, each operation rounded
/// once, so lanes of a vector are different target samples. Immutable; one object serves any number of threads.
/// </summary>
internal sealed partial class WideHorizontalConvolution
{
    private const int Group = 4;

    private static readonly RecentlyUsed<ConvolutionAxis, WideHorizontalConvolution> Recent = new(8);

    // For each group of target samples, tap by tap the weights of its samples, shorter windows filled up with zeros. A sum that began with
    // +0 is never -0, so that 0 times a finite sample changes nothing; a row with anything else is filtered again without them.
    private readonly double[] _interleaved;
    private readonly int[] _first;
    private readonly int[] _groupTaps;

    private WideHorizontalConvolution(DoubleWeights weights)
    {
        Weights = weights;
        int groups = weights.Length / Group;
        _interleaved = new double[checked(groups * Group * weights.MostTaps)];
        _first = new int[groups * Group];
        _groupTaps = new int[groups];
        for (int i = 0; i < groups * Group; i++)
        {
            (int group, int lane) = (i / Group, i % Group);
            ReadOnlySpan<double> window = weights.Window(i);
            _first[i] = weights.First(i);
            _groupTaps[group] = Math.Max(_groupTaps[group], window.Length);
            for (int tap = 0; tap < window.Length; tap++)
            {
                _interleaved[(((group * weights.MostTaps) + tap) * Group) + lane] = window[tap];
            }
        }
    }

    /// <summary>The weights of each target sample.</summary>
    public DoubleWeights Weights { get; }

    /// <summary>The samples of a source row and the zeros that have to stand behind them.</summary>
    public int PaddedLength => checked(Weights.Axis.SourceLength + Weights.MostTaps);

    /// <summary>The convolution along <paramref name="axis"/>, from the few that are kept or made.</summary>
    public static WideHorizontalConvolution For(ConvolutionAxis axis) => DoubleWeights.IsWorthKeeping(axis)
        ? Recent.GetOrAdd(axis, static axis => new WideHorizontalConvolution(DoubleWeights.For(axis)))
        : new WideHorizontalConvolution(DoubleWeights.For(axis));

    /// <summary>Filters one row: sums that are not yet rounded to the samples' type.</summary>
    /// <param name="source">The row, <see cref="PaddedLength"/> numbers.</param>
    /// <param name="sums">Room for the target row.</param>
    public void Filter(ReadOnlySpan<double> source, Span<double> sums)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(source.Length, PaddedLength, nameof(source));
        ArgumentOutOfRangeException.ThrowIfLessThan(sums.Length, Weights.Length, nameof(sums));
        if (Vector256.IsHardwareAccelerated)
        {
            FilterVector256(source, sums);
        }
        else if (Vector128.IsHardwareAccelerated)
        {
            FilterVector128(source, sums);
        }
        else
        {
            FilterScalar(source, sums, 0, Weights.Length);
        }
    }
}
