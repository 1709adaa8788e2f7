using System.Buffers;
using PurePipeline.Pixels;

namespace PurePipeline.Pillow;

/// <summary>A pass over a picture that is made from another one: reads the source's rows as its own are asked for.</summary>
internal abstract class SourceRowReader : RowReader
{
    private readonly int _sourceHeight;
    private readonly int _sourceBytes;
    private readonly RowReader _source;
    private byte[]? _row;

    protected SourceRowReader(Picture target, Picture source)
        : base(target)
    {
        (_sourceHeight, _sourceBytes) = (source.Height, source.RowBytes);
        _source = source.OpenRows();
    }

    /// <summary>The source row that is read next.</summary>
    protected int NextSourceRow => _source.NextRow;

    /// <summary>The source row that was read last, and <see cref="RowReader.Slack"/> bytes behind it.</summary>
    protected ReadOnlySpan<byte> SourceRow => _row.AsSpan(0, _sourceBytes + Slack);

    /// <summary>Goes on to source row <paramref name="y"/> and reads it into <see cref="SourceRow"/>.</summary>
    protected void ReadSourceRow(int y)
    {
        _row ??= ArrayPool<byte>.Shared.Rent(_sourceBytes + Slack);
        ReadSourceRow(y, _row);
    }

    /// <summary>Goes on to source row <paramref name="y"/> and reads it into <paramref name="row"/>.</summary>
    protected void ReadSourceRow(int y, Span<byte> row)
    {
        SkipSourceTo(y);
        _source.Read(row);
    }

    /// <summary>Goes on to source row <paramref name="y"/> without reading it.</summary>
    protected void SkipSourceTo(int y) => _source.Skip(y - _source.NextRow);

    /// <summary>
    /// Passes over the source's rows below the last one used. Pillow decodes the whole file whatever becomes of it, so damage there is an
    /// error there too.
    /// </summary>
    protected void SkipRestOfSource() => SkipSourceTo(_sourceHeight);

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
