using PurePipeline.Pixels;

namespace PurePipeline.Decoding.Jpeg;

/// <summary>Rows of a damaged picture: black from where it cannot be decoded any further.</summary>
internal sealed class SalvagingRowReader : RowReader
{
    private readonly RowReader? _rows;
    private readonly int _rowBytes;
    private bool _failed;

    /// <summary>Starts reading what <paramref name="open"/> gives; nothing at all if it fails.</summary>
    public SalvagingRowReader(Picture picture, Func<RowReader> open)
        : base(picture)
    {
        _rowBytes = picture.RowBytes;
        try
        {
            _rows = open();
        }
        catch (PictureException error) when (IsDamage(error))
        {
            _failed = true;
        }
    }

    protected override void ReadRow(Span<byte> row)
    {
        Try(row, static (rows, row) => rows.Read(row));
        if (_failed)
        {
            row[.._rowBytes].Clear();
        }
    }

    protected override void SkipRows(int count) => Try([], (rows, _) => rows.Skip(count));

    protected override void Dispose(bool disposing)
    {
        _rows?.Dispose();
        base.Dispose(disposing);
    }

    private static bool IsDamage(PictureException error) => error.Code != PictureErrorCode.LimitExceeded;

    private void Try(Span<byte> row, RowAction action)
    {
        if (_failed)
        {
            return;
        }

        try
        {
            action(_rows!, row);
        }
        catch (PictureException error) when (IsDamage(error))
        {
            _failed = true;
        }
    }

    private delegate void RowAction(RowReader rows, Span<byte> row);
}
