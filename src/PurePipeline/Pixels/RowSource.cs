using System.Buffers;

namespace PurePipeline.Pixels;

/// <summary>
/// A picture's rows by number, in rising order: those of a picture in memory where they lie, any others read into a pooled buffer.
/// Rows in between are skipped; the last row may be asked for again.
/// </summary>
internal sealed class RowSource : IDisposable
{
    private readonly int _height;
    private readonly int _window;
    private readonly int _rowBytes;
    private readonly int _slotBytes;
    private readonly MemoryPicture? _memory;
    private readonly RowReader? _rows;
    private byte[]? _buffer;

    /// <param name="picture">The picture to read; the caller keeps it.</param>
    /// <param name="window">How many rows, a power of two, stay valid at a time: row y until row y + window is asked for.</param>
    /// <param name="columns">The columns that are used, if not all are.</param>
    public RowSource(Picture picture, int window = 1, ColumnRange? columns = null)
    {
        _height = picture.Height;
        _window = window;
        _rowBytes = picture.RowBytes;
        _memory = picture as MemoryPicture;
        if (_memory is null)
        {
            _rows = RowReader.Open(picture, columns);
            _slotBytes = checked(_rowBytes + RowReader.Slack);
            _buffer = ArrayPool<byte>.Shared.Rent(checked(window * _slotBytes));
        }
    }

    /// <summary>Row <paramref name="y"/>.</summary>
    public ReadOnlySpan<byte> Row(int y)
    {
        if (_memory is not null)
        {
            return _memory.Row(y);
        }

        ObjectDisposedException.ThrowIf(_buffer is null, this);
        Span<byte> slot = _buffer.AsSpan((y & (_window - 1)) * _slotBytes, _slotBytes);
        if (y != _rows!.NextRow - 1)
        {
            _rows.Skip(y - _rows.NextRow);
            _rows.Read(slot);
        }

        return slot[.._rowBytes];
    }

    /// <summary>Row <paramref name="y"/>, which will be asked for, if it is in memory; else nothing.</summary>
    public ReadOnlySpan<byte> Ahead(int y) => _memory is not null && (uint)y < (uint)_height ? _memory.Row(y) : default;

    /// <summary>Passes over the rows that have not been asked for.</summary>
    public void SkipRest() => _rows?.Skip(_height - _rows.NextRow);

    public void Dispose()
    {
        _rows?.Dispose();
        if (_buffer is { } buffer)
        {
            _buffer = null;
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }
}
