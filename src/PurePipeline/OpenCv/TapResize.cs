using PurePipeline.Pixels;
using PurePipeline.Resampling;

namespace PurePipeline.OpenCv;

/// <summary>
/// <c>cv2.resize</c> by an interpolation of 2, 4 or 8 taps along each axis. Each source row that is used is filtered once, and kept until
/// no result row needs it; the others are skipped.
/// </summary>
/// <param name="source">The picture.</param>
/// <param name="scale">The target.</param>
/// <param name="method">The interpolation.</param>
/// <param name="create">Makes the kernel.</param>
internal sealed class TapResize<TSum>(Picture source, ResizeScale scale, TapMethod method, Func<ITapKernel<TSum>> create)
    : Picture(scale.Width, scale.Height, source.Mode)
    where TSum : unmanaged
{
    public override RowReader OpenRows() => new Reader(this, source, scale, method, create);

    private sealed class Reader : RowReader
    {
        private readonly int _rowBytes;
        private readonly int _lastSourceRow;
        private readonly TapAxis _rows;
        private readonly ITapKernel<TSum> _kernel;
        private readonly RowRing<TSum> _ring;
        private readonly RowSource _source;

        public Reader(TapResize<TSum> picture, Picture source, ResizeScale scale, TapMethod method, Func<ITapKernel<TSum>> create)
            : base(picture)
        {
            _rowBytes = picture.RowBytes;
            _lastSourceRow = source.Height - 1;
            _source = new RowSource(source);
            _rows = TapAxis.Rows(method, scale.Height, scale.FactorY);
            _kernel = create();
            _ring = new RowRing<TSum>(method.Taps, _kernel.SumCount);
        }

        protected override void ReadRow(Span<byte> row)
        {
            Span<int> starts = stackalloc int[_rows.Taps];
            for (int j = 0; j < starts.Length; j++)
            {
                starts[j] = Filtered(Math.Clamp(_rows.Sources[NextRow] + j, 0, _lastSourceRow));
            }

            _kernel.Blend(_ring.Rows, starts, _rows.WeightsAt(NextRow), row[.._rowBytes]);
        }

        protected override void SkipRows(int count)
        {
        }

        protected override void Dispose(bool disposing)
        {
            if (disposing)
            {
                _source.Dispose();
                _ring.Dispose();
            }

            base.Dispose(disposing);
        }

        private int Filtered(int y)
        {
            Span<TSum> sums = _ring.Slot(y, out bool held);
            if (!held)
            {
                _kernel.Filter(_source.Row(y), sums);
                _ring.Hold(y);
            }

            return _ring.Start(y);
        }
    }
}
