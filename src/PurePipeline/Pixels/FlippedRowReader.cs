namespace PurePipeline.Pixels;

/// <summary>Rows from the bottom up, and from right to left too if asked: a half turn.</summary>
internal sealed class FlippedRowReader(Picture picture, Picture source, bool mirrorsColumns, long maxBytes) : RowReader(picture)
{
    private readonly int _lastRow = source.Height - 1;
    private readonly int _bytesPerPixel = source.Mode.BytesPerPixel();
    private readonly WholePicture _whole = new(source, maxBytes);

    protected override void ReadRow(Span<byte> row)
    {
        ReadOnlySpan<byte> from = _whole.Load().Row(_lastRow - NextRow);
        if (mirrorsColumns)
        {
            PixelOrder.CopyReversed(from, _bytesPerPixel, row);
        }
        else
        {
            from.CopyTo(row);
        }
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
        }

        base.Dispose(disposing);
    }
}
