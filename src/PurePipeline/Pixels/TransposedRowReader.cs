using System.Buffers;

namespace PurePipeline.Pixels;

/// <summary>
/// Rows out of columns, optionally from right to left and from the bottom up: quarter turns. Some rows are made at a time, because a column
/// alone would use a few bytes of each cache line that it touches.
/// </summary>
internal sealed class TransposedRowReader(Picture picture, Picture source, bool mirrorsColumns, bool mirrorsRows, long maxBytes) : RowReader(picture)
{
    private const int CacheLine = 64;
    private const int StripBytes = 128 * 1024;

    private readonly int _rowBytes = picture.RowBytes;
    private readonly int _stripRows = Math.Max(StripBytes / picture.RowBytes, CacheLine / picture.Mode.BytesPerPixel() + 1);
    private readonly int _sourceWidth = source.Width;
    private readonly WholePicture _whole = new(source, maxBytes);
    private byte[]? _strip;
    private int _stripStart = -1;

    protected override void ReadRow(Span<byte> row)
    {
        MemoryPicture whole = _whole.Load();
        int column = mirrorsRows ? _sourceWidth - 1 - NextRow : NextRow;
        int start = column / _stripRows * _stripRows;
        if (start != _stripStart)
        {
            _strip ??= ArrayPool<byte>.Shared.Rent(checked(_rowBytes * _stripRows));
            PixelOrder.Transpose(whole, start, Math.Min(_stripRows, _sourceWidth - start), mirrorsColumns, _strip);
            _stripStart = start;
        }

        _strip.AsSpan((column - start) * _rowBytes, _rowBytes).CopyTo(row);
    }

    protected override void SkipRows(int count)
    {
    }

    protected override void OnEnd() => _whole.End();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _whole.Dispose();
            if (_strip is { } strip)
            {
                (_strip, _stripStart) = (null, -1);
                ArrayPool<byte>.Shared.Return(strip);
            }
        }

        base.Dispose(disposing);
    }
}
