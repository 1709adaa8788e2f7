using System.Buffers;
using System.Numerics;
using System.Runtime.InteropServices;
using PurePipeline.Pixels;
using PurePipeline.Resampling;

namespace PurePipeline.OpenCv;

/// <summary><c>cv2.resize(..., interpolation=cv2.INTER_AREA)</c> that makes neither side larger, by any factors.</summary>
internal sealed class AreaResize<T, TSum>(Picture source, ResizeScale scale) : Picture(scale.Width, scale.Height, source.Mode)
    where T : unmanaged, INumber<T>
    where TSum : unmanaged, IBinaryFloatingPointIeee754<TSum>
{
    // What AreaColumns may write behind the last sum.
    private const int Spill = 3;

    public override RowReader OpenRows() => new Reader(this, source, scale);

    private sealed class Reader : FilteredRowReader<TSum>
    {
        private readonly int _rowLength;
        private readonly int _channels;
        private readonly AreaAxis _columns;
        private readonly AreaAxis _rows;
        private TSum[]? _sums;

        public Reader(AreaResize<T, TSum> picture, Picture source, ResizeScale scale)
            : base(picture, source, 1, checked((scale.Width * source.Mode.ChannelCount()) + Spill))
        {
            _channels = source.Mode.ChannelCount();
            _rowLength = checked(scale.Width * _channels);
            _columns = new AreaAxis(source.Width, scale.Width, scale.StepX);
            _rows = new AreaAxis(source.Height, scale.Height, scale.StepY);
            _sums = ArrayPool<TSum>.Shared.Rent(_rowLength);
        }

        protected override void ReadRow(Span<byte> row)
        {
            Span<TSum> sums = _sums.AsSpan(0, _rowLength);
            AreaRun run = _rows.Runs[NextRow];
            if (NextRow == 0)
            {
                // OpenCV adds its first row to zeros: a -0 becomes +0.
                sums.Clear();
            }

            for (int i = 0; i < run.Count; i++)
            {
                AreaRows.Add<TSum>(Filtered(run.Source + i), _rows.Weights[run.FirstWeight + i], isFirst: i == 0 && NextRow > 0, sums);
            }

            AreaRows.Round<T, TSum>(sums, MemoryMarshal.Cast<byte, T>(row)[.._rowLength]);
        }

        protected override void Dispose(bool disposing)
        {
            if (disposing && _sums is { } sums)
            {
                _sums = null;
                _columns.Dispose();
                _rows.Dispose();
                ArrayPool<TSum>.Shared.Return(sums);
            }

            base.Dispose(disposing);
        }

        // Neighbouring result rows share the source row on their border.
        protected override void Filter(ReadOnlySpan<byte> row, Span<TSum> sums, ReadOnlySpan<byte> ahead) =>
            AreaColumns.Filter(_columns, _channels, MemoryMarshal.Cast<byte, T>(row), sums);
    }
}
