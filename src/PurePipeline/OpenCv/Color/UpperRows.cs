using PurePipeline.Pixels;

namespace PurePipeline.OpenCv.Color;

/// <summary>The first rows of a picture: the luma of 4:2:0.</summary>
internal sealed class UpperRows(Picture source, int height) : Picture(source.Width, height, source.Mode)
{
    public override RowReader OpenRows() => new Reader(this, source);

    private sealed class Reader(UpperRows picture, Picture source) : RowReader(picture)
    {
        private readonly RowReader _rows = RowReader.Open(source);

        protected override void ReadRow(Span<byte> row) => _rows.Read(row);

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
}
