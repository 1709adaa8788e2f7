namespace PurePipeline.Pixels;

/// <summary>Rows from right to left.</summary>
internal sealed class MirroredRowReader(Picture picture, Picture source) : RowReader(picture)
{
    private readonly RowReader _rows = source.OpenRows();
    private readonly int _rowBytes = source.RowBytes;
    private readonly int _bytesPerPixel = source.Mode.BytesPerPixel();

    protected override void ReadRow(Span<byte> row)
    {
        _rows.Read(row);
        PixelOrder.Reverse(row[.._rowBytes], _bytesPerPixel);
    }

    protected override void SkipRows(int count) => _rows.Skip(count);

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _rows.Dispose();
        }

        base.Dispose(disposing);
    }
}
