using System.Buffers;
using PurePipeline.Pixels;
using PurePipeline.Resampling;

namespace PurePipeline.Pillow;

/// <summary>
/// A pass that makes each row from a window of the source's rows. Rows before the first window are skipped in the source, rows of the
/// windows are kept in a ring, and a row is made as soon as its window is complete.
/// </summary>
/// <typeparam name="TSample">The samples of rows in the ring.</typeparam>
/// <typeparam name="TWeight">The weights of the windows' rows.</typeparam>
/// <param name="target">The pass.</param>
/// <param name="source">The picture that it is made from.</param>
/// <param name="weights">The windows.</param>
/// <param name="stride">The samples of a row in the ring, with whatever a kernel reads behind it.</param>
/// <param name="columns">The source's columns that are used; null for all.</param>
internal abstract class WindowRowReader<TSample, TWeight>(
    Picture target, Picture source, AxisWeights<TWeight> weights, int stride, ColumnRange? columns = null)
    : FilterRowReader(target, source, columns)
    where TSample : unmanaged
    where TWeight : unmanaged
{
    // A box without extent at the picture's edge has windows without rows.
    private readonly int _slots = Math.Max(1, weights.MostTaps);
    private TSample[]? _ring;
    private int[]? _offsets;

    /// <summary>Reads source row <paramref name="y"/> into its place in the ring.</summary>
    protected abstract void ReadInto(int y, Span<TSample> slot);

    /// <summary>Makes a row of the window that begins at the first offset; there is one offset more than the window has rows.</summary>
    protected abstract void Combine(int index, ReadOnlySpan<TSample> ring, ReadOnlySpan<int> offsets, Span<byte> row);

    protected sealed override void FilterRow(Span<byte> row)
    {
        RentRing();
        int first = weights.First(NextRow);
        int taps = weights.Window(NextRow).Length;
        for (int y = Math.Max(first, NextSourceRow); y < first + taps; y++)
        {
            ReadInto(y, _ring.AsSpan(Offset(y), stride));
        }

        for (int tap = 0; tap <= taps; tap++)
        {
            _offsets![tap] = Offset(first + tap);
        }

        Combine(NextRow, _ring, _offsets.AsSpan(0, taps + 1), row);
    }

    protected sealed override void SkipRows(int count)
    {
    }

    protected override void Dispose(bool disposing)
    {
        Return(ref _ring);
        Return(ref _offsets);
        base.Dispose(disposing);
    }

    private void RentRing()
    {
        if (_ring is not null)
        {
            return;
        }

        long length = (long)stride * _slots;
        if (length > Array.MaxLength)
        {
            throw new PictureException(
                PictureErrorCode.LimitExceeded,
                $"{_slots} rows of {stride} samples go into one row of the result: more than one array can hold.");
        }

        _ring = ArrayPool<TSample>.Shared.Rent((int)length);
        _offsets = ArrayPool<int>.Shared.Rent(_slots + 1);
    }

    // A window never begins before an earlier one, so a row is overwritten only after its last use.
    private int Offset(int sourceRow) => sourceRow % _slots * stride;
}
