using System.Buffers;
using PurePipeline.Pixels;
using PurePipeline.Resampling;

namespace PurePipeline.OpenCv;

/// <summary>
/// <c>cv2.resize(..., interpolation=cv2.INTER_AREA)</c> of <c>uint8</c> by integer factors, and INTER_LINEAR where it halves both sides.
/// </summary>
internal sealed class AreaCellResize(Picture source, ResizeScale scale) : Picture(scale.Width, scale.Height, source.Mode)
{
    public override RowReader OpenRows() => new Reader(this, source, scale);

    private sealed class Reader : RowReader
    {
        private readonly int _rowBytes;
        private readonly int _channels;
        private readonly int _sourceHeight;
        private readonly int _cellHeight;
        private readonly bool _halves;
        private readonly AreaCells _cells;
        private readonly RowSource _source;
        private int[]? _sums;

        public Reader(AreaCellResize picture, Picture source, ResizeScale scale)
            : base(picture)
        {
            _rowBytes = picture.RowBytes;
            _channels = source.Mode.ChannelCount();
            _sourceHeight = source.Height;
            _cellHeight = scale.CellHeight;
            _halves = scale.IsHalf && _channels != 2 && scale.Width <= source.Width / 2;
            _cells = new AreaCells(source.Width, scale.Width, _channels, scale.CellWidth, scale.CellHeight);
            _source = new RowSource(source, window: 2);
            _sums = ArrayPool<int>.Shared.Rent(_cells.SumCount);
        }

        protected override void ReadRow(Span<byte> row)
        {
            // A long product: the last cell may lie below the picture, where OpenCV writes zeros.
            int top = (int)Math.Min((long)NextRow * _cellHeight, _sourceHeight);
            int rows = Math.Min(_cellHeight, _sourceHeight - top);
            if (_halves && rows == 2)
            {
                AreaHalf.Average(_source.Row(top), _source.Row(top + 1), _channels, row[.._rowBytes]);
                return;
            }

            for (int i = 0; i < rows; i++)
            {
                _cells.Add(_source.Row(top + i), _sums, isFirst: i == 0);
            }

            _cells.Divide(_sums, rows, row[.._rowBytes]);
        }

        protected override void SkipRows(int count)
        {
        }

        protected override void OnEnd() => _source.SkipRest();

        protected override void Dispose(bool disposing)
        {
            if (disposing && _sums is { } sums)
            {
                _sums = null;
                _source.Dispose();
                ArrayPool<int>.Shared.Return(sums);
            }

            base.Dispose(disposing);
        }
    }
}
