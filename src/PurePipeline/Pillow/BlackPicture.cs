using PurePipeline.Pixels;

namespace PurePipeline.Pillow;

/// <summary>A picture of zeros: what is left of a file of which nothing can be decoded.</summary>
internal sealed class BlackPicture(int width, int height, PixelMode mode) : Picture(width, height, mode)
{
    public override RowReader OpenRows() => new Rows(this);

    private sealed class Rows(Picture picture) : RowReader(picture)
    {
        private readonly int _rowBytes = picture.RowBytes;

        // The span may go on behind the row, to the end of all rows.
        protected override void ReadRow(Span<byte> row) => row[.._rowBytes].Clear();

        protected override void SkipRows(int count)
        {
        }
    }
}
