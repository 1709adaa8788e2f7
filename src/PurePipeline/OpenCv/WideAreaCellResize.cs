using System.Buffers;
using System.Numerics;
using System.Runtime.InteropServices;
using PurePipeline.Pixels;
using PurePipeline.Resampling;

namespace PurePipeline.OpenCv;

/// <summary>
/// <c>cv2.resize(..., interpolation=cv2.INTER_AREA)</c> of channels wider than a byte by integer factors, and INTER_LINEAR where it halves
/// both sides.
/// </summary>
internal sealed class WideAreaCellResize<T, TSum>(Picture source, ResizeScale scale) : Picture(scale.Width, scale.Height, source.Mode)
    where T : unmanaged, INumber<T>
    where TSum : unmanaged, IBinaryFloatingPointIeee754<TSum>
{
    public override RowReader OpenRows() => new Reader(this, source, scale);

    private sealed class Reader : RowReader
    {
        private readonly int _rowLength;
        private readonly int _channels;
        private readonly int _sourceHeight;
        private readonly int _cellHeight;
        private readonly bool _halvesFloats;
        private readonly int _halvedLength;
        private readonly WideAreaCells<T, TSum> _cells;
        private readonly RowSource _source;
        private TSum[]? _sums;

        public Reader(WideAreaCellResize<T, TSum> picture, Picture source, ResizeScale scale)
            : base(picture)
        {
            _channels = source.Mode.ChannelCount();
            _rowLength = checked(scale.Width * _channels);
            _sourceHeight = source.Height;
            _cellHeight = scale.CellHeight;
            _halvesFloats = typeof(T) == typeof(float) && scale.IsHalf && _channels != 2;
            _halvedLength = Math.Min(scale.Width, source.Width / 2) * _channels;
            _cells = new WideAreaCells<T, TSum>(source.Width, scale.Width, _channels, scale.CellWidth, scale.CellHeight);
            _source = new RowSource(source, window: 2);
            _sums = ArrayPool<TSum>.Shared.Rent(checked(2 * _cells.SumCount));
        }

        protected override void ReadRow(Span<byte> row)
        {
            // A long product: the last cell may lie below the picture, where OpenCV writes zeros.
            int top = (int)Math.Min((long)NextRow * _cellHeight, _sourceHeight);
            int rows = Math.Min(_cellHeight, _sourceHeight - top);
            Span<T> result = MemoryMarshal.Cast<byte, T>(row)[.._rowLength];
            if (!_halvesFloats || rows < 2 || _halvedLength < _rowLength)
            {
                Average(top, rows, result);
            }

            if (_halvesFloats && rows == 2)
            {
                // Cells that the right edge cuts are not halved.
                FloatAreaHalf.Average(
                    MemoryMarshal.Cast<byte, float>(_source.Row(top)),
                    MemoryMarshal.Cast<byte, float>(_source.Row(top + 1)),
                    _channels,
                    MemoryMarshal.Cast<T, float>(result)[.._halvedLength]);
            }
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
                ArrayPool<TSum>.Shared.Return(sums);
            }

            base.Dispose(disposing);
        }

        private void Average(int top, int rows, Span<T> result)
        {
            Span<TSum> sums = _sums.AsSpan(0, _cells.SumCount);
            Span<TSum> groups = _sums.AsSpan(_cells.SumCount, _cells.SumCount);
            for (int i = 0; i < rows; i++)
            {
                _cells.Add(MemoryMarshal.Cast<byte, T>(_source.Row(top + i)), i, rows == _cellHeight, sums, groups);
            }

            _cells.Divide(sums, rows, result);
        }
    }
}
