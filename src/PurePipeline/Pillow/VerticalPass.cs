using System.Buffers;
using PurePipeline.Pixels;
using PurePipeline.Resampling;

namespace PurePipeline.Pillow;

/// <summary>
/// The vertical pass of Pillow's resize, rounded to 8 bits. Rows before the first window are skipped in the source, rows of the windows are
/// kept in a ring, and a row is made as soon as its window is complete.
/// </summary>
internal sealed class VerticalPass(Picture source, ConvolutionAxis axis) : Picture(source.Width, axis.TargetLength, source.Mode)
{
    public override RowReader OpenRows() => new Reader(this, source, VerticalConvolution.For(axis));

    private sealed class Reader(Picture target, Picture source, VerticalConvolution convolution) : FilterRowReader(target, source)
    {
        private readonly int _rowBytes = target.RowBytes;
        private readonly int _stride = target.RowBytes + Slack;

        // A box without extent at the picture's edge has windows without rows.
        private readonly int _slots = Math.Max(1, convolution.Weights.MostTaps);
        private byte[]? _ring;
        private int[]? _offsets;

        protected override void FilterRow(Span<byte> row)
        {
            RentRing();
            int first = convolution.Weights.First(NextRow);
            int taps = convolution.Weights.Window(NextRow).Length;
            for (int y = Math.Max(first, NextSourceRow); y < first + taps; y++)
            {
                ReadSourceRow(y, _ring.AsSpan(Offset(y), _stride));
            }

            for (int tap = 0; tap <= taps; tap++)
            {
                _offsets![tap] = Offset(first + tap);
            }

            convolution.Filter(NextRow, _ring, _offsets, row, _rowBytes);
            EndAt(NextRow + 1);
        }

        protected override void SkipRows(int count) => EndAt(NextRow + count);

        protected override void Dispose(bool disposing)
        {
            Return(ref _ring);
            Return(ref _offsets);
            base.Dispose(disposing);
        }

        private void RentRing()
        {
            if (_ring is not null)
            {
                return;
            }

            long bytes = (long)_stride * _slots;
            if (bytes > Array.MaxLength)
            {
                throw new PictureException(
                    PictureErrorCode.LimitExceeded,
                    $"{_slots} rows of {_rowBytes} bytes go into one row of the result: more than one array can hold.");
            }

            _ring = ArrayPool<byte>.Shared.Rent((int)bytes);
            _offsets = ArrayPool<int>.Shared.Rent(_slots + 1);
        }

        // A window never begins before an earlier one, so a row is overwritten only after its last use.
        private int Offset(int sourceRow) => sourceRow % _slots * _stride;

        private void EndAt(int rows)
        {
            if (rows == convolution.Weights.Length)
            {
                SkipRestOfSource();
            }
        }
    }
}
