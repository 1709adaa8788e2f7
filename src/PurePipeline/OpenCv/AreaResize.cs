using System.Buffers;
using PurePipeline.Pixels;
using PurePipeline.Resampling;

namespace PurePipeline.OpenCv;

/// <summary><c>cv2.resize(..., interpolation=cv2.INTER_AREA)</c> of <c>uint8</c> that makes neither side larger, by any factors.</summary>
internal sealed class AreaResize(Picture source, ResizeScale scale) : Picture(scale.Width, scale.Height, source.Mode)
{
    // What AreaColumns may write behind the last sum.
    private const int Spill = 3;

    public override RowReader OpenRows() => new Reader(this, source, scale);

    private sealed class Reader : RowReader
    {
        private readonly int _rowBytes;
        private readonly int _channels;
        private readonly AreaAxis _columns;
        private readonly AreaAxis _rows;
        private readonly RowRing<float> _filtered;
        private readonly RowSource _source;
        private float[]? _sums;

        public Reader(AreaResize picture, Picture source, ResizeScale scale)
            : base(picture)
        {
            _rowBytes = picture.RowBytes;
            _channels = source.Mode.ChannelCount();
            _source = new RowSource(source);
            _columns = new AreaAxis(source.Width, scale.Width, scale.StepX);
            _rows = new AreaAxis(source.Height, scale.Height, scale.StepY);
            _filtered = new RowRing<float>(1, checked(_rowBytes + Spill));
            _sums = ArrayPool<float>.Shared.Rent(_rowBytes);
        }

        protected override void ReadRow(Span<byte> row)
        {
            Span<float> sums = _sums.AsSpan(0, _rowBytes);
            AreaRun run = _rows.Runs[NextRow];
            for (int i = 0; i < run.Count; i++)
            {
                AreaRows.Add(Filtered(run.Source + i), _rows.Weights[run.FirstWeight + i], isFirst: i == 0, sums);
            }

            AreaRows.Round(sums, row);
        }

        protected override void SkipRows(int count)
        {
        }

        protected override void Dispose(bool disposing)
        {
            if (disposing && _sums is { } sums)
            {
                _sums = null;
                _source.Dispose();
                _columns.Dispose();
                _rows.Dispose();
                _filtered.Dispose();
                ArrayPool<float>.Shared.Return(sums);
            }

            base.Dispose(disposing);
        }

        // Neighbouring result rows share the source row on their border.
        private Span<float> Filtered(int y)
        {
            Span<float> sums = _filtered.Slot(y, out bool held);
            if (!held)
            {
                AreaColumns.Filter(_columns, _channels, _source.Row(y), sums);
                _filtered.Hold(y);
            }

            return sums;
        }
    }
}
