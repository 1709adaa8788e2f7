using System.Buffers;
using PurePipeline.Pixels;

namespace PurePipeline.Pillow;

/// <summary>
/// A pass whose kernels store whole registers: where the caller's span has no room behind the row, they write to one of its own.
/// </summary>
internal abstract class FilterRowReader(Picture target, Picture source, ColumnRange? columns = null)
    : SourceRowReader(target, source, columns)
{
    private readonly int _rowBytes = target.RowBytes;
    private byte[]? _padded;

    /// <summary>Writes row <see cref="RowReader.NextRow"/>; the span has <see cref="RowReader.Slack"/> bytes behind the row.</summary>
    protected abstract void FilterRow(Span<byte> row);

    protected sealed override void ReadRow(Span<byte> row)
    {
        if (row.Length >= _rowBytes + Slack)
        {
            FilterRow(row);
            return;
        }

        _padded ??= ArrayPool<byte>.Shared.Rent(_rowBytes + Slack);
        FilterRow(_padded);
        _padded.AsSpan(0, _rowBytes).CopyTo(row);
    }

    protected override void Dispose(bool disposing)
    {
        Return(ref _padded);
        base.Dispose(disposing);
    }
}
