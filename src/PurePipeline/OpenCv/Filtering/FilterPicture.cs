using System.Buffers;
using PurePipeline.Pixels;

namespace PurePipeline.OpenCv.Filtering;

/// <summary>A filtered picture, made row by row.</summary>
internal sealed class FilterPicture<T>(Picture source, PixelMode mode, Func<FilterRows<T>> start) : Picture(source.Width, source.Height, mode)
    where T : unmanaged
{
    public override RowReader OpenRows() => new Reader(this, source, start());

    private sealed class Reader : RowReader
    {
        private readonly int _rowBytes;
        private readonly FilterRows<T> _filter;
        private readonly FilterRows<T>.SourceRow _rowOf;
        private readonly RowSource _source;

        public Reader(FilterPicture<T> picture, Picture source, FilterRows<T> filter)
            : base(picture)
        {
            (_rowBytes, _filter) = (picture.RowBytes, filter);
            _source = new RowSource(source);
            _rowOf = _source.Row;
        }

        protected override void ReadRow(Span<byte> row) => _filter.Make(NextRow, _rowOf, row[.._rowBytes]);

        protected override void SkipRows(int count)
        {
            if (!_filter.IsSequential)
            {
                return;
            }

            byte[] row = ArrayPool<byte>.Shared.Rent(_rowBytes);
            for (int i = 0; i < count; i++)
            {
                _filter.Make(NextRow + i, _rowOf, row.AsSpan(0, _rowBytes));
            }

            ArrayPool<byte>.Shared.Return(row);
        }

        protected override void OnEnd() => _source.SkipRest();

        protected override void Dispose(bool disposing)
        {
            if (disposing)
            {
                _filter.Dispose();
                _source.Dispose();
            }

            base.Dispose(disposing);
        }
    }
}
