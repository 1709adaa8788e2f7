using System.Buffers;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace PurePipeline.Resampling;

/// <summary>
/// The horizontal half of OpenCV's linear resize of 8-bit rows. Per result element <c>t = (S[s] * a0 + S[s + 1] * a1) >> shift</c>.
/// INTER_LINEAR has weights in 1/2048 and shifts by 4: OpenCV keeps the sum in 32 bits and shifts in the vertical step
/// (imgproc/src/resize.cpp, <c>VResizeLinear</c>), which uses nothing else of it; shifted at once it fits 16 bits, at most
/// 255 * 2048 >> 4 = 32640. INTER_LINEAR_EXACT has weights in 1/256 and shifts by none: t is at most 65280, 16 bits without a sign.
/// </summary>
internal sealed unsafe partial class LinearColumns
{
    // Tables of photos being scaled; larger ones are rather computed again than kept.
    private const int LargestKept = 1 << 14;
    private static readonly RecentlyUsed<(int, int, int, SpanAction<LinearTap, double>, double), LinearColumns> Recent = new(8);
    private static readonly RecentlyUsed<(int, int, int, double), LinearColumns> RecentExact = new(8);

    private readonly int _channels;
    private readonly int _sourceBytes;
    private readonly LinearTap[] _taps;
    private readonly int _shift;
    private readonly LinearLines? _lines;
    private readonly WindowPlan? _plan;

    private LinearColumns(int sourceWidth, LinearTap[] taps, int channels, int shift)
    {
        (_channels, _sourceBytes) = (channels, checked(sourceWidth * channels));
        SumCount = LinearPlacement.RoundUp(checked(taps.Length * channels));
        (_taps, _shift) = (taps, shift);
        _lines = Avx512Vbmi.IsSupported ? LinearLines.TryCreate(taps, channels, _sourceBytes) : null;
        _plan = Vector128.IsHardwareAccelerated && _lines is null ? LinearPlacement.Plan(_taps, channels, _sourceBytes) : null;
    }

    /// <summary>The elements that <see cref="Filter"/> needs room for: those of a row, rounded up to whole vectors.</summary>
    public int SumCount { get; }

    /// <summary>The same columns together with rows, where there is a kernel for it; of INTER_LINEAR.</summary>
    public LinearPixels? WithRows { get; private init; }

    /// <summary>
    /// Prepares rows of <paramref name="sourceWidth"/> pixels for <paramref name="width"/> columns, by the coordinates of
    /// <paramref name="fill"/>.
    /// </summary>
    public static LinearColumns For(int sourceWidth, int width, int channels, SpanAction<LinearTap, double> fill, double factor) =>
        (long)width * channels > LargestKept
            ? Create(sourceWidth, width, channels, fill, factor)
            : Recent.GetOrAdd((sourceWidth, width, channels, fill, factor), static k => Create(k.Item1, k.Item2, k.Item3, k.Item4, k.Item5));

    /// <summary>The same for INTER_LINEAR_EXACT; sums are to be read as <c>ushort</c>.</summary>
    public static LinearColumns Exact(int sourceWidth, int width, int channels, double factor) =>
        (long)width * channels > LargestKept
            ? CreateExact(sourceWidth, width, channels, factor)
            : RecentExact.GetOrAdd((sourceWidth, width, channels, factor), static k => CreateExact(k.Item1, k.Item2, k.Item3, k.Item4));

    /// <summary>Filters one source row.</summary>
    /// <param name="row">At least the source row; nothing outside it is read.</param>
    /// <param name="sums">At least <see cref="SumCount"/> elements.</param>
    /// <param name="ahead">A row that will be filtered soon, if it is known.</param>
    public void Filter(ReadOnlySpan<byte> row, Span<short> sums, ReadOnlySpan<byte> ahead = default)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(row.Length, _sourceBytes, nameof(row));
        ArgumentOutOfRangeException.ThrowIfLessThan(sums.Length, SumCount, nameof(sums));
        if (_lines is not null)
        {
            FilterVector512(_lines, _shift, row, sums, ahead);
        }
        else if (_plan is null)
        {
            FilterScalar(_taps, _channels, _shift, row, sums);
        }
        else if (Avx2.IsSupported)
        {
            FilterVector256(_plan, _shift, row, sums, ahead);
        }
        else
        {
            FilterVector128(_plan, _shift, row, sums);
        }
    }

    private static LinearColumns Create(int sourceWidth, int width, int channels, SpanAction<LinearTap, double> fill, double factor)
    {
        var taps = new LinearTap[width];
        fill(taps, factor);
        LinearAxis.ClampToSource(taps, sourceWidth);
        return new LinearColumns(sourceWidth, taps, channels, shift: 4) { WithRows = LinearPixels.TryCreate(taps, channels, sourceWidth) };
    }

    private static LinearColumns CreateExact(int sourceWidth, int width, int channels, double factor)
    {
        ExactTap[] taps = ExactTap.Axis(sourceWidth, width, factor, bits: 8);
        return new LinearColumns(
            sourceWidth, Array.ConvertAll(taps, static tap => new LinearTap(tap.Source, (short)tap.Weight0, (short)tap.Weight1)), channels, shift: 0);
    }
}
