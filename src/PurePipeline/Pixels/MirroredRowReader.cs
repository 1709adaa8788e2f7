namespace PurePipeline.Pixels;

/// <summary>Rows from right to left.</summary>
internal sealed class MirroredRowReader(Picture picture, Picture source) : RowReader(picture)
{
    private readonly RowSource _rows = new(source);
    private readonly int _bytesPerPixel = source.Mode.BytesPerPixel();

    protected override void ReadRow(Span<byte> row) => PixelOrder.CopyReversed(_rows.Row(NextRow), _bytesPerPixel, row);

    protected override void SkipRows(int count)
    {
    }

    protected override void OnEnd() => _rows.SkipRest();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _rows.Dispose();
        }

        base.Dispose(disposing);
    }
}
