using PurePipeline.Pixels;
using PurePipeline.Resampling;

namespace PurePipeline.OpenCv;

/// <summary>
/// <c>cv2.resize</c> with <c>cv2.INTER_NEAREST</c> or <c>cv2.INTER_NEAREST_EXACT</c>: pixels of any type, copied.
/// </summary>
internal sealed class NearestResize(Picture source, ResizeScale scale, NearestAxis columns, NearestAxis rows) : Picture(scale.Width, scale.Height, source.Mode)
{
    public override RowReader OpenRows() => new Reader(this, source, columns, rows);

    private sealed class Reader(NearestResize picture, Picture source, NearestAxis columns, NearestAxis rows) : RowReader(picture)
    {
        private readonly RowSource _source = new(source);
        private readonly NearestColumns _columns = NearestColumns.For(source.Mode.BytesPerPixel(), columns);

        protected override void ReadRow(Span<byte> row)
        {
            (int y, int next) = (rows.Source(NextRow), rows.Source(NextRow + 1));
            _columns.Pick(_source.Row(y), row, next < y + 2 ? default : _source.Ahead(next), Streams);
        }

        protected override void SkipRows(int count)
        {
        }

        protected override void OnEnd() => _source.SkipRest();

        protected override void Dispose(bool disposing)
        {
            if (disposing)
            {
                _source.Dispose();
            }

            base.Dispose(disposing);
        }
    }
}
