using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using PurePipeline.Pixels;

namespace PurePipeline.Resampling;

/// <summary>Makes a row of 8-bit samples from the rows of its window. Immutable; one object serves any number of threads.</summary>
internal sealed partial class VerticalConvolution
{
    private static readonly RecentlyUsed<IConvolutionAxis, VerticalConvolution> Recent = new(8);

    // For each two taps of a window, the high words of both and the low words of both; an odd window ends with a weight of 0.
    private readonly int[] _pairs;
    private readonly int _pairStride;

    private VerticalConvolution(FixedPointWeights weights)
    {
        Weights = weights;
        _pairStride = (weights.MostTaps + 1) / 2 * 2;
        _pairs = new int[checked(weights.Length * _pairStride)];
        for (int i = 0; i < weights.Length; i++)
        {
            ReadOnlySpan<int> window = weights.Window(i);
            for (int tap = 0; tap < window.Length; tap++)
            {
                (short high, short low) = FixedPointWeights.Split(window[tap]);
                int at = (i * _pairStride) + (tap & ~1);
                int shift = 16 * (tap & 1);
                _pairs[at] |= (ushort)high << shift;
                _pairs[at + 1] |= (ushort)low << shift;
            }
        }
    }

    /// <summary>The weights of each target row.</summary>
    public FixedPointWeights Weights { get; }

    /// <summary>The convolution along <paramref name="axis"/>, from the few that are kept or made.</summary>
    public static VerticalConvolution For(IConvolutionAxis axis) => FixedPointWeights.IsWorthKeeping(axis)
        ? Recent.GetOrAdd(axis, static axis => new VerticalConvolution(FixedPointWeights.For(axis)))
        : new VerticalConvolution(FixedPointWeights.For(axis));

    /// <summary>Makes target row <paramref name="index"/>.</summary>
    /// <param name="index">The target row.</param>
    /// <param name="rows">Memory that holds the window's rows, each with <see cref="RowReader.Slack"/> bytes behind it, of any
    /// value.</param>
    /// <param name="offsets">Where each row of the window begins, from its first on; and one more, which is any row.</param>
    /// <param name="target">Room for the row and <see cref="RowReader.Slack"/> bytes behind it, which may be overwritten.</param>
    /// <param name="rowBytes">The bytes of a row.</param>
    public void Filter(int index, ReadOnlySpan<byte> rows, ReadOnlySpan<int> offsets, Span<byte> target, int rowBytes)
    {
        ReadOnlySpan<int> window = Weights.Window(index);
        offsets = offsets[..(window.Length + 1)];
        ArgumentOutOfRangeException.ThrowIfLessThan(target.Length, rowBytes + RowReader.Slack);
        foreach (int offset in offsets)
        {
            ArgumentOutOfRangeException.ThrowIfNegative(offset, nameof(offsets));
            ArgumentOutOfRangeException.ThrowIfGreaterThan(offset, rows.Length - rowBytes - RowReader.Slack, nameof(offsets));
        }

        if (window is [2 * FixedPointWeights.Half])
        {
            rows.Slice(offsets[0], rowBytes).CopyTo(target);
        }
        else if (window is [FixedPointWeights.Half, FixedPointWeights.Half])
        {
            ByteMeans.Of(rows[offsets[0]..], rows[offsets[1]..], target[..rowBytes]);
        }
        else if (Vector512.IsHardwareAccelerated)
        {
            FilterVector512(Pairs(index), rows, offsets, target, rowBytes);
        }
        else if (Avx2.IsSupported)
        {
            FilterVector256(Pairs(index), rows, offsets, target, rowBytes);
        }
        else if (Vector128.IsHardwareAccelerated)
        {
            FilterVector128(window, rows, offsets, target, rowBytes);
        }
        else
        {
            FilterScalar(window, rows, offsets, target[..rowBytes]);
        }
    }

    /// <summary>The window's weights for <see cref="FilterVector256"/> and <see cref="FilterVector512"/>.</summary>
    internal ReadOnlySpan<int> Pairs(int index) => _pairs.AsSpan(index * _pairStride, (Weights.Window(index).Length + 1) / 2 * 2);
}
