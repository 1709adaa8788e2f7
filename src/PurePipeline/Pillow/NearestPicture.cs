using System.Buffers;
using PurePipeline.Pixels;

namespace PurePipeline.Pillow;

/// <summary>Pillow's resize with <c>NEAREST</c>: one source pixel for each target pixel.</summary>
internal sealed class NearestPicture(Picture source, int width, int height, ResizeBox box) : Picture(width, height, source.Mode)
{
    private bool IsProduct => Mode is PixelMode.I16 or PixelMode.I16B;

    public override RowReader OpenRows() => new Reader(
        this,
        source,
        new ColumnRange((int)box.Left - 1, (int)box.Right + 2),
        new NearestAxis(box.Left, box.Width, Width, source.Width, IsProduct),
        new NearestAxis(box.Upper, box.Height, Height, source.Height, IsProduct));

    private sealed class Reader : FilterRowReader
    {
        private const int Unread = -2;

        // The plan of the shuffles takes the time of a few rows.
        private const int RowsWorthShuffles = 32;

        private readonly int _targetBytes;
        private readonly NearestColumns _columns;
        private NearestAxis _rows;
        private int _nextY = Unread;

        // The last row made, if the next one is the same: a picture being enlarged.
        private byte[]? _made;
        private int _madeY = Unread;

        public Reader(Picture target, Picture source, ColumnRange range, NearestAxis columns, NearestAxis rows)
            : base(target, source, range)
        {
            (_targetBytes, _rows) = (target.RowBytes, rows);
            _columns = NearestColumns.For(columns, source.Mode.BytesPerPixel(), isForMany: target.Height >= RowsWorthShuffles);
        }

        protected override void FilterRow(Span<byte> row)
        {
            int y = TakeY();
            if (y < 0)
            {
                row[.._targetBytes].Clear();
            }
            else if (y == _madeY)
            {
                _made.AsSpan(0, _targetBytes).CopyTo(row);
            }
            else
            {
                MakeRow(y, row);
            }
        }

        protected override void SkipRows(int count)
        {
            for (int i = 0; i < count; i++)
            {
                TakeY();
            }
        }

        protected override void Dispose(bool disposing)
        {
            Return(ref _made);
            base.Dispose(disposing);
        }

        private void MakeRow(int y, Span<byte> row)
        {
            ReadOnlySpan<byte> ahead = _nextY >= y + 2 ? SourceRowAhead(_nextY) : default;
            _columns.Pick(ReadSourceRow(y), ahead, row);
            row[_columns.RowBytes.._targetBytes].Clear();
            if (_nextY == y)
            {
                _made ??= ArrayPool<byte>.Shared.Rent(_targetBytes);
                row[.._targetBytes].CopyTo(_made);
                _madeY = y;
            }
        }

        // The source row of the target row; the one after it is known then.
        private int TakeY()
        {
            int y = _nextY == Unread ? _rows.Next() : _nextY;
            _nextY = _rows.Next();
            return y;
        }
    }
}
