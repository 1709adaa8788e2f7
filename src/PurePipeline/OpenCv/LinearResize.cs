using System.Buffers;
using PurePipeline.Pixels;
using PurePipeline.Resampling;

namespace PurePipeline.OpenCv;

/// <summary>
/// <c>cv2.resize(..., interpolation=cv2.INTER_LINEAR)</c> of <c>uint8</c>, and INTER_AREA where it enlarges, which differs in the
/// coordinates alone. Each source row that is used is filtered once; the others are skipped.
/// </summary>
internal sealed class LinearResize(Picture source, ResizeScale scale, SpanAction<LinearTap, double> coordinates)
    : Picture(scale.Width, scale.Height, source.Mode)
{
    public override RowReader OpenRows() => new Reader(this, source, scale, coordinates);

    private sealed class Reader : RowReader
    {
        private readonly int _rowBytes;
        private readonly int _lastSourceRow;
        private readonly LinearTap[] _rowTaps;
        private readonly LinearColumns _columns;
        private readonly RowRing<short> _ring;
        private readonly RowSource _source;
        private bool _disposed;

        public Reader(LinearResize picture, Picture source, ResizeScale scale, SpanAction<LinearTap, double> coordinates)
            : base(picture)
        {
            _rowBytes = picture.RowBytes;
            _lastSourceRow = source.Height - 1;
            _source = new RowSource(source);
            _rowTaps = ArrayPool<LinearTap>.Shared.Rent(scale.Height);
            coordinates(_rowTaps.AsSpan(0, scale.Height), scale.FactorY);
            _columns = LinearColumns.For(source.Width, scale.Width, source.Mode.ChannelCount(), coordinates, scale.FactorX);
            _ring = new RowRing<short>(2, _columns.SumCount);
        }

        protected override void ReadRow(Span<byte> row)
        {
            LinearTap tap = _rowTaps[NextRow];
            ReadOnlySpan<short> upper = Filtered(Math.Clamp(tap.Source, 0, _lastSourceRow));
            ReadOnlySpan<short> lower = Filtered(Math.Clamp(tap.Source + 1, 0, _lastSourceRow));
            LinearRows.Blend(upper, lower, tap.Weight0, tap.Weight1, row[.._rowBytes]);
        }

        protected override void SkipRows(int count)
        {
        }

        protected override void Dispose(bool disposing)
        {
            if (disposing && !_disposed)
            {
                _disposed = true;
                _source.Dispose();
                _ring.Dispose();
                ArrayPool<LinearTap>.Shared.Return(_rowTaps);
            }

            base.Dispose(disposing);
        }

        private Span<short> Filtered(int y)
        {
            Span<short> sums = _ring.Slot(y, out bool held);
            if (!held)
            {
                _columns.Filter(_source.Row(y), sums);
                _ring.Hold(y);
            }

            return sums;
        }
    }
}
