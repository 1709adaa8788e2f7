using System.Buffers;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace PurePipeline.Resampling;

/// <summary>
/// The horizontal half of OpenCV's linear resize of 8-bit rows. Per result element <c>t = (S[s] * a0 + S[s + 1] * a1) >> 4</c>:
/// OpenCV keeps the sum in 32 bits and shifts in the vertical step (imgproc/src/resize.cpp, <c>VResizeLinear</c>), which uses nothing else
/// of it. Shifted at once it fits 16 bits: at most 255 * 2048 >> 4 = 32640.
/// </summary>
internal sealed unsafe partial class LinearColumns
{
    // Tables of photos being scaled; larger ones are rather computed again than kept.
    private const int LargestKept = 1 << 14;
    private static readonly RecentlyUsed<(int, int, int, SpanAction<LinearTap, double>, double), LinearColumns> Recent = new(8);

    private readonly int _channels;
    private readonly int _sourceBytes;
    private readonly LinearTap[] _taps;
    private readonly WindowPlan? _plan;

    private LinearColumns(int sourceWidth, int width, int channels, SpanAction<LinearTap, double> fill, double factor)
    {
        (_channels, _sourceBytes) = (channels, checked(sourceWidth * channels));
        SumCount = LinearPlacement.RoundUp(checked(width * channels));
        _taps = new LinearTap[width];
        fill(_taps, factor);
        LinearAxis.ClampToSource(_taps, sourceWidth);
        _plan = Vector128.IsHardwareAccelerated ? LinearPlacement.Plan(_taps, channels, _sourceBytes) : null;
    }

    /// <summary>The elements that <see cref="Filter"/> needs room for: those of a row, rounded up to whole vectors.</summary>
    public int SumCount { get; }

    /// <summary>
    /// Prepares rows of <paramref name="sourceWidth"/> pixels for <paramref name="width"/> columns, by the coordinates of
    /// <paramref name="fill"/>.
    /// </summary>
    public static LinearColumns For(int sourceWidth, int width, int channels, SpanAction<LinearTap, double> fill, double factor) =>
        (long)width * channels > LargestKept
            ? new LinearColumns(sourceWidth, width, channels, fill, factor)
            : Recent.GetOrAdd((sourceWidth, width, channels, fill, factor), static k => new LinearColumns(k.Item1, k.Item2, k.Item3, k.Item4, k.Item5));

    /// <summary>Filters one source row.</summary>
    /// <param name="row">At least the source row; nothing outside it is read.</param>
    /// <param name="sums">At least <see cref="SumCount"/> elements.</param>
    /// <param name="ahead">A row that will be filtered soon, if it is known.</param>
    public void Filter(ReadOnlySpan<byte> row, Span<short> sums, ReadOnlySpan<byte> ahead = default)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(row.Length, _sourceBytes, nameof(row));
        ArgumentOutOfRangeException.ThrowIfLessThan(sums.Length, SumCount, nameof(sums));
        if (_plan is null)
        {
            FilterScalar(_taps, _channels, row, sums);
        }
        else if (Avx2.IsSupported)
        {
            FilterVector256(_plan, row, sums, ahead);
        }
        else
        {
            FilterVector128(_plan, row, sums);
        }
    }
}
