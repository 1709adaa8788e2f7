using System.Buffers;

namespace PurePipeline.Resampling;

/// <summary>The weights of one axis in the form that a kernel takes: for each target sample, its window of source samples.</summary>
internal abstract class AxisWeights<T>
    where T : unmanaged
{
    // Tables of photos being scaled have a few thousand weights; larger ones are rather computed again than kept.
    private const int LargestKept = 1 << 17;

    private readonly int[] _first;
    private readonly int[] _taps;
    private readonly T[] _values;
    private readonly int _stride;

    protected AxisWeights(IConvolutionAxis axis, Func<double, T> convert)
    {
        (Axis, _stride) = (axis, axis.MaxTaps);
        (_first, _taps, _values) = (new int[axis.TargetLength], new int[axis.TargetLength], new T[checked(axis.TargetLength * _stride)]);
        double[] weights = ArrayPool<double>.Shared.Rent(_stride);
        for (int i = 0; i < axis.TargetLength; i++)
        {
            int taps = axis.Window(i, weights, out _first[i]);
            for (int j = 0; j < taps; j++)
            {
                _values[(i * _stride) + j] = convert(weights[j]);
            }

            _taps[i] = taps;
            MostTaps = Math.Max(MostTaps, taps);
        }

        ArrayPool<double>.Shared.Return(weights);
    }

    /// <summary>The axis that the weights are of.</summary>
    public IConvolutionAxis Axis { get; }

    /// <summary>The number of target samples.</summary>
    public int Length => _first.Length;

    /// <summary>The source sample behind the last one that has a weight.</summary>
    public int End => _first[^1] + _taps[^1];

    /// <summary>The longest window.</summary>
    public int MostTaps { get; }

    /// <summary>The weights of all windows, <see cref="Stride"/> from one window's to the next one's.</summary>
    public ReadOnlySpan<T> Values => _values;

    /// <summary>The first source sample of each window.</summary>
    public ReadOnlySpan<int> Firsts => _first;

    /// <summary>The source samples of each window.</summary>
    public ReadOnlySpan<int> Taps => _taps;

    /// <summary>From a window's first weight to the next one's.</summary>
    public int Stride => _stride;

    /// <summary>Whether the tables of <paramref name="axis"/> are small enough to be kept.</summary>
    public static bool IsWorthKeeping(IConvolutionAxis axis) => (long)axis.TargetLength * axis.MaxTaps <= LargestKept;

    /// <summary>
    /// The first source sample in the window of target sample <paramref name="index"/>; it never decreases with the index.
    /// </summary>
    public int First(int index) => _first[index];

    /// <summary>The weights of the window, which begins at <see cref="First"/>.</summary>
    public ReadOnlySpan<T> Window(int index) => _values.AsSpan(index * _stride, _taps[index]);
}
