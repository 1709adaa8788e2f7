using System.Buffers;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace PurePipeline.Resampling;

/// <summary>
/// The horizontal half of OpenCV's linear resize of 8-bit rows. Per result element <c>t = (S[s] * a0 + S[s + 1] * a1) >> 4</c>:
/// OpenCV keeps the sum in 32 bits and shifts in the vertical step (imgproc/src/resize.cpp, <c>VResizeLinear</c>), which uses nothing else
/// of it. Shifted at once it fits 16 bits: at most 255 * 2048 >> 4 = 32640.
/// </summary>
internal sealed unsafe partial class LinearColumns : IDisposable
{
    private readonly int _width;
    private readonly int _channels;
    private readonly int _sourceBytes;
    private LinearTap[]? _taps;
    private LinearColumnPlan? _plan;

    /// <summary>
    /// Prepares rows of <paramref name="sourceWidth"/> pixels for <paramref name="width"/> columns, by the coordinates of
    /// <paramref name="fill"/>.
    /// </summary>
    public LinearColumns(int sourceWidth, int width, int channels, SpanAction<LinearTap, double> fill, double factor)
    {
        (_width, _channels, _sourceBytes) = (width, channels, checked(sourceWidth * channels));
        SumCount = LinearColumnPlan.RoundUp(checked(width * channels));
        _taps = ArrayPool<LinearTap>.Shared.Rent(width);
        Span<LinearTap> taps = _taps.AsSpan(0, width);
        fill(taps, factor);
        LinearAxis.ClampToSource(taps, sourceWidth);
        _plan = Vector128.IsHardwareAccelerated ? LinearColumnPlan.TryCreate(taps, channels, _sourceBytes) : null;
    }

    /// <summary>The elements that <see cref="Filter"/> needs room for: those of a row, rounded up to whole vectors.</summary>
    public int SumCount { get; }

    private ReadOnlySpan<LinearTap> Taps => _taps.AsSpan(0, _width);

    /// <summary>Filters one source row.</summary>
    /// <param name="row">At least the source row; nothing outside it is read.</param>
    /// <param name="sums">At least <see cref="SumCount"/> elements.</param>
    public void Filter(ReadOnlySpan<byte> row, Span<short> sums)
    {
        ObjectDisposedException.ThrowIf(_taps is null, this);
        ArgumentOutOfRangeException.ThrowIfLessThan(row.Length, _sourceBytes, nameof(row));
        ArgumentOutOfRangeException.ThrowIfLessThan(sums.Length, SumCount, nameof(sums));
        if (_plan is null)
        {
            FilterScalar(Taps, _channels, row, sums);
        }
        else if (Avx2.IsSupported)
        {
            FilterVector256(_plan, row, sums);
        }
        else
        {
            FilterVector128(_plan, row, sums);
        }
    }

    public void Dispose()
    {
        _plan?.Dispose();
        _plan = null;
        if (_taps is { } taps)
        {
            _taps = null;
            ArrayPool<LinearTap>.Shared.Return(taps);
        }
    }
}
