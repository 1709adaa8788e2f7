using PurePipeline.Pixels;
using PurePipeline.Resampling;

namespace PurePipeline.OpenCv;

/// <summary><c>cv2.resize(..., interpolation=cv2.INTER_NEAREST)</c> of pixels of 1 to 4 bytes.</summary>
internal sealed class NearestResize(Picture source, ResizeScale scale) : Picture(scale.Width, scale.Height, source.Mode)
{
    public override RowReader OpenRows() => new Reader(this, source, scale);

    private sealed class Reader(NearestResize picture, Picture source, ResizeScale scale) : RowReader(picture)
    {
        private readonly int _sourceHeight = source.Height;
        private readonly double _factor = scale.FactorY;
        private readonly RowSource _source = new(source);
        private readonly NearestColumns _columns = new(source.Width, scale.Width, source.Mode.BytesPerPixel(), scale.FactorX);

        protected override void ReadRow(Span<byte> row) =>
            _columns.Pick(_source.Row(NearestColumns.Index(NextRow, _factor, _sourceHeight)), row);

        protected override void SkipRows(int count)
        {
        }

        protected override void Dispose(bool disposing)
        {
            if (disposing)
            {
                _source.Dispose();
                _columns.Dispose();
            }

            base.Dispose(disposing);
        }
    }
}
