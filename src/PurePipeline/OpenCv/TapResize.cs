using PurePipeline.Pixels;
using PurePipeline.Resampling;

namespace PurePipeline.OpenCv;

/// <summary>
/// <c>cv2.resize</c> by an interpolation of 2, 4 or 8 taps along each axis.
/// </summary>
/// <param name="source">The picture.</param>
/// <param name="scale">The target.</param>
/// <param name="method">The interpolation.</param>
/// <param name="create">Makes the kernel, for strips of so many columns.</param>
internal sealed class TapResize<TSum>(Picture source, ResizeScale scale, TapMethod method, Func<int, ITapKernel<TSum>> create)
    : Picture(scale.Width, scale.Height, source.Mode)
    where TSum : unmanaged
{
    public override RowReader OpenRows() => new Reader(this, source, scale, method, create(scale.Width));

    internal override bool TryWrite(Span<byte> pixels)
    {
        int strip = TapStrips.Columns<TSum>(source, scale, method.Taps);
        if (source is not MemoryPicture memory || strip == scale.Width)
        {
            return false;
        }

        TapStrips.Write(memory, create(strip), TapAxis.Rows(method, scale.Height, scale.FactorY), RowBytes, pixels);
        return true;
    }

    private sealed class Reader : FilteredRowReader<TSum>
    {
        private readonly int _rowBytes;
        private readonly int _lastSourceRow;
        private readonly TapAxis _rows;
        private readonly ITapKernel<TSum> _kernel;

        public Reader(TapResize<TSum> picture, Picture source, ResizeScale scale, TapMethod method, ITapKernel<TSum> kernel)
            : base(picture, source, method.Taps, kernel.SumCount)
        {
            _rowBytes = picture.RowBytes;
            _lastSourceRow = source.Height - 1;
            _rows = TapAxis.Rows(method, scale.Height, scale.FactorY);
            _kernel = kernel;
        }

        protected override void ReadRow(Span<byte> row)
        {
            Span<int> starts = stackalloc int[_rows.Taps];
            int first = _rows.Sources[NextRow];
            int next = _rows.Sources[Math.Min(NextRow + 1, _rows.Length - 1)];
            bool isSparse = next - first >= starts.Length;
            for (int j = 0; j < starts.Length; j++)
            {
                int y = Math.Clamp(first + j, 0, _lastSourceRow);
                Filtered(y, !isSparse ? -1 : j < starts.Length - 1 ? y + 1 : next);
                starts[j] = Ring.Start(y);
            }

            _kernel.Blend(Ring.Rows, starts, _rows.WeightsAt(NextRow), row[.._rowBytes], Streams);
        }

        protected override void Filter(ReadOnlySpan<byte> row, Span<TSum> sums, ReadOnlySpan<byte> ahead) => _kernel.Filter(0, row, sums, ahead);
    }
}
