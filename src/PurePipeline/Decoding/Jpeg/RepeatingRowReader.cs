using System.Buffers;
using PurePipeline.Pixels;

namespace PurePipeline.Decoding.Jpeg;

/// <summary>Rows of a picture whose data ends too early: what cannot be decoded any more is the last row that could.</summary>
/// <param name="picture">The picture.</param>
/// <param name="rows">Its rows, as far as they go.</param>
/// <param name="together">So many rows are there only if all of them can be decoded.</param>
internal sealed class RepeatingRowReader(Picture picture, RowReader rows, int together) : RowReader(picture)
{
    private readonly int _height = picture.Height;
    private readonly int _rowBytes = picture.RowBytes;
    private readonly byte[] _last = ArrayPool<byte>.Shared.Rent(picture.RowBytes);
    private readonly byte[] _ahead = ArrayPool<byte>.Shared.Rent(checked((picture.RowBytes * together) + Slack));
    private int _readyRows;
    private bool _ended;
    private bool _disposed;

    protected override void ReadRow(Span<byte> row)
    {
        MoveTo(NextRow);
        _last.AsSpan(0, _rowBytes).CopyTo(row);
    }

    protected override void SkipRows(int count)
    {
        for (int y = NextRow; y < NextRow + count && !_ended; y++)
        {
            MoveTo(y);
        }
    }

    protected override void Dispose(bool disposing)
    {
        if (!_disposed)
        {
            _disposed = true;
            rows.Dispose();
            ArrayPool<byte>.Shared.Return(_last);
            ArrayPool<byte>.Shared.Return(_ahead);
        }

        base.Dispose(disposing);
    }

    private void MoveTo(int y)
    {
        if (y >= _readyRows && !_ended)
        {
            ReadAhead();
        }

        if (!_ended)
        {
            _ahead.AsSpan(y % together * _rowBytes, _rowBytes).CopyTo(_last);
        }
    }

    private void ReadAhead()
    {
        try
        {
            for (int end = Math.Min(_readyRows + together, _height); rows.NextRow < end;)
            {
                rows.Read(_ahead.AsSpan(rows.NextRow % together * _rowBytes));
            }

            _readyRows = rows.NextRow;
        }
        catch (PictureException error) when (error.Code == PictureErrorCode.Truncated && _readyRows > 0)
        {
            _ended = true;
        }
    }
}
