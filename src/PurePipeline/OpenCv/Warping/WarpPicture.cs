using PurePipeline.Decoding;
using PurePipeline.Pixels;

namespace PurePipeline.OpenCv.Warping;

/// <summary>
/// A picture's pixels at other places: <c>cv2.warpAffine</c>, <c>warpPerspective</c> and <c>remap</c>, which differ in the map alone. The
/// source is held whole while rows are read.
/// </summary>
internal sealed class WarpPicture(Picture source, int width, int height, WarpMap map, WarpSampler sampler, BorderType border, byte[] value)
    : Picture(width, height, source.Mode)
{
    public override RowReader OpenRows() => new Reader(this, source, map, sampler, border, value);

    private sealed class Reader(WarpPicture picture, Picture source, WarpMap map, WarpSampler sampler, BorderType border, byte[] value)
        : RowReader(picture)
    {
        private readonly WholePicture _whole = new(source, DecodeLimits.Default.MaxBytes);
        private readonly WarpMap.Cursor _cursor = map.Open(picture.Width, picture.Height, sampler.TakesWholePixels);
        private readonly int _lastRow = picture.Height - 1;
        private PositionRow _positions = new(picture.Width);
        private PositionRow _ahead = new(picture.Width);
        private int _rowAhead = -1;

        protected override void ReadRow(Span<byte> row)
        {
            var pixels = new WarpSource(_whole.Load(), border, value);
            if (NextRow == _rowAhead)
            {
                (_positions, _ahead) = (_ahead, _positions);
            }
            else
            {
                _cursor.Fill(NextRow, _positions);
            }

            if (NextRow < _lastRow && !sampler.TakesWholePixels)
            {
                _rowAhead = NextRow + 1;
                _cursor.Fill(_rowAhead, _ahead);
                pixels.Ask(_ahead);
            }

            sampler.Sample(pixels, _positions, row);
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
                _cursor.Dispose();
                _positions.Dispose();
                _ahead.Dispose();
            }

            base.Dispose(disposing);
        }
    }
}
