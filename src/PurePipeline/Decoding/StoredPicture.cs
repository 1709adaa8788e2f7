using PurePipeline.Pixels;

namespace PurePipeline.Decoding;

/// <summary>A picture whose rows lie in the file one behind the other, uncompressed.</summary>
/// <param name="width">Pixels per row.</param>
/// <param name="height">Rows.</param>
/// <param name="mode">What one pixel is, once it is unpacked.</param>
/// <param name="format">The format as Pillow names it.</param>
/// <param name="rows">Where the rows are.</param>
/// <param name="unpack">Makes pixels of a row as it is stored.</param>
/// <param name="truncated">The error where rows are missing; null if they are zeros.</param>
internal sealed class StoredPicture(
    int width, int height, PixelMode mode, string format, StoredRows rows, StoredPicture.UnpackRow unpack, PictureException? truncated)
    : DecodedPicture(width, height, mode, format)
{
    /// <summary>Unpacks one row: the target has exactly a row's bytes.</summary>
    public delegate void UnpackRow(ReadOnlySpan<byte> stored, Span<byte> pixels);

    public override RowReader OpenRows() => rows.Has(Height - 1) || truncated is null ? new Reader(this, rows, unpack) : throw truncated;

    private sealed class Reader(StoredPicture picture, StoredRows rows, UnpackRow unpack) : RowReader(picture)
    {
        private readonly int _height = picture.Height;
        private readonly int _rowBytes = picture.RowBytes;

        protected override void ReadRow(Span<byte> row)
        {
            int index = rows.IsBottomUp ? _height - 1 - NextRow : NextRow;
            if (rows.Has(index))
            {
                unpack(rows.At(index), row[.._rowBytes]);
            }
            else
            {
                row[.._rowBytes].Clear();
            }
        }

        protected override void SkipRows(int count)
        {
        }
    }
}
