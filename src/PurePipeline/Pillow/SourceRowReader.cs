using System.Buffers;
using PurePipeline.Pixels;

namespace PurePipeline.Pillow;

/// <summary>A pass over a picture that is made from another one: reads the source's rows as its own are asked for.</summary>
internal abstract class SourceRowReader : RowReader
{
    private readonly int _sourceHeight;
    private readonly int _sourceBytes;
    private readonly RowReader _source;
    private readonly MemoryPicture? _memory;
    private byte[]? _row;

    protected SourceRowReader(Picture target, Picture source, ColumnRange? columns = null)
        : base(target)
    {
        (_sourceHeight, _sourceBytes) = (source.Height, source.RowBytes);
        _source = Open(source, columns);
        _memory = source as MemoryPicture;
    }

    /// <summary>The source row that is read next.</summary>
    protected int NextSourceRow => _source.NextRow;

    /// <summary>
    /// Goes on to source row <paramref name="y"/> and gives it, with at least <see cref="RowReader.Slack"/> bytes behind it. It is valid
    /// until the next one is read; a row of a picture in memory is not copied.
    /// </summary>
    protected ReadOnlySpan<byte> ReadSourceRow(int y)
    {
        if (TryTakeFromMemory(y, out ReadOnlySpan<byte> row))
        {
            return row;
        }

        _row ??= ArrayPool<byte>.Shared.Rent(_sourceBytes + Slack);
        ReadSourceRow(y, _row);
        return _row;
    }

    /// <summary>
    /// The same with a place for the row, in which it stays valid; a row of a picture in memory stays valid anyway.
    /// </summary>
    protected ReadOnlySpan<byte> TakeSourceRow(int y, Span<byte> place)
    {
        if (TryTakeFromMemory(y, out ReadOnlySpan<byte> row))
        {
            return row;
        }

        ReadSourceRow(y, place);
        return place;
    }

    /// <summary>Row <paramref name="y"/>, which will be asked for, if it is in memory; else nothing.</summary>
    protected ReadOnlySpan<byte> SourceRowAhead(int y) => _memory is not null && (uint)y < (uint)_sourceHeight ? _memory.Row(y) : default;

    /// <summary>Goes on to source row <paramref name="y"/> and reads it into <paramref name="row"/>.</summary>
    protected void ReadSourceRow(int y, Span<byte> row)
    {
        SkipSourceTo(y);
        _source.Read(row);
    }

    /// <summary>Goes on to source row <paramref name="y"/> without reading it.</summary>
    protected void SkipSourceTo(int y) => _source.Skip(y - _source.NextRow);

    protected override void OnEnd() => SkipSourceTo(_sourceHeight);

    private bool TryTakeFromMemory(int y, out ReadOnlySpan<byte> row)
    {
        row = _memory is null ? default : _memory.FromRow(y);
        if (row.Length < _sourceBytes + Slack)
        {
            return false;
        }

        SkipSourceTo(y + 1);
        return true;
    }

    protected override void Dispose(bool disposing)
    {
        _source.Dispose();
        Return(ref _row);
        base.Dispose(disposing);
    }

    /// <summary>Gives a rented buffer back, once.</summary>
    protected static void Return<T>(ref T[]? buffer)
    {
        if (Interlocked.Exchange(ref buffer, null) is { } rented)
        {
            ArrayPool<T>.Shared.Return(rented);
        }
    }
}
